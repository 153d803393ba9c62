"""A script that changes under a draft: what moved is said by id, and nothing typed is ever erased."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant import answers_file, progress
from assistant.drafts import DraftError, Drafts, Record
from assistant.events import GoTo, Reply
from assistant.script import Form, Question, default_form
from assistant.session import Session

FORM = default_form()
TODAY = date(2025, 4, 18)
EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
)
ROOT = Path(__file__).parents[1]


def changed(questions: Callable[[Question], Question | None], form_id: str = FORM.id) -> Form:
    """The form with each question as the function gives it back, or without it."""
    parts = tuple(
        part.model_copy(update={"questions": tuple(filter(None, map(questions, part.questions)))})
        for part in FORM.parts
    )
    return Form(id=form_id, title=FORM.title, version="2024.2", base_year=FORM.base_year, parts=parts)


def without(question_id: str) -> Form:
    return changed(lambda question: None if question.id == question_id else question)


def without_option(question_id: str, slug: str) -> Form:
    def less(question: Question) -> Question:
        if question.id != question_id:
            return question
        (field,) = question.fields
        options = tuple(option for option in field.options if option.id != slug)
        return question.model_copy(update={"fields": (field.model_copy(update={"options": options}),)})

    return changed(less)


NO_OUTPUT = without("industry.output")
NO_CHAIN_MAP = without_option("industry.chain_actions", "chain_map")


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    """A folder with one draft, in which the whole example is answered."""
    drafts = Drafts(tmp_path)
    with Session(FORM, drafts.create("甲"), today=lambda: TODAY) as session:
        session.replace(EXAMPLE)
        session.begin()
    return drafts


def opened(drafts: Drafts, form: Form) -> Session:
    session = Session(form, drafts.open("甲"), today=lambda: TODAY)
    session.begin()
    return session


def report(session: Session) -> str:
    return "\n".join(message.text for message in session.log if "问题有过改动" in message.text)


def test_answers_without_a_place_are_named_and_come_back_with_their_questions(drafts: Drafts) -> None:
    with opened(drafts, NO_OUTPUT) as session:
        assert "industry.output.2024" not in session.sheet.values
        assert "“集群总产值（亿元）·2024年”（industry.output.2024）" in report(session)
        assert "没有位置" in report(session)
    for _ in range(3):  # saved again and again under the script that lacks them
        with opened(drafts, NO_OUTPUT) as session:
            assert report(session).count("没有位置") == 1  # said once
    with opened(drafts, FORM) as session:
        assert session.sheet == EXAMPLE
        assert "又有位置" in report(session)


def test_new_questions_are_named(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    with Session(NO_OUTPUT, drafts.create("甲"), today=lambda: TODAY) as session:
        session.begin()
        session.send(Reply("桂南市青榕县竹藤家居产业"))
    with opened(drafts, FORM) as session:
        assert "新的问题" in report(session) and "（industry.output）" in report(session)
        assert "没有位置" not in report(session)


def test_an_option_that_is_gone_opens_its_question_again(drafts: Drafts) -> None:
    with opened(drafts, NO_CHAIN_MAP) as session:
        assert "（industry.chain_actions=chain_map）" in report(session)
        assert "industry.chain_actions" not in session.sheet.values
        open_ = [question.id for question in progress.unsettled(NO_CHAIN_MAP, session.sheet)]
        assert "industry.chain_actions" in open_
    with opened(drafts, FORM) as session:
        assert session.sheet == EXAMPLE


def test_an_answer_given_meanwhile_is_the_one_that_holds(drafts: Drafts) -> None:
    with opened(drafts, NO_CHAIN_MAP) as session:
        session.send(GoTo("industry.chain_actions"))
        session.send(Reply("1"))
        given = session.sheet.values["industry.chain_actions"]
    with opened(drafts, FORM) as session:
        assert session.sheet.values["industry.chain_actions"] == given
        assert "又有位置" not in report(session)


def test_an_unchanged_script_says_nothing(drafts: Drafts) -> None:
    with opened(drafts, FORM) as session:
        assert report(session) == ""


def test_the_line_mode_says_it_too(drafts: Drafts) -> None:
    """The draft of a script that had one blank more, as `tianbao chat --plain` opens it."""
    with drafts.open("甲") as draft:
        record = draft.load()
        record.sheet["answers"]["gone.figure"] = "5.00"  # type: ignore[index]
        draft.save(Record(**{**vars(record), "script": {**record.script, "gone.figure": "旧指标（亿元）"}}))
    said = subprocess.run(
        [sys.executable, "-m", "assistant", "chat", "甲", "--plain"],
        cwd=ROOT,
        env={**os.environ, "TIANBAO_HOME": str(drafts.folder), "PYTHONUTF8": "1"},
        input="退出\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert "“旧指标（亿元）”（gone.figure）" in said
    kept = json.loads((drafts.folder / "甲.json").read_text(encoding="utf-8"))["sheet"]
    assert {"unplaced": {"answers": {"gone.figure": "5.00"}}}.items() <= {
        document["id"]: document["value"] for document in kept.values()
    }.items()


def test_a_draft_of_another_form_is_refused_untouched(drafts: Drafts) -> None:
    before = (drafts.folder / "甲.json").read_bytes()
    other = changed(lambda question: question, form_id="sme_cluster_2025")
    with pytest.raises(DraftError, match="另一种表"):
        Session(other, drafts.open("甲"))
    assert (drafts.folder / "甲.json").read_bytes() == before
    drafts.open("甲").close()  # and let go of


def test_a_restored_draft_is_said_once(drafts: Drafts) -> None:
    (drafts.folder / "甲.json").write_bytes(b"")
    said = subprocess.run(
        [sys.executable, "-m", "assistant", "chat", "甲", "--plain"],
        cwd=ROOT,
        env={**os.environ, "TIANBAO_HOME": str(drafts.folder), "PYTHONUTF8": "1"},
        input="退出\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert said.count("已恢复到") == 1
