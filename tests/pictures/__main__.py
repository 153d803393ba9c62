"""Make the README's pictures anew: `python -m tests.pictures [FOLDER]`.

The screens are the real ones, in a real Chromium over `tianbao serve`; the page is the exported Word file, laid out by
LibreOffice. Needs both, and a Chinese font (the packages that .ci/run installs).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium.webdriver.common.keys import Keys

from assistant import answers_file
from assistant.drafts import Drafts, Record
from assistant.script import default_form
from assistant.session import write_sheet
from assistant.tui.screens import tour
from tests.exports.rendering import to_pdf
from tests.web.chromium import Page, chromium
from tests.web.serving import ROOT, serving

_FORM = default_form()
_EXAMPLE = ROOT / "tests" / "form" / "example.json"
_HALF = "青榕县竹藤家居"  # a draft in the middle of part four
_WHOLE = "完整示例"
_PAGE = 3  # of the exported form: part two, figures of three years
_SIZE = {"width": 1060, "height": 760}


def main(folder: Path) -> None:
    """Write conversation.png, review.png and page.png into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        _drafts(home)
        with serving(home) as server, chromium(Path(scratch) / "browser", scale=1.25, **_SIZE) as page:
            page.open(server.address)
            _conversation(page, folder / "conversation.png")
            _review(page, folder / "review.png")
        _page(home, Path(scratch), folder / "page.png")
    for picture in sorted(folder.glob("*.png")):
        print(f"{picture}  {picture.stat().st_size // 1024} KB")


def _drafts(home: Path) -> None:
    """The example whole, and the example up to the middle of part four."""
    tour.remember(home)
    drafts = Drafts(home)
    whole = answers_file.loads(_FORM, _EXAMPLE.read_text(encoding="utf-8"))
    parts = [part.id for part in _FORM.parts]
    later = parts[parts.index("digital") :]
    open_ = [id for id in whole.values if _FORM.fields[id].id in _FORM.asked_by and _part(id) in later]
    for name, sheet in ((_WHOLE, whole), (_HALF, whole.without_values(open_))):
        with drafts.create(name) as draft:
            draft.save(Record(form=_FORM.id, script_version=_FORM.version, sheet=write_sheet(_FORM, sheet)))


def _part(field: str) -> str:
    return _FORM.asked_by[field].part


def _conversation(page: Page, picture: Path) -> None:
    """Figures of three years, a share that is worked out and taken, a figure that does not fit."""
    page.waits_for(_HALF)
    page.press(Keys.ENTER)
    page.waits_for("2022年末集群内中小企业有效发明专利拥有量")
    page.press(Keys.F3)  # not printed on the form; put off
    page.waits_for("上云")
    page.commit("64 82 104")
    page.waits_for("104")
    page.press_until(Keys.ENTER, "已记下")  # a cell each
    page.waits_for("采用")
    page.picture(picture)


def _review(page: Page, picture: Path) -> None:
    """All answers, problems first."""
    page.press(Keys.F5)
    page.until(page.screen, lambda shown: "助手" not in shown, "the review")
    page.picture(picture)


def _page(home: Path, scratch: Path, picture: Path) -> None:
    """One page of the exported form."""
    exported = scratch / "申报表.docx"
    subprocess.run(
        [sys.executable, "-m", "assistant", "export", _WHOLE, "-o", str(exported)],
        cwd=ROOT,
        env={**os.environ, "TIANBAO_HOME": str(home)},
        check=True,
        capture_output=True,
    )
    pdf = to_pdf({"form": exported.read_bytes()}, scratch)["form"]
    command = ["pdftoppm", "-r", "80", "-f", str(_PAGE), "-l", str(_PAGE), "-png", "-singlefile"]
    subprocess.run([*command, str(pdf), str(picture.with_suffix(""))], check=True, timeout=60)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
