"""Reading a filled form back: the content of its controls as the data of an answers file.

A blank that still reads as in the empty template is not answered.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.script import Field, Form, Kind
from exports.document import CHECKED, Document, DocumentError
from exports.fields import OPEN
from exports.tags import box_tag, count_tag, names_tag

_CHINESE_DATE = re.compile(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?")


def read_form(form: Form, source: Path | bytes) -> dict[str, Any]:
    """The answers in a filled form, as an answers file's JSON object. Raises DocumentError for any other file."""
    document = Document.open(source)
    texts = document.read()
    if not any(tag in texts for tag in form.fields):
        raise DocumentError(
            f"“{source if isinstance(source, Path) else '收到的内容'}”里没有认出这张表的栏目。"
        )
    answers: dict[str, Any] = {}
    for field in form.fields.values():
        raw = _rows(document) if field.kind is Kind.TABLE else _answer(field, texts)
        if raw is not None:
            answers[field.id] = raw
    return {"form": form.id, "answers": answers}


def _answer(field: Field, texts: dict[str, str]) -> Any:
    if field.options:
        ticked = [option.id for option in field.options if texts.get(box_tag(field.id, option.id)) == CHECKED]
        if field.kind is Kind.MULTI_CHOICE:
            return ticked or "无"
        return ticked[0] if len(ticked) == 1 else None
    if field.kind is Kind.NAMED_COUNT:
        return _named_count(field, texts)
    text = _text(field.id, texts)
    if text and field.kind is Kind.DATE and (found := _CHINESE_DATE.fullmatch(text)):
        return "-".join(part.zfill(2) for part in found.groups() if part)
    return text


def _named_count(field: Field, texts: dict[str, str]) -> Any:
    count, names = _text(count_tag(field.id), texts), _text(names_tag(field.id), texts)
    if count is None and names is None:
        return None
    listed = [] if names in (None, "无") else re.split(_joint_of(str(names)), str(names))
    return {"count": count or "0", "names": listed}


def _joint_of(names: str) -> str:
    """What separates the names: `exports.fields` joins with the first of these that no name holds."""
    return next((joint for joint in ("\n", "；") if joint in names), "、")


def _text(tag: str, texts: dict[str, str]) -> str | None:
    text = texts.get(tag)
    return None if text is None or text == _blank().get(tag) or not text.strip() or text == OPEN else text


def _rows(document: Document) -> Any:
    rows = [
        {"direction": direction, "indicator": indicator, "baseline": baseline, "target": target}
        for direction, rows in document.rows().items()
        for indicator, baseline, target in rows
    ]
    return rows or "无"


@lru_cache(maxsize=1)
def _blank() -> dict[str, str]:
    """What the controls of the empty template read."""
    return Document.open().read()
