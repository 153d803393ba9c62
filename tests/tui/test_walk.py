"""The whole form by keyboard alone at 80 × 24, from the first start to the last question: no dead end, no English.

The answers are those of `tests/transcripts/whole_form.md`; in the end the same blanks are filled as in the line
mode, with the same figures, choices and names. Exporting is tried in `test_export.py`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from assistant.answers import Sheet
from assistant.script import Kind, default_form
from assistant.tui.widgets.reply.choice import ChoiceReply
from assistant.tui.widgets.reply.named import NamedReply
from assistant.tui.widgets.reply.prose import ProseReply
from assistant.wording.helping import sections
from tests.transcripts.running import Transcript, read
from tests.tui.conftest import Opening
from tests.tui.driving import Driver

FORM = default_form()
WHOLE = Path(__file__).parents[1] / "transcripts" / "whole_form.md"
LATIN = re.compile(r"[A-Za-z]{2,}")
KNOWN = {"Enter", "Esc", "Tab", "Ctrl", "Shift", "Word", "Excel", "WPS", "PageUp", "PageDown", "PDF"}
KNOWN |= {"XX", "PCT", "MES", "ERP", "PLM", "ISO", "CAD", "CAE", "SCM", "CRM", "AI", "docx", "xlsx", "pdf"}
STEMS = "甲乙丙丁戊己"


def strange(shown: str) -> set[str]:
    """Latin words that a clerk need not know."""
    return set(LATIN.findall(shown)) - KNOWN


def look(screen: Driver) -> set[str]:
    """What must hold of the screen at any time; the words on it that are strange."""
    shown = screen.dump()
    lines = shown.splitlines()
    assert all(cell_len(line) <= 80 for line in lines)
    assert "╰" in shown and "Ctrl+Q 退出" in lines[-1] and ("F1 帮助" in lines[-2] or "F2" in lines[-2]), (
        shown
    )
    return strange(shown)


async def answer(screen: Driver, text: str) -> None:
    """Give one answer with the keys that its reply area takes."""
    area, asked = screen.chat.area, (screen.session.question, len(screen.session.log))
    widget = area.widget
    if text == "稍后再填":
        await screen.press("f3")
    elif text == "无" and screen.session.question.may_be_none:
        await screen.press("f4")
    elif text in STEMS and area.candidates.display:
        while not area.candidates.has_focus:
            await screen.press("up")
        at = -1 if area.candidates.highlighted is None else area.candidates.highlighted
        for _ in range(STEMS.index(text) - at):
            await screen.press("down")
        await screen.press("enter")
    elif isinstance(widget, ChoiceReply) and re.fullmatch(r"[1-9]([、，]?[1-9])*", text):
        await screen.press(*re.findall("[1-9]", text), "enter")
    elif isinstance(widget, NamedReply) and "：" in text:
        count, names = text.split("：", 1)
        await screen.type(re.sub(r"\D", "", count), "enter")
        await screen.paste(names)
        await screen.press("enter")
    else:
        await (screen.paste(text) if isinstance(widget, ProseReply) or len(text) > 12 else screen.type(text))
        for _ in range(8):
            if (screen.session.question, len(screen.session.log)) == asked:
                await screen.press("enter")
    assert len(screen.session.log) > asked[1], f"nothing came of {text!r}:\n{screen.dump()}"


def answers_of_the_line_mode() -> Sheet:
    from assistant.drafts import memory_draft
    from assistant.plain import Lines
    from assistant.session import Session
    from tests.transcripts.running import _Typing

    transcript = read(WHOLE.read_text(encoding="utf-8"))
    session = Session(FORM, memory_draft(), today=lambda: transcript.today)
    typing = _Typing([line for line in transcript.typed if not steers(line)])
    Lines(session, typing, typing.said).converse()
    return session.sheet


def replies(transcript: Transcript) -> list[str]:
    """The answers; the line mode takes a long text paragraph by paragraph, the screen takes it whole."""
    whole, lines = [], []
    for line, said in zip(transcript.typed, transcript.said, strict=True):
        lines.append(line)
        if said:
            whole.append("\n".join(lines))
            lines = []
    return [reply for reply in whole if not steers(reply)]


def steers(line: str) -> bool:
    """Whether a line leaves the conversation for another page."""
    return bool(re.match("检查|导出|退出|查看", line))


def test_nothing_that_is_asked_or_explained_is_english() -> None:
    said = [text for question in FORM for text in (question.ask, *(text for _, text in sections(question)))]
    said += [part.intro for part in FORM.parts]
    assert {word for text in said for word in strange(text)} == set()


@pytest.mark.slow
async def test_the_whole_form_by_keyboard_alone(opened: Opening) -> None:
    transcript = read(WHOLE.read_text(encoding="utf-8"))
    async with opened(name=None, script=FORM, first=True) as screen:
        assert strange(screen.dump()) == set()
        await screen.press("enter", "enter")  # a new form, without a name
        for _ in range(4):
            assert strange(screen.dump()) == set() and "共 4 步" in screen.dump()
            await screen.press("enter")
        words: set[str] = set()
        for reply in replies(transcript):
            words |= look(screen)
            await answer(screen, reply)
        assert words | look(screen) == set()
        ours, theirs = screen.session.sheet.values, answers_of_the_line_mode().values
        assert ours.keys() == theirs.keys()
        differing = {FORM.fields[id].kind for id in theirs if ours[id] != theirs[id]}
        assert differing <= {Kind.NARRATIVE, Kind.TABLE, Kind.TEXT}  # pasted whole, not line by line
