"""The engine by tables: what each command does to the state, and which events come out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant import answers_file, progress
from assistant.answers import NOTHING, Sheet
from assistant.checks import WayKind
from assistant.dialogue import Dialogue, State
from assistant.events import (
    Accepted,
    Asked,
    Back,
    Begin,
    Choose,
    Command,
    Defined,
    Doubted,
    Event,
    Explain,
    Explained,
    Finished,
    FollowedUp,
    GoTo,
    Keep,
    Kept,
    LeftOpen,
    PartBegun,
    PartDone,
    PutOff,
    Reasoned,
    Refused,
    Reply,
    Skip,
    TakeUp,
    Wanted,
)
from assistant.script import Form, default_form, load_form
from assistant.understanding.outcome import Code

FORM_OF_ALL = default_form()
FORM = load_form(Path(__file__).parent / "small_form")
TODAY = date(2025, 4, 18)
ALL = [
    "青榕县工业和信息化局",
    "韦明澈 13900000118",
    "没有发生",
    "186 199 212",
    "6.53",
    "170",
    "1",
    "图谱.pdf",
]
IDS = [
    "first.name",
    "first.contact",
    "first.accident",
    "second.firms",
    "second.growth",
    "second.firms_before",
    "second.actions",
    "second.actions.evidence",
]


class Talk:
    """A conversation held by commands; keeps the state and the last events."""

    def __init__(self, form: Form = FORM) -> None:
        self.dialogue = Dialogue(form)
        self.state = State()
        self.events: tuple[Event, ...] = ()
        self.send(Begin())

    def send(self, *commands: Command | str) -> tuple[Event, ...]:
        for command in commands:
            command = Reply(command) if isinstance(command, str) else command
            step = self.dialogue.step(self.state, command, TODAY)
            self.state, self.events = step.state, step.events
        return self.events

    @property
    def at(self) -> str:
        question = self.dialogue.current(self.state)
        return question.id if question else ""

    @property
    def said(self) -> list[str]:
        return [type(event).__name__ for event in self.events]

    @property
    def sheet(self) -> Sheet:
        return self.state.sheet


@pytest.fixture
def talk() -> Talk:
    return Talk()


def test_the_form_is_asked_from_its_first_question_to_its_last(talk: Talk) -> None:
    visited = []
    for answer in ALL:
        visited.append(talk.at)
        talk.send(answer)
    assert visited == IDS
    assert talk.said == ["Accepted", "PartDone", "Finished"]
    assert talk.events[-1] == Finished(())


def test_a_part_is_announced_when_it_begins_and_when_it_is_done(talk: Talk) -> None:
    assert talk.said == ["PartBegun", "Asked"]
    talk.send(*ALL[:2])
    assert talk.said == ["Accepted", "Asked"]
    talk.send(ALL[2])
    assert talk.said == ["Accepted", "PartDone", "PartBegun", "Asked"]
    done, begun = talk.events[1], talk.events[2]
    assert isinstance(done, PartDone) and done.part.id == "first"
    assert isinstance(begun, PartBegun) and (begun.part.id, begun.open, begun.total) == ("second", 3, 3)


def test_an_answer_to_a_blank_printed_twice_fills_both(talk: Talk) -> None:
    talk.send(*ALL[:2])
    assert talk.sheet.values["first.contact_again"] == "韦明澈"


@pytest.mark.parametrize(
    ("answers", "then"),
    [
        (["某局", "韦明澈 13900000118", "否"], "second.firms"),
        (["某局", "韦明澈 13900000118", "是"], "first.accident.explanation"),
        ([*ALL[:3], "1 2 3", "无"], "second.actions"),
        ([*ALL[:3], "1 2 3", "5"], "second.firms_before"),
        ([*ALL[:6], "无"], ""),
        ([*ALL[:6], "1"], "second.actions.evidence"),
    ],
)
def test_a_question_is_asked_only_when_its_condition_holds(talk: Talk, answers: list[str], then: str) -> None:
    talk.send(*answers)
    assert talk.at == then


def test_what_cannot_be_read_is_asked_back_and_changes_nothing(talk: Talk) -> None:
    talk.send(*ALL[:3])
    before = talk.sheet
    talk.send("约200家")
    assert isinstance(talk.events[0], FollowedUp)
    assert talk.sheet == before
    assert talk.at == "second.firms"


def test_a_candidate_is_taken_with_one_character(talk: Talk) -> None:
    talk.send(*ALL[:4], "6.53%左右")
    followed = talk.events[0]
    assert isinstance(followed, FollowedUp) and followed.candidates
    talk.send("甲")
    assert isinstance(talk.events[0], Accepted)
    assert str(talk.sheet.values["second.growth"]) == "6.53"


def test_a_candidate_that_was_not_offered_is_refused_and_changes_nothing(talk: Talk) -> None:
    for index in (-1, 0, 3):
        before = talk.state
        talk.send(Choose(index))
        assert isinstance(talk.events[0], Refused)
        assert talk.state == before


def test_a_question_put_off_comes_back_once_before_the_end(talk: Talk) -> None:
    talk.send(ALL[0], Skip())
    assert talk.said == ["PutOff", "Asked"]
    talk.send(*ALL[2:])
    assert talk.at == "first.contact"
    asked = talk.events[-1]
    assert isinstance(asked, Asked) and asked.again
    talk.send(Skip())
    put_off, finished = talk.events
    assert put_off == PutOff(FORM.questions["first.contact"], returns=False)
    assert finished == Finished((FORM.questions["first.contact"],))


def test_what_was_put_off_twice_is_taken_up_on_request(talk: Talk) -> None:
    talk.send(*[Skip()] * 20)
    assert talk.at == ""
    talk.send(TakeUp())
    assert talk.at == "first.name"
    assert not talk.sheet.deferred


def test_questions_put_off_come_back_in_the_order_they_were_put_off(talk: Talk) -> None:
    talk.send(GoTo("second.firms"), Skip(), *ALL[4:], Skip(), *ALL[1:3])
    assert talk.at == "second.firms"
    talk.send(ALL[3])
    assert talk.at == "first.name"


def test_back_among_what_was_put_off_goes_to_what_was_answered_last(talk: Talk) -> None:
    """What comes back does not follow the form: the question before in the form is not the one just answered."""
    talk.send(GoTo("second.firms"), Skip(), *ALL[4:], Skip(), *ALL[1:3])
    talk.send(ALL[3])
    assert talk.at == "first.name"
    talk.send(Back())
    assert talk.at == "second.firms"


def test_back_goes_to_the_question_before_and_an_answer_returns(talk: Talk) -> None:
    talk.send(*ALL[:3], Back())
    assert talk.at == "first.accident"
    asked = talk.events[-1]
    assert isinstance(asked, Asked) and asked.known == "否"
    talk.send(Back(), "覃若溪 0771-5550118")
    assert talk.at == "second.firms"
    assert talk.sheet.values["first.contact_again"] == "覃若溪"


def test_keeping_a_revisited_answer_goes_on_where_the_talk_stopped(talk: Talk) -> None:
    talk.send(*ALL[:3], GoTo("first.name"), Keep())
    assert talk.said[0] == "Kept"
    assert talk.at == "second.firms"
    talk.send(GoTo("first.name"), "保持不变")
    assert isinstance(talk.events[0], Kept)


def test_skipping_a_revisited_answer_keeps_it(talk: Talk) -> None:
    talk.send(*ALL[:3], GoTo("first.name"), Skip())
    assert not talk.sheet.deferred
    assert talk.sheet.values["first.name"] == ALL[0]


@pytest.mark.parametrize(
    ("target", "at"),
    [
        ("second.firms", "second.firms"),
        ("second.firms.2023", "second.firms"),
        ("first.contact_again", "first.contact"),
        ("second", "second.firms"),
        ("二", "second.firms"),
        ("一", "first.name"),
    ],
)
def test_one_may_go_to_any_question_field_or_part(talk: Talk, target: str, at: str) -> None:
    talk.send(GoTo(target))
    assert talk.at == at


def test_after_a_jump_the_talk_goes_on_in_the_part_jumped_to(talk: Talk) -> None:
    talk.send(GoTo("second"), ALL[3])
    assert talk.at == "second.growth"
    talk.send(*ALL[4:])
    assert talk.at == "first.name"


def test_a_part_that_was_begun_is_entered_at_its_first_open_question(talk: Talk) -> None:
    talk.send(*ALL[:4], GoTo("first"), Keep(), GoTo("second"))
    assert talk.at == "second.growth"
    begun = Dialogue(FORM).step(replace(talk.state, part=""), Begin(), TODAY).events[0]
    assert isinstance(begun, PartBegun) and (begun.part.id, begun.open, begun.total) == ("second", 2, 3)


def test_a_change_that_opens_new_questions_asks_them_before_going_on(talk: Talk) -> None:
    talk.send(*ALL[:3], GoTo("first.accident"), "是")
    assert talk.at == "first.accident.explanation"
    talk.send("2023年5月发生一起，已整改，无人员死亡，损失已赔付。")
    assert talk.at == "second.firms"


# (after five answers, which leave `second.firms_before` and `second.actions` open: what is done, what is asked then)
COMING_BACK: list[tuple[list[Command | str], str]] = [
    ([GoTo("second.actions"), GoTo("first.name"), Keep()], "second.actions"),  # not the part's first open one
    ([GoTo("second.actions"), GoTo("first.name"), "青榕县发展和改革局"], "second.actions"),
    ([GoTo("second.actions"), GoTo("first.name"), Back(), Keep()], "second.actions"),
    ([GoTo("second.actions"), "青榕县发展和改革局，不是青榕县工业和信息化局", Keep()], "second.firms_before"),
    ([GoTo("second.actions"), Keep()], "second.firms_before"),  # what was gone to is left, not begun with
    ([GoTo("second.actions"), GoTo("first.name"), Keep(), "1"], "second.firms_before"),  # then as ever
    ([GoTo("second.actions"), GoTo("first.name"), Keep(), Skip()], "second.firms_before"),
    ([GoTo("first.accident"), "是", "2023年5月发生一起，已整改，无人员死亡。"], "second.firms_before"),
    ([Skip(), Back(), Back(), Keep()], "second.actions"),  # past what was put off
    ([GoTo("first.accident"), "是", Skip()], "second.firms_before"),
    ([GoTo("first.accident"), "是", GoTo("first.name"), Keep()], "first.accident.explanation"),
]


@pytest.mark.parametrize(("done", "then"), COMING_BACK)
def test_from_a_look_at_another_question_the_talk_comes_back(
    talk: Talk, done: list[Command | str], then: str
) -> None:
    talk.send(*ALL[:5], *done)
    assert talk.at == then


def test_an_answer_no_longer_relevant_is_kept_but_not_asked(talk: Talk) -> None:
    talk.send(*ALL[:6], GoTo("second.growth"), "无")
    assert talk.sheet.values["second.growth"] is NOTHING
    assert talk.sheet.values["second.firms_before"] == 170
    talk.send(GoTo("second.firms_before"))
    assert isinstance(talk.events[0], Refused)
    talk.send(GoTo("second.growth"), "6.53")
    assert talk.at == "second.actions"  # the kept answer counts again


NOTHING_ASKED = "现在没有在问的问题。可以说“检查”“导出”，或说“跳到 三”回到某一部分。"


# what makes no sense is refused, and a refusal changes nothing
@pytest.mark.parametrize(
    ("before", "command", "said"),
    [
        ([], Back(), "这已经是第一题了，前面没有题目。"),
        ([], Choose(0), "没有这个选项；请直接输入答案，或选上面列出的一项。"),
        ([], GoTo("nowhere"), "没有找到“nowhere”。可以说部分的序号，例如“跳到 三”。"),
        ([], GoTo("second.firms_before"), "按目前的回答，“2021年企业数量”不需要填写。"),
        (ALL, Skip(), NOTHING_ASKED),
        (ALL, Explain(), NOTHING_ASKED),
        (ALL, Reply("一句闲话"), NOTHING_ASKED),
    ],
)
def test_a_command_that_makes_no_sense_is_refused_and_changes_nothing(
    before: list[str], command: Command, said: str
) -> None:
    talk = Talk()
    talk.send(*before)
    state = talk.state
    talk.send(command)
    assert talk.events == (Refused(said),)
    assert talk.state == state


@pytest.mark.parametrize(
    ("typed", "event"),
    [
        ("稍后再填", PutOff),
        ("上一题", Asked),
        ("为什么问", Explained),
        ("跳到 二", PartBegun),
        ("退出", Wanted),
        ("检查", Wanted),
        ("导出", Wanted),
    ],
)
def test_what_steers_may_be_said_in_words(talk: Talk, typed: str, event: type[Event]) -> None:
    talk.send(ALL[0], typed)
    assert isinstance(talk.events[0], event)


def test_an_earlier_answer_may_be_corrected_in_passing(talk: Talk) -> None:
    talk.send(*ALL[:4], "单位名称应该是青榕县科技局")
    assert isinstance(talk.events[0], Accepted)
    assert talk.sheet.values["first.name"] == "青榕县科技局"
    assert talk.at == "second.growth"


def test_words_that_steer_work_after_the_last_question(talk: Talk) -> None:
    talk.send(*ALL, "导出")
    assert talk.events == (Wanted("export"),)
    talk.send("上一题")
    assert talk.at == IDS[-1]


def test_beginning_again_asks_the_same_question(talk: Talk) -> None:
    talk.send(*ALL[:3], "约200家")
    resumed = Dialogue(FORM).step(replace(talk.state, pending=None, part=""), Begin(), TODAY)
    assert isinstance(resumed.events[-1], Asked)
    assert resumed.events[-1].question.id == "second.firms"


def test_progress_counts_what_is_relevant(talk: Talk) -> None:
    assert progress.overall(FORM, talk.sheet) == (0, 6)
    talk.send(*ALL)
    assert progress.overall(FORM, talk.sheet) == (8, 8)
    talk.send(GoTo("first.accident"), "是")
    assert progress.overall(FORM, talk.sheet) == (8, 9)
    first, second = progress.of_parts(FORM, talk.sheet)
    assert (first.done, second.done) == (False, True)


def test_what_only_helps_to_check_is_asked_but_not_missing() -> None:
    form = default_form()
    example = (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
    sheet = answers_file.loads(form, example)
    helpers = [question.id for question in progress.unsettled(form, sheet)]
    assert helpers and all(id.startswith("helper.") for id in helpers)
    answered, total = progress.overall(form, sheet)
    assert answered == total

    put_off = replace(sheet, deferred=dict.fromkeys(helpers, 1))
    assert progress.overall(form, put_off) == (answered, total)
    assert not any(part.deferred for part in progress.of_parts(form, put_off))

    known = replace(sheet, values=sheet.values | {helpers[0]: 30})
    assert progress.overall(form, known) == (answered + 1, total + 1)
    assert {part.part.id for part in progress.of_parts(form, known) if not part.done} == {"plan"}


# ── words that steer ──────────────────────────────────────────────────────────────────────────────────────


def test_words_take_up_what_was_put_off(talk: Talk) -> None:
    talk.send(Skip(), Skip())
    while talk.at:
        talk.send(Skip())
    assert talk.said[-1] == "Finished"
    talk.send("继续补填")
    assert (talk.said[-1], talk.at) == ("Asked", IDS[0])


def test_words_ask_for_a_draft_of_the_document(talk: Talk) -> None:
    assert talk.send("导出草稿") == (Wanted("export_draft"),)


def test_at_the_end_no_cell_is_asked(talk: Talk) -> None:
    talk.send(*ALL)
    assert (talk.at, talk.dialogue.cells(talk.state)) == ("", ())


def test_going_to_a_stem_asks_its_question(talk: Talk) -> None:
    talk.send(*ALL, GoTo("second.actions.evidence"))
    assert talk.at == "second.actions.evidence"


CORRECTED = [
    ("企业数量应该是 190 200 210", "Accepted", {"second.firms.2024": 210}),  # with the new answer
    ("企业数量填错了", "Asked", {"second.firms.2024": 212}),  # without: asked again
    (
        "企业数量应该是上一题",
        "Asked",
        {"second.firms.2024": 212},
    ),  # with words that are no answer: asked again
    ("企业数量应该是三百左右", "FollowedUp", {"second.firms.2024": 212}),  # with one that is to be cleared up
]


@pytest.mark.parametrize(("text", "said", "kept"), CORRECTED)
def test_an_earlier_answer_is_corrected(talk: Talk, text: str, said: str, kept: dict[str, int]) -> None:
    talk.send(*ALL[:6], text)
    assert said in talk.said
    assert {id: talk.sheet.values[id] for id in kept} == kept
    assert talk.at == ("second.actions" if said == "Accepted" else "second.firms")


# ── doubts ────────────────────────────────────────────────────────────────────────────────────────────────


def answered() -> Talk:
    """The whole form, every question answered."""
    talk = Talk(default_form())
    text = (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
    talk.state = State(sheet=answers_file.loads(talk.dialogue.form, text))
    return talk


@pytest.fixture
def doubting() -> Talk:
    """The whole form, at a doubt about a growth that its amounts do not give."""
    talk = answered()
    talk.send(GoTo("industry.leading_output_growth"), "12.90 10.00 13.99")
    assert isinstance(talk.state.pending, Doubted)
    return talk


@pytest.mark.parametrize("words", ["稍后再填", Skip()])
def test_a_doubt_is_left_open_by_putting_it_off(doubting: Talk, words: Command | str) -> None:
    sheet = doubting.sheet
    doubting.send(words)
    assert isinstance(doubting.events[0], LeftOpen)
    assert doubting.sheet.values == sheet.values and not doubting.sheet.deferred


CHANGES = [
    # where the person is, what is typed, the firms of three years after it, what is said
    ("industry.output", "2024年集群企业数量应该是213", "186 199 213", "Accepted"),
    ("industry.output", "把2024年的企业数量改成213", "186 199 213", "Accepted"),
    ("industry.output", "集群企业数量应该是213", "186 199 212", "FollowedUp"),  # which year is asked
    ("industry.output", "集群企业数量改成187 200 213", "187 200 213", "Accepted"),
    (
        "industry.output",
        "国家级标准主持那个改成2 2 2",
        "186 199 212",
        "Accepted",
    ),  # never this row's figures
    ("industry.output", "发明专利授权量改成5", "186 199 212", "FollowedUp"),  # of another label's words
    ("industry.firms", "2023年改成200", "186 200 212", "Accepted"),
    ("industry.firms", "2023年应该是200", "186 200 212", "Accepted"),
    ("industry.firms", "2023年200，2024年213", "186 200 213", "Accepted"),
    ("industry.firms", "213", "186 199 212", "FollowedUp"),
    ("industry.firms", "200 213", "186 199 212", "FollowedUp"),
    ("industry.output", "集群企业数量改成上一题", "186 199 212", "Asked"),
    ("industry.output", "集群企业数量改成导出", "186 199 212", "Asked"),
    ("industry.smes", "上一题应该是187 200 213", "187 200 213", "Accepted"),
    ("industry.smes", "上一题24年应该是213", "186 199 213", "Accepted"),
]


@pytest.mark.parametrize(("at", "typed", "firms", "said"), CHANGES)
def test_an_answer_that_stands_is_changed_where_the_reply_says(
    at: str, typed: str, firms: str, said: str
) -> None:
    talk = answered()
    talk.send(GoTo(at))
    output = talk.sheet.values["industry.output.2024"]
    talk.send(typed)
    assert said in talk.said
    after = [str(talk.sheet.values[f"industry.firms.{year}"]) for year in (2022, 2023, 2024)]
    assert (after, talk.sheet.values["industry.output.2024"]) == (firms.split(), output)


def test_a_correction_of_what_is_not_asked_now_is_refused() -> None:
    talk = Talk(default_form())
    talk.send("工业互联网普及率行业平均水平应该是30")
    assert talk.said == ["Refused"] and not talk.sheet.values


def test_which_of_three_years_is_asked_and_taken() -> None:
    talk = answered()
    talk.send(GoTo("industry.firms"), "213")
    labels = [candidate.label for candidate in talk.events[-1].candidates]  # type: ignore[attr-defined]
    assert labels == ["2022年 213家", "2023年 213家", "2024年 213家"]
    talk.send("丙")
    assert talk.sheet.values["industry.firms.2024"] == 213


@pytest.mark.parametrize(
    ("question", "typed", "changed"),
    [
        ("innovation.standards.national", "2024年主持改成2", {"innovation.standards.national.led.2024": 2}),
        ("basic.operator_contact", "13800138000", {"basic.operator_phone": "13800138000"}),
        ("plan.targets.patents", "目标改成300", {"plan.targets.patents.target": 300}),
    ],
)
def test_one_blank_of_several_is_changed_alone(question: str, typed: str, changed: dict[str, object]) -> None:
    talk = answered()
    before = dict(talk.sheet.values)
    talk.send(GoTo(question), typed)
    now = talk.sheet.values
    assert {id: now[id] for id in now if now[id] != before[id]} == changed


@pytest.mark.parametrize("typed", ["啊不对，24年是213", "写错了，24年是213", "24年的写错了，是213"])
def test_what_was_answered_last_is_taken_back(typed: str) -> None:
    talk = Talk(default_form())
    talk.send(GoTo("industry.firms"), "186 199 212", typed)
    assert [str(talk.sheet.values[f"industry.firms.{year}"]) for year in (2022, 2023, 2024)] == [
        "186",
        "199",
        "213",
    ]


def test_back_at_a_doubt_leads_to_what_was_answered(doubting: Talk) -> None:
    doubting.send(Back())
    assert doubting.at == "industry.leading_output_growth"


def test_a_row_typed_at_a_doubt_changes_no_other_year(doubting: Talk) -> None:
    before = doubting.sheet.values
    doubting.send("160 171 208")
    assert doubting.sheet.values == before and doubting.said[0] == "FollowedUp"
    doubting.send("12.90 12.94 13.99")
    assert doubting.said[0] == "Accepted"


@pytest.mark.parametrize(
    ("question", "first", "then", "value"),
    [
        # a place that fits the name; the number that was answered last, whether or not it settles the doubt
        ("cover.city", "桂北市", "桂南市", "桂南市"),
        ("cover.city", "桂北市", "桂西市", "桂北市"),
        ("basic.area", "19.6", "18.6", "18.60"),
        ("basic.area", "19.6", "19.7", "19.70"),
        ("basic.area", "19.6", "无", "19.60"),
    ],
)
def test_a_doubt_is_answered_for_the_question_that_the_reply_fits(
    question: str, first: str, then: str, value: str
) -> None:
    talk = answered()
    talk.send(GoTo(question), first)
    assert isinstance(talk.state.pending, Doubted)
    talk.send(then)
    assert str(talk.sheet.values[question]) == value


TEXT = "组织企业参加境外展会，"
LONG = TEXT * 30
DOUBTS = [
    # the answers in doubt, what is typed, what comes of it
    ({"cover.cluster_name": "青榕县的竹藤产业"}, "桂南市青榕县竹藤家居产业", "Accepted"),
    ({"cover.cluster_name": "青榕县的竹藤产业"}, "青榕县的藤编产业", "Refused"),  # in doubt as well
    ({"cover.cluster_name": "青榕县的竹藤产业"}, "无", "Refused"),
    ({"cover.cluster_name": "青榕县的竹藤产业"}, "集群企业数量应该是213", "PartBegun"),
    ({"cooperation.text": LONG}, TEXT * 15, "Accepted"),
    ({"cooperation.text": LONG}, "这一段就是这么写的，不改了", "Refused"),  # too short to be the text anew
    ({"cooperation.text": LONG}, LONG + TEXT, "Refused"),
]


@pytest.mark.parametrize(("answers", "typed", "said"), DOUBTS)
def test_a_better_text_typed_at_a_doubt_takes_its_place(
    answers: dict[str, str], typed: str, said: str
) -> None:
    talk = Talk(default_form())
    talk.state = State(sheet=Sheet(values=answers))
    talk.send(Begin())
    assert talk.said == ["Doubted"]
    talk.send(typed)
    assert talk.said[0] == said
    kept = talk.sheet.values[next(iter(answers))]
    assert kept == (typed if said == "Accepted" else answers[next(iter(answers))])


@pytest.mark.parametrize(
    ("words", "said"),
    [("稍后再填", "LeftOpen"), (Skip(), "LeftOpen"), ("导出", "Wanted"), ("口径不同", "Reasoned")],
)
def test_when_the_reason_is_asked_words_that_steer_still_steer(
    doubting: Talk, words: Command | str, said: str
) -> None:
    pending = doubting.state.pending
    assert isinstance(pending, Doubted)
    kinds = [way.kind for way in pending.finding.ways]
    doubting.send(Choose(kinds.index(WayKind.REASON)))
    assert doubting.said == ["WhyAsked"]
    doubting.send(words)
    assert doubting.said[0] == said


def test_going_to_a_row_of_a_grid_asks_its_question() -> None:
    talk = Talk(default_form())
    talk.send(GoTo("innovation.standards.national.led"))
    assert talk.at == "innovation.standards.national"


def test_a_name_alone_is_kept_and_its_number_asked() -> None:
    talk = Talk(default_form())
    talk.send(GoTo("basic.operator_contact"), "李明")
    assert talk.said[0] == "Accepted" and talk.at == "basic.operator_contact"
    assert [cell.id for cell in talk.dialogue.cells(talk.state)] == ["basic.operator_phone"]
    asked = talk.events[-1]
    assert isinstance(asked, Asked) and (asked.known, asked.rest) == ("联系人 李明", True)
    talk.send("13900000118")
    assert talk.sheet.values["basic.operator_phone"] == "13900000118"


def test_a_change_touches_nothing_while_nothing_else_is_answered() -> None:
    talk = Talk(default_form())
    talk.send(GoTo("industry.smes"), "160 171 208", GoTo("industry.smes"))
    asked = talk.events[-1]
    assert isinstance(asked, Asked) and asked.known and not asked.touches


@pytest.mark.parametrize(
    ("target", "cells"),
    [
        ("industry.output.2023", ["industry.output.2023"]),  # one of three
        ("basic.operator_phone", ["basic.operator_phone"]),  # one of two
        ("basic.area", ["basic.area"]),
        ("industry.output", ["industry.output.2022", "industry.output.2023", "industry.output.2024"]),
    ],
)
def test_going_to_a_field_asks_for_it_alone(doubting: Talk, target: str, cells: list[str]) -> None:
    doubting.send(GoTo(target))
    assert [cell.id for cell in doubting.dialogue.cells(doubting.state)] == cells
    narrowed = len(cells) < len(FORM_OF_ALL.asked_by[cells[0]].asked)
    assert doubting.state.cells == (tuple(cells) if narrowed else ())


@pytest.mark.parametrize(
    ("text", "offered"),
    [("约70亿", {"industry.output.2023": "70.00"}), ("70亿或者72亿", {"industry.output.2023": "70.00"})],
)
def test_what_is_asked_back_about_one_cell_offers_that_cell_alone(
    doubting: Talk, text: str, offered: dict[str, str]
) -> None:
    doubting.send(GoTo("industry.output.2023"), text)
    (followed,) = doubting.events
    assert isinstance(followed, FollowedUp)
    assert {id: str(value) for id, value in followed.candidates[0].values.items()} == offered


# ── questions about words ─────────────────────────────────────────────────────────────────────────────────
def defined(events: tuple[Event, ...]) -> list[tuple[str, ...]]:
    return [(*event.meaning.names, *event.meaning.unknown) for event in events if isinstance(event, Defined)]


@pytest.mark.parametrize(
    ("text", "words", "helped"),
    [
        ("什么叫链主", [("链主",)], False),
        ("集群和园区有什么区别", [("集群", "园区")], False),
        ("碳票是什么意思", [("碳票",)], True),
        ("小巨人名单去哪里查", [("小巨人",)], True),
        ("这是什么意思", [], True),
    ],
)
def test_a_word_is_explained_and_the_question_waits(
    text: str, words: list[tuple[str, ...]], helped: bool
) -> None:
    dialogue = Dialogue(FORM_OF_ALL)
    state = dialogue.step(State(Sheet()), GoTo("basic.area"), TODAY).state
    step = dialogue.step(state, Reply(text), TODAY)
    assert defined(step.events) == words
    assert [type(event) for event in step.events if isinstance(event, Explained)] == [Explained] * helped
    assert step.state == state


def test_a_word_is_explained_when_nothing_is_asked_any_more() -> None:
    sheet = answers_file.loads(
        FORM_OF_ALL, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
    )
    for question in progress.unsettled(FORM_OF_ALL, sheet):
        sheet = sheet.put_off(question.id).put_off(question.id)
    dialogue, state = Dialogue(FORM_OF_ALL), State(sheet)
    assert dialogue.current(state) is None
    step = dialogue.step(state, Reply("什么叫链主"), TODAY)
    assert defined(step.events) == [("链主",)] and step.state == state


def test_a_question_is_no_reason() -> None:
    """何以 the figures are right is asked: what a word means is explained, and the reason is still wanted."""
    dialogue = Dialogue(FORM_OF_ALL)
    sheet = answers_file.loads(
        FORM_OF_ALL, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
    ).with_values({"basic.area": Decimal("999")})
    doubt = dialogue.step(State(sheet), Begin(), TODAY)
    way = next(n for n, way in enumerate(doubt.events[-1].finding.ways) if way.kind is WayKind.REASON)  # type: ignore[union-attr]
    asked = dialogue.step(doubt.state, Choose(way), TODAY).state
    for text in ("什么叫链主", "什么意思"):
        step = dialogue.step(asked, Reply(text), TODAY)
        assert isinstance(step.events[0], Defined | Explained) and step.state == asked
    assert dialogue.step(asked, Reply("什么都按规定办了"), TODAY).state != asked


# ── what the events hold ──────────────────────────────────────────────────────────────────────────────────


def test_what_can_be_worked_out_is_taken_with_one_character() -> None:
    talk = answered()
    shares = [f"digital.cloud_share.{year}" for year in (2022, 2023, 2024)]
    talk.state = State(sheet=talk.sheet.without_values(shares))
    asked = talk.send(GoTo("digital.cloud_share"))[-1]
    assert isinstance(asked, Asked) and asked.offer and (asked.known, asked.rest) == ("", True)
    talk.send("甲")
    accepted = talk.events[0]
    assert isinstance(accepted, Accepted) and accepted.text == f"采用 {asked.offer.label}"[3:]
    assert [str(talk.sheet.values[share]) for share in shares] == ["35.16", "42.05", "50.00"]


def test_a_revisited_answer_says_what_a_change_would_touch() -> None:
    asked = answered().send(GoTo("industry.firms"))[-1]
    assert isinstance(asked, Asked) and not asked.again
    assert asked.touches == (
        "集群内中小企业产值占集群总产值比例（%） 3 项",
        "其中：集群中小企业数量 3 项",
        "主导产业相关的国家级制造业单项冠军企业数量 3 项",
        "主导产业相关的国家级高新技术企业数量 3 项",
        "一、集群基本情况简介",
    )


def test_a_correction_that_is_asked_back_says_of_what_and_offers_its_readings() -> None:
    talk = answered()
    talk.send(GoTo("industry.output"), "集群企业数量应该是213")
    followed = talk.events[-1]
    assert isinstance(followed, FollowedUp)
    assert (followed.question.id, followed.code) == ("industry.firms", Code.AMBIGUOUS)
    assert (
        followed.text == "213"
        and followed.message == "“集群企业数量”要改哪一个？请选一个，或写明是哪一年的。"
    )
    assert [candidate.label for candidate in followed.candidates] == [
        "2022年 213家",
        "2023年 213家",
        "2024年 213家",
    ]


@pytest.mark.parametrize("words", ["上一题", "导出"])
def test_a_correction_by_words_that_are_no_answer_asks_the_question_alone(words: str) -> None:
    talk = answered()
    talk.send(GoTo("industry.output"), f"集群企业数量改成{words}")
    assert talk.said == ["Asked"] and talk.at == "industry.firms"


def test_nothing_is_kept_where_nothing_was_revisited(talk: Talk) -> None:
    talk.send(Keep())
    assert talk.said == ["Asked"]


def test_beginning_again_announces_the_part(talk: Talk) -> None:
    talk.send(ALL[0], Begin())
    assert talk.said == ["PartBegun", "Asked"]


def test_an_earlier_answer_is_corrected_at_the_end(talk: Talk) -> None:
    talk.send(*ALL, "企业数量应该是 190 200 210")
    assert talk.said == ["Accepted", "Finished"]
    assert talk.sheet.values["second.firms.2024"] == 210


def test_a_way_out_that_is_taken_says_which_and_a_reason_what_for(doubting: Talk) -> None:
    pending = doubting.state.pending
    assert isinstance(pending, Doubted)
    before = doubting.state
    accepted = doubting.send("甲")[0]
    assert isinstance(accepted, Accepted) and accepted.text == pending.finding.ways[0].label
    doubting.state = before
    kinds = [way.kind for way in pending.finding.ways]
    doubting.send(Choose(kinds.index(WayKind.REASON)))
    assert doubting.send("口径不同")[0] == Reasoned(pending.finding, "口径不同")


def test_yes_to_a_doubt_that_proposes_nothing_is_asked_about(doubting: Talk) -> None:
    before = doubting.state
    doubting.send("对")
    assert doubting.said == ["Refused", "Doubted"] and doubting.state == before


def test_words_date_what_is_taken_back() -> None:
    talk = Talk(default_form())
    talk.send(GoTo("industry.firms"), "186 199 212", "啊不对，去年是213")
    assert [talk.sheet.values[f"industry.firms.{year}"] for year in (2022, 2023, 2024)] == [186, 199, 213]


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [("basic.sector", "应该选第一产业", "primary"), ("industry.chain_actions", "应该是1", ("chain_map",))],
)
def test_what_should_be_ticked_is_put_right(question: str, typed: str, value: object) -> None:
    talk = answered()
    talk.send(GoTo(question), typed)
    assert talk.said[0] == "Accepted" and talk.sheet.values[question] == value
