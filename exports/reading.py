"""Reading a filled form back: ours, ours after an evening in Word or WPS, or one that was filled in by hand.

A blank that still reads as in the empty form is not answered, and neither is one that a draft marks 〔待填〕. What
stands in a cell and is not an answer of its kind is listed, and not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.answers import ELSEWHERE, OPEN
from assistant.script import Field, Form, Kind
from exports.attached import attached_texts
from exports.document import CHECKED, UNCHECKED, Document, DocumentError
from exports.places.beside import is_ticked
from exports.places.difference import direction_missing
from exports.places.place import Unsure
from exports.places.repeats import once
from exports.printed import Misprint, is_nothing, parse_date, parse_names, parse_number
from exports.tags import EXTRA_TARGETS, box_tag, count_tag, field_of, names_tag, read_row_tag

_BOXES = f"{CHECKED}{UNCHECKED} "

NOT_ATTACHED = (
    "内容在附件里；请把导出时一起写出的附件（文件名以“_附件”结尾）放在同一个文件夹里再读，或照附件补填"
)

NOT_SURE = "表上的栏目名在附近出现了几次，或同一行写了两栏的内容，分不清哪些字属于这一栏；请照文件补填"
BOX_UNSURE = "看不出勾的是哪一个方框，或方框换成了别的字；请在要选的方框里打勾，或补填"
BESIDE = "同一格里还另外写了字，分不清是不是答案的一部分；请并到一起，或删去多余的字"
ROWS_UNSURE = "目标表有的行没有认出来，分不清哪些是自己增加的指标；请照文件补填"


@dataclass(frozen=True)
class Unreadable:
    """A cell that holds no answer of its kind: which field, what stands there, and why it is none.

    A part or row that was not found has no text, and perhaps no field.
    """

    field: str
    text: str
    why: str

    def sentence(self, form: Form) -> str:
        """For the applicant: the cell, its text, and what is wrong."""
        if self.field not in form.fields:
            return self.why
        label = form.fields[self.field].label.replace(" | ", "·")
        return f"“{label}”一栏写的是“{self.text}”：{self.why}"


@dataclass(frozen=True)
class ReadForm:
    """What a filled form holds: `data` as an answers file's JSON object, and what of it could not be read."""

    data: dict[str, Any]
    unreadable: tuple[Unreadable, ...] = ()


def read_form(form: Form, source: Path | bytes) -> ReadForm:
    """The answers in a filled form. Raises DocumentError for any other file."""
    document = Document.open(source, form)
    if not document.recognised:
        what = f"“{source}”" if isinstance(source, Path) else "收到的内容"
        raise DocumentError(f"{what}里没有认出《{form.title}》的栏目。")
    attached = attached_texts(source) if isinstance(source, Path) and _refers(document) else {}
    reader = _Reader(form, document, attached)
    return ReadForm({"form": form.id, "answers": reader.answers()}, tuple(reader.unreadable))


def _refers(document: Document) -> bool:
    """Whether a blank says that its answer is in the attachments."""
    return any(_is_reference(text) for text in document.shown().values())


def _is_reference(text: str) -> bool:
    return text.strip(" \n　。“”（）()") in ELSEWHERE


class _Reader:
    """One reading of one document."""

    def __init__(self, form: Form, document: Document, attached: Mapping[str, str]) -> None:
        self._attached = attached
        self._form = form
        self._document = document
        self._raw = document.read()
        self._blank = _blank(form)
        self._beside = document.beside(Document.open(None, form if form.blank else None))
        self.unreadable = [
            Unreadable("", "", problem) for problem in (*document.problems, *_rows_gone(form, document))
        ]
        self._open = any(text.strip(_BOXES) == OPEN for text in document.shown().values())
        self._undecided: list[Field] = []

    def answers(self) -> dict[str, Any]:
        """Every answer by field id; misprints are noted beside."""
        answers: dict[str, Any] = {}
        missing = False
        placed = {field_of(tag) for tag in self._raw}
        for field in (field for field in self._form.fields.values() if field.printed):
            try:
                raw = self._rows(field) if field.kind is Kind.TABLE else self._answer(field)
            except Misprint as misprint:
                self.unreadable.append(Unreadable(field.id, misprint.text, misprint.why))
                continue
            if raw is not None:
                answers[field.id] = raw
            elif field not in self._undecided:
                missing = missing or (field.required and field.id in placed)
        if self._open or not missing:
            answers |= {field.id: "无" for field in self._undecided}
        order = {id: number for number, id in enumerate(self._form.fields)}
        return dict(sorted(answers.items(), key=lambda item: order[item[0]]))

    def _answer(self, field: Field) -> Any:
        if field.options:
            return self._choice(field)
        if field.kind is Kind.NAMED_COUNT:
            return self._named_count(field)
        text = self._text(field.id)
        if text is None or text == "无":
            return text
        if field.kind.numeric and is_nothing(text):
            return "无"
        if field.kind.numeric:
            return parse_number(text, field)
        if field.kind is Kind.DATE:
            return parse_date(text)
        return text

    def _choice(self, field: Field) -> Any:
        shown = self._document.shown()
        if OPEN in shown.get(box_tag(field.id, field.options[0].id), ""):
            return None
        tags = {option.id: box_tag(field.id, option.id) for option in field.options}
        unsure = [
            option
            for option in field.options
            if isinstance(self._raw.get(tags[option.id]), Unsure)
            or is_ticked(self._beside.get(tags[option.id], ""))
        ]
        if unsure:
            raise Misprint("、".join(option.label for option in unsure), BOX_UNSURE)
        ticked = [o for o in field.options if self._raw.get(box_tag(field.id, o.id)) == CHECKED]
        if not ticked and (written := self._text(field.id)):  # a cell without boxes
            ticked = [option for option in field.options if option.label.startswith(written)]
            if not ticked:
                raise Misprint(written, "没有方框，也不是其中一个选项")
        if field.kind is Kind.MULTI_CHOICE:
            if not ticked and any(box_tag(field.id, o.id) in self._raw for o in field.options):
                self._undecided.append(field)
            return [option.id for option in ticked] or None
        if len(ticked) > 1:
            labels = "、".join(option.label for option in ticked)
            raise Misprint(labels, f"勾了 {len(ticked)} 项，这里只能选一项")
        return ticked[0].id if ticked else None

    def _named_count(self, field: Field) -> Any:
        count, names = self._text(count_tag(field.id)), self._text(names_tag(field.id))
        if count is None and names is None:
            written = self._text(field.id)
            if written is None or written == "无":
                return written
            raise Misprint(written, "没有“数量：”和“名称：”，分不出来")
        if count is None:
            if names == "无":
                return "无"
            raise Misprint(str(names), "只写了名称，没有写数量")
        number = "0" if count == "无" else parse_number(count, field)
        if not number.isdecimal():
            raise Misprint(count, "数量应为整数")
        return {"count": number, "names": parse_names(names or "", int(number))}

    def _text(self, tag: str) -> str | None:
        """What stands at a tag, or None while it is blank. Two places that differ are a misprint."""
        texts = self._document.texts(tag)
        for text in texts:
            if isinstance(text, Unsure):
                raise Misprint(text, NOT_SURE)
        if tag in self._beside:
            raise Misprint(f"{texts[0] if texts else ''} {self._beside[tag]}".strip(), BESIDE)
        texts = [text for text in texts if not self._is_blank(tag, text)]
        texts = [self._looked_up(tag, text) for text in texts]
        texts = [once(self._squeezed(tag, text)) for text in texts]
        if len(set(texts)) > 1:
            raise Misprint("”“".join(dict.fromkeys(texts)), "同一栏目在两处写得不一样")
        return texts[0] if texts else None

    def _looked_up(self, tag: str, text: str) -> str:
        """The text itself, or the one in the attachments that it refers to."""
        if not _is_reference(text):
            return text
        if tag not in self._attached:
            raise Misprint(text.strip(), NOT_ATTACHED)
        return self._attached[tag]

    def _is_blank(self, tag: str, text: str) -> bool:
        """Whether a text is what the empty form prints there, or a draft's mark; the mark within a text is text."""
        blank, words = "".join(self._blank.get(tag, "").split()), "".join(text.split())
        if OPEN in words:
            rest = words.replace(OPEN, "")
            return not rest or rest in blank
        return not words or words == blank

    def _squeezed(self, tag: str, text: str) -> str:
        """The text without what the blank form prints in the same place, such as 县（市、区）."""
        printed = "".join(self._blank.get(tag, "").split())
        if not printed:
            return text.strip("\n") if "\n" in text else text.strip()
        found = re.search(r"\s*".join(("", *map(re.escape, printed))) + r"\s*$", text)
        return text[: found.start()].strip() + printed[0] if found else text.strip()

    def _rows(self, field: Field) -> Any:
        if field.id != EXTRA_TARGETS:
            return None
        rows = [
            {"direction": direction, "indicator": indicator, "baseline": baseline, "target": target}
            for direction, targets in self._document.rows().items()
            for indicator, baseline, target in targets
        ]
        if rows and not self._document.rows_are_sure:
            raise Misprint(rows[0]["indicator"], ROWS_UNSURE)
        if any(row["indicator"] == OPEN for row in rows):
            return None
        if not rows and any(read_row_tag(tag) for tag in self._raw):
            self._undecided.append(field)
        return rows or None


def _rows_gone(form: Form, document: Document) -> list[str]:
    """The directions of the target table that somebody has deleted from our own form; an office's may have fewer."""
    printed = set(document.tags) & set(_built_in()) if not form.blank else set()
    if not any(read_row_tag(tag) for tag in printed) or not document.directions:
        return []
    title = form.part_of(form.asked_by[EXTRA_TARGETS]).title
    own = dict.fromkeys(tag.direction for tag in map(read_row_tag, _built_in()) if tag)
    return [direction_missing(title, direction) for direction in own if direction not in document.directions]


def _blank(form: Form) -> Mapping[str, str]:
    """What the blanks of the empty form read."""
    return Document.open(None, form).read() if form.blank else _built_in()


@lru_cache(maxsize=1)
def _built_in() -> Mapping[str, str]:
    return Document.open().read()
