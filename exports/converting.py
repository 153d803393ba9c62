"""Old .doc and .wps files, converted to .docx by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from exports.package import DocumentError

_SECONDS = 90.0


def as_docx(path: Path) -> bytes:
    """The file as a docx. Raises DocumentError when LibreOffice is missing or fails."""
    from exports.preview import PreviewError, convert, find_office  # only here: old files are rare

    office = find_office()
    advice = f"请用 Word 或 WPS 打开“{path}”，另存为 .docx 后再试"
    if office is None:
        raise DocumentError(f"“{path}”是旧版格式，本机没有 LibreOffice 可以转换；{advice}。")
    with tempfile.TemporaryDirectory(prefix="tianbao-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, f"blank{path.suffix or '.doc'}")
        shutil.copyfile(path, copy)
        try:
            (made,) = convert([copy], Path(folder, "out"), office=office, to="docx", timeout=_SECONDS)
        except (PreviewError, OSError) as error:
            raise DocumentError(f"没能转换旧版格式的“{path}”；{advice}。") from error
        return made.read_bytes()
