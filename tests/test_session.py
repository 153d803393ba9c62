"""A sitting with a draft: kept before it is shown, resumed where it stopped, undone when it cannot be kept."""

from datetime import date
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.drafts import DraftError, Drafts, Record, memory_draft
from assistant.events import Asked, FollowedUp, GoTo, Keep, Reply, Skip, Wanted
from assistant.script import default_form
from assistant.session import Session, read_sheet, write_sheet

FORM = default_form()
TODAY = date(2025, 4, 18)
EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
)


def opened(drafts: Drafts, name: str = "甲") -> Session:
    draft = drafts.open(name) if drafts.exists(name) else drafts.create(name)
    return Session(FORM, draft, today=lambda: TODAY)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path)


def test_an_answer_is_on_disk_before_it_is_shown(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        session.send(Reply("桂南市青榕县竹藤家居产业"))
    with drafts.open("甲") as draft:
        assert draft.load().sheet["answers"] == {"cover.cluster_name": "桂南市青榕县竹藤家居产业"}


def test_a_look_back_leads_back_in_the_next_sitting_too(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        session.send(Reply("桂南市青榕县竹藤家居产业"))
        session.send(GoTo("basic.area"))
        session.send(GoTo("cover.cluster_name"))
    with opened(drafts) as session:
        session.begin()
        assert session.question is not None and session.question.id == "cover.cluster_name"
        session.send(Keep())
        assert session.question.id == "basic.area"


def test_a_sitting_resumes_at_the_same_question_with_what_was_half_typed(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        session.send(Reply("桂南市青榕县竹藤家居产业"))
        session.send(Skip())
        session.keep_typed("青榕")
        question, log = session.question, list(session.log)
    with opened(drafts) as again:
        again.begin()
        assert again.question == question
        assert again.typed == "青榕"
        assert again.log[: len(log)] == log
        assert "cover.city" in again.sheet.deferred


def test_a_revisited_cell_is_still_the_one_asked_after_resuming(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.replace(EXAMPLE)
        session.begin()
        session.send(GoTo("industry.firms.2023"))
    with opened(drafts) as again:
        assert [field.id for field in again.cells] == ["industry.firms.2023"]
        again.begin()
        again.send(Reply("199家"))
        assert again.sheet.values["industry.firms.2023"] == 199


def test_resuming_does_not_repeat_the_question_in_the_log(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        log = list(session.log)
    for _ in range(3):
        with opened(drafts) as session:
            session.begin()
            assert session.log == log


def test_a_refused_reply_stays_to_be_mended(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        session.send(GoTo("industry.output"))
        events = session.send(Reply("64.85 72.36"))
        assert isinstance(events[-1], FollowedUp)
        assert session.typed == "64.85 72.36"


def test_what_cannot_be_kept_is_undone(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(drafts) as session:
        session.begin()
        sheet, log = session.sheet, list(session.log)

        def full(record: Record) -> None:
            raise DraftError("磁盘满了")

        monkeypatch.setattr(session.draft, "save", full)
        with pytest.raises(DraftError):
            session.send(Reply("桂南市青榕县竹藤家居产业"))
        assert (session.sheet, session.log) == (sheet, log)
        assert session.question is not None and session.question.id == "cover.cluster_name"
        monkeypatch.undo()
        session.send(Reply("桂北市白云县轴承产业"))
        said = list(session.log)
    with opened(drafts) as session:
        assert session.log == said and "桂南市" not in said[len(log)].text


def test_a_sheet_with_everything_in_it_comes_back_from_a_draft(drafts: Drafts) -> None:
    session = Session(FORM, memory_draft(), today=lambda: TODAY)
    session.replace(EXAMPLE.without_values(["industry.leading_output_growth.2023"]))
    session.begin()
    session.send(Reply("9.00"))
    session.send(Reply("戊"))
    session.send(Reply("按可比价计算"))
    assert [reason.text for reason in session.sheet.reasons.values()] == ["按可比价计算"]
    session.send(Skip())
    assert read_sheet(FORM, write_sheet(FORM, session.sheet)) == session.sheet


def test_changing_an_answer_and_changing_it_back_restores_the_same_answers() -> None:
    session = Session(FORM, memory_draft(), today=lambda: TODAY)
    session.replace(EXAMPLE)
    session.begin()
    for value in ("64 82 100", "64 82 104"):
        session.send(GoTo("digital.cloud_smes"))
        session.send(Reply(value))
        for _ in range(9):  # leave every doubt that the change raises
            if session.choices:
                session.send(Skip())
    assert session.sheet.values == EXAMPLE.values


def test_an_answer_to_a_question_that_the_script_lost_is_left_out() -> None:
    data = write_sheet(FORM, EXAMPLE)
    data["answers"]["gone.field"] = "5"
    data["evidence"]["gone.stem"] = ["a.pdf"]
    assert read_sheet(FORM, data) == EXAMPLE


def test_the_scripts_version_is_in_the_draft(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        assert not any("问题有过改动" in message.text for message in session.log)
    with drafts.open("甲") as draft:
        assert draft.load().script_version == FORM.version


def test_words_for_the_shell_change_nothing(drafts: Drafts) -> None:
    with opened(drafts) as session:
        session.begin()
        sheet = session.sheet
        assert session.send(Reply("退出")) == (Wanted("quit"),)
        assert session.sheet == sheet
        assert isinstance(session.begin()[-1], Asked)
