"""Judges a filled blank by its hidden bookmarks: whether each answer stands where it belongs, and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lxml import etree

from assistant.answers import FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.script import Field, Form, Kind
from exports.fields import fill
from tests.exports.blanks.marked import MARKS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
NAMES = {"cover.city": "桂南市", "cover.county": "青榕县", "cover.contact": "韦青山"}
TICKED = "☑☒■●◉√✓✔×\uf0fe\uf052"
TICKED_SYMBOLS = {"FE", "52", "FD", "FC"}


def distinct_sheet(form: Form) -> Sheet:
    """A sheet in which no answer can be taken for another."""
    return Sheet(
        {
            field.id: _value(field, number)
            for number, field in enumerate(f for f in form.fields.values() if f.printed)
        }
    )


def _value(field: Field, number: int) -> Value:
    if field.id in NAMES:
        return NAMES[field.id]
    options = [option.id for option in field.options]
    if field.kind is Kind.SINGLE_CHOICE:
        return options[number % len(options)]
    if field.kind is Kind.MULTI_CHOICE:
        return tuple(option for at, option in enumerate(options) if (at + number) % 2)
    if field.kind is Kind.NAMED_COUNT:
        return NamedCount(700000 + number, (f"名{number}甲", f"名{number}乙"))
    if field.kind in (Kind.DECIMAL, Kind.PERCENT):
        return Decimal(600000 + number) / 100
    if field.kind is Kind.COUNT:
        return 800000 + number
    if field.kind is Kind.DATE:
        day = date(2025, 4, 18)
        return FormDate(day.year, day.month, day.day)
    if field.kind is Kind.TABLE:
        return (
            TargetRow("创新", "研发指标甲", "甲基准", "甲目标"),
            TargetRow("其它", "别的指标乙", "乙基准", "乙目标"),
        )
    if field.kind is Kind.PHONE:
        return f"0771-55{number:05}"
    return f"文{number:04}字" + ("\n" + f"续{number:04}段" if field.kind is Kind.NARRATIVE else "")


def faults(form: Form, sheet: Sheet, filled: bytes) -> list[str]:
    """What stands in a wrong place, or in none."""
    root = document(filled)
    wanted = fill(form, sheet)
    found: list[str] = []
    marks = list(_marks(root))
    texts = Counter(tag for tag, _ in marks)
    whole = squeeze(shown(root))
    for tag, mark in marks:
        id, _, option = tag.partition("=")
        if option:
            ticked = _ticked(mark)
            if ticked != (option in wanted.ticks[id]):
                found.append(f"{tag} is {'' if ticked else 'not '}ticked")
            continue
        holder = squeeze(shown(_holder(mark)))
        for line in _tokens(wanted.texts[tag]) if tag not in NAMES else ():
            if line not in holder:
                found.append(f"{tag}: {line} is not in {holder[:60]!r}")
            times = whole.count(line)
            if times != texts[tag]:
                found.append(f"{tag}: {line} stands {times} times, not {texts[tag]}")
    lacking = set(wanted.texts) - texts.keys() - {"cover.phone"}
    found += [f"{tag} has no mark" for tag in sorted(lacking)]
    return found


def _tokens(text: str) -> list[str]:
    return [squeeze(line) for line in text.split("\n")]


def document(content: bytes) -> etree._Element:
    """The document's XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def _marks(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    seen: set[str] = set()  # LibreOffice writes some twice
    for mark in root.iter(f"{W}bookmarkStart"):
        name = mark.get(f"{W}name")
        tag = None if name in seen else MARKS.get(name)
        seen.add(name)
        if tag and not any(
            True
            for _ in mark.iterancestors(
                "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
            )
        ):
            yield tag, mark


def _holder(mark: etree._Element) -> etree._Element:
    """The cell, or outside tables the paragraph."""
    cell = next(mark.iterancestors(f"{W}tc"), None)
    paragraph = next(mark.iterancestors(f"{W}p"))
    big = cell is not None and len(list(cell.iter(f"{W}p"))) > 14
    return paragraph if cell is None or big else cell


def _ticked(mark: etree._Element) -> bool:
    number, ticked = mark.get(f"{W}id"), False
    inside = False
    for node in next(mark.iterancestors(f"{W}p")).iter():
        if node is mark:
            inside = True
        elif node.tag == f"{W}bookmarkEnd" and node.get(f"{W}id") == number:
            return ticked
        elif inside:
            ticked = ticked or _is_tick(node)
    return ticked


def _is_tick(node: etree._Element) -> bool:
    if node.tag == f"{W}t":
        return any(letter in TICKED for letter in node.text or "")
    if node.tag == f"{W}sym":
        return node.get(f"{W}char", "")[-2:] in TICKED_SYMBOLS
    if node.tag == f"{W}checkBox":
        state = node.find(f"{W}checked")
        return state is not None and state.get(f"{W}val", "1") == "1"
    return False


def shown(node: etree._Element) -> str:
    """The text that is printed; deleted text and the copy of text boxes for old programs are not."""
    words = ""
    for part in node.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}p"):
        if any(p.tag.endswith("}Fallback") or p.tag == f"{W}del" for p in part.iterancestors()):
            continue
        words += part.text or "" if part.tag == f"{W}t" else "\n" if part.tag != f"{W}tab" else " "
    return words


def squeeze(words: str) -> str:
    """Words without spaces."""
    return re.sub(r"\s+", "", words)
