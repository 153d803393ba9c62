"""What is said about the room on the form's pages: while one types, and the moment an answer is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import answers_file, paging
from assistant.answers import NamedCount, Sheet
from assistant.drafts import memory_draft
from assistant.events import GoTo, Reply
from assistant.messages import Message, Tone
from assistant.script import default_form
from assistant.session import Session, write_sheet
from exports.fitting import parts
from exports.fitting.layout import Paragraph
from exports.fitting.measure import is_short, paragraph_lines

FORM = default_form()
EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
)
NAME = "桂南市青榕县竹木家居产业技术创新与工程研究中心"
PLATFORMS, CHAIN = "innovation.platforms.other", "industry.chain_text"


def names(count: int) -> list[str]:
    return [
        f"{NAME}（{family}）"
        for family in "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"[:count]
    ]


def said_of(field: str, value: str | NamedCount, sheet: Sheet = EXAMPLE) -> str:
    return paging.room_words(FORM, sheet, FORM.fields[field], value)


# While one types


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "再写约 "),
        (6, "▽ 要用小一号的字；再写约 "),
        (30, "▼ 这一页放不下了，约超出 "),
    ],
)
def test_a_list_says_what_its_page_still_holds(count: int, said: str) -> None:
    assert said_of(PLATFORMS, paging.listed(names(count))).startswith(said)


def test_a_text_that_has_room_up_to_its_limit_says_no_more() -> None:
    assert said_of("green.text", "竹" * 150) == "表里放得下"


def test_a_text_over_its_limit_is_not_told_how_much_more_it_may_have() -> None:
    assert not said_of("green.text", "竹" * 230).startswith(("再写", "▽"))


def test_a_list_beside_one_that_is_in_the_attachments_has_its_room_back() -> None:
    full = EXAMPLE.with_values({"innovation.platforms.provincial": paging.listed(names(30))})
    assert said_of(PLATFORMS, paging.listed(names(1)), full).startswith("再写约 ")


@pytest.mark.parametrize("field", ["plan.problems", "industry.output.2024", "basic.sector"])
def test_where_nothing_can_run_over_nothing_is_said(field: str) -> None:
    assert said_of(field, "竹" * 300) == ""


# The moment an answer is taken


@pytest.fixture
def session() -> Session:
    """A sitting with a draft that is filled in."""
    draft = memory_draft()
    draft.save(replace(draft.load(), sheet=write_sheet(FORM, EXAMPLE)))
    return Session(FORM, draft)


def remarks_after(session: Session, question: str, reply: str) -> list[Message]:
    session.send(GoTo(question))
    seen = len(session.log)
    session.send(Reply(reply))
    told = session.log[seen:]
    assert told[1].tone is Tone.NOTED, told[1]
    return [message for message in told[2:] if message.tone is Tone.REMARK]


def test_a_list_that_becomes_attached_is_said_at_once(session: Session) -> None:
    (said, *_) = remarks_after(session, PLATFORMS, f"30个：{'、'.join(names(30))}")
    assert "其他平台名称及数量”名称太多，这一页放不下：纸上会写“详见附件”，完整名单自动写进附件" in said.text
    assert "缩短约 " in said.text and "不改也可以" in said.text


def test_an_answer_shorter_by_what_was_said_is_written(session: Session) -> None:
    over = paging.remarks(FORM, EXAMPLE, EXAMPLE.with_values({PLATFORMS: paging.listed(names(30))}))[0]
    cut = int(over.split("缩短约 ")[1].split(" ")[0])
    fewer = 30 - -(-cut // (len(NAME) + 4))
    assert fewer > 3
    assert not any(
        "详见附件" in said
        for said in paging.remarks(
            FORM, EXAMPLE, EXAMPLE.with_values({PLATFORMS: paging.listed(names(fewer))})
        )
    )


def test_a_list_that_fits_again_is_said(session: Session) -> None:
    remarks_after(session, PLATFORMS, f"30个：{'、'.join(names(30))}")
    (said, *_) = remarks_after(session, PLATFORMS, f"1个：{NAME}")
    assert said.text.endswith("现在放得下了，照写在表里，不再写“详见附件”。")


def test_noticeably_smaller_letters_get_one_short_remark(session: Session) -> None:
    said = remarks_after(session, PLATFORMS, f"9个：{'、'.join(names(9))}")
    smaller = [message.text for message in said if "字，才不会串页" in message.text]
    assert len(smaller) == 1
    assert "详见附件" not in smaller[0]


def test_what_fits_is_not_spoken_of() -> None:
    longer = EXAMPLE.with_values({CHAIN: "竹" * 190})
    assert paging.remarks(FORM, EXAMPLE, longer) == ()


# The estimate that does without breaking lines


@given(st.data())
def test_what_is_short_stands_on_one_line(data: st.DataObject) -> None:
    row = data.draw(st.sampled_from([row for part in parts().values() for row in part.rows]))
    paragraphs: list[Paragraph] = [paragraph for cell in row.cells for paragraph in cell.answered]
    letters = st.text("竹木，。1234567890.ABWM@w—“” ", max_size=40)
    texts = {tag: data.draw(letters) for paragraph in paragraphs for tag in paragraph.blanks}
    if is_short(row, texts):
        assert all(paragraph_lines(paragraph, texts, {}).total == 1 for paragraph in paragraphs)
