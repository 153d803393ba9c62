"""From a folder of TOML to a frozen Form; every fault is found in one run."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from assistant.reasons import reason
from assistant.script import expanding
from assistant.script.faults import Faults, ScriptError
from assistant.script.model import Form, Part, Term
from assistant.script.terms import terms
from assistant.wording import script as wording

DEFAULT = "sme_cluster_2024"
_PART_FILE = re.compile(r"[\w-][\w .-]*\.toml")
_LARGEST = 2_000_000  # bytes; a part has some 30,000
HEADER, TERMS = "form.toml", "terms.toml"


def load_form(folder: Path) -> Form:
    """The form that a folder's scripts describe. Raises ScriptError with every fault found."""
    faults = Faults()
    head = read_toml(folder / HEADER, faults)
    header = expanding.header(head, faults) if head is not None else None
    if header is None:
        raise ScriptError(list(faults))
    parts: list[Part] = []
    for name in header.parts:
        raw = _read_part(folder, name, faults)
        if raw is not None and (part := expanding.part(raw, header.base_year, faults)):
            parts.append(part)
    form = expanding.form(header, parts, faults)
    known = () if form is None else _read_terms(folder, form, faults)
    if form is None or faults:
        raise ScriptError(list(faults))
    return form.model_copy(update={"folder": str(folder), "terms": known})


@lru_cache(maxsize=1)
def default_form() -> Form:
    """The form this program ships with, 《中小企业特色产业集群申报表》; loaded once."""
    return load_form(Path(str(files("dialogues").joinpath(DEFAULT))))


def _read_part(folder: Path, name: str, faults: Faults) -> dict[str, Any] | None:
    """A part's file; only one of the folder's own, so that no script reaches what else is on the machine."""
    if not _PART_FILE.fullmatch(name):
        faults.reading(HEADER, "")
        faults.add(wording.not_in_folder(name))
        return None
    return read_toml(folder / name, faults)


def _read_terms(folder: Path, form: Form, faults: Faults) -> tuple[Term, ...]:
    """The words that the form explains; a form may have none."""
    path = folder / TERMS
    raw = read_toml(path, faults) if path.exists() else None
    return terms(raw, form, faults) if raw is not None else ()


def read_toml(path: Path, faults: Faults) -> dict[str, Any] | None:
    """One TOML file as a dictionary, or None with the fault noted."""
    faults.reading(path.name, "")
    try:
        if (path.exists() and not path.is_file()) or path.stat().st_size > _LARGEST:
            faults.add(wording.NOT_A_SCRIPT)
            return None
        text = path.read_text(encoding="utf-8-sig")  # Notepad writes the mark
    except UnicodeDecodeError:
        faults.add("文件不是 UTF-8 编码；请另存为 UTF-8")
        return None
    except OSError as error:
        faults.add(f"读不到这个文件（{reason(error)}）；请检查文件名")
        return None
    faults.reading(path.name, text)
    try:
        return tomllib.loads(text)
    except RecursionError:
        faults.add(wording.SCRIPT_TOO_DEEP)
        return None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        lines = text.splitlines() or [""]
        number = min(int(found.group(1)) if found else len(lines), len(lines))
        faults.add("TOML 写法有误；请检查引号、括号和等号", lines[number - 1].strip(), number)
        return None
