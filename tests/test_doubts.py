"""What a doubt is asked about, which ways out it offers, and what may be answered to it; over the whole form."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant import answers_file, messages
from assistant.dialogue import Dialogue, State
from assistant.dialogue.state import choices
from assistant.events import (
    Accepted,
    Asked,
    Begin,
    Command,
    Doubted,
    Event,
    Finished,
    FollowedUp,
    GoTo,
    PutOff,
    Refused,
    Reply,
)
from assistant.script import default_form

FORM = default_form()
TODAY = date(2025, 4, 18)
EXAMPLE = Path(__file__).parent / "form" / "example.json"
SENTENCE = "集群围绕主导产业建链补链强链，发展成效明显。"  # 22 字


class Talk:
    """A conversation over the example, some of its answers left out or changed."""

    def __init__(self, **changed: object) -> None:
        data = json.loads(EXAMPLE.read_text(encoding="utf-8"))
        data["answers"]["helper.patents.2022"] = 108
        data["answers"] |= {id.replace("__", "."): value for id, value in changed.items()}
        data["answers"] = {id: value for id, value in data["answers"].items() if value is not None}
        self.dialogue = Dialogue(FORM)
        self.state = State(answers_file.from_data(FORM, data))
        self.events: tuple[Event, ...] = ()

    def say(self, *replies: Command | str) -> Event:
        """The last event after these replies."""
        for reply in replies:
            command = Reply(reply) if isinstance(reply, str) else reply
            step = self.dialogue.step(self.state, command, TODAY)
            self.state, self.events = step.state, step.events
        return self.events[-1]


# ── texts that are too long together ──────────────────────────────────────────────────────────────────


def test_texts_too_long_together_are_asked_about_at_the_one_just_written_the_longest_first_to_be_cut() -> (
    None
):
    talk = Talk(plan__tasks=SENTENCE * 100)
    doubt = talk.say(GoTo("plan.problems"), SENTENCE * 30)
    assert isinstance(doubt, Doubted)
    assert doubt.question.id == "plan.problems"
    assert [way.field for way in doubt.finding.ways][:2] == ["plan.tasks", "plan.problems"]
    assert "（2200 字）" in talk.state.choices[0]


def test_a_shorter_text_takes_the_place_of_the_one_in_question_and_a_remark_does_not() -> None:
    talk = Talk(plan__results=None)
    assert isinstance(talk.say(GoTo("plan.results"), SENTENCE * 130), Doubted)
    assert isinstance(talk.say("我们会压缩的"), Doubted)
    assert isinstance(talk.events[0], Refused)
    again = talk.say(SENTENCE * 120)  # shorter, and still too long
    assert isinstance(again, Doubted)
    talk.say(SENTENCE * 50)
    assert isinstance(talk.events[0], Accepted)
    assert talk.state.sheet.values["plan.results"] == SENTENCE * 50


# ── answers in several pieces ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("open_", "replies", "stored"),
    [
        (("cover.contact", "cover.phone"), ["韦明澈", "0771-5550118"], {"cover.phone": "0771-5550118"}),
        (("cover.contact", "cover.phone"), ["0771-5550118", "韦明澈"], {"cover.contact": "韦明澈"}),
        (
            ("industry.output.2022", "industry.output.2023", "industry.output.2024"),
            ["2022年64.85", "2024年81.5", "2023年72.36"],
            {"industry.output.2023": Decimal("72.36"), "industry.output.2024": Decimal("81.50")},
        ),
        (
            ("plan.targets.cooperation.baseline", "plan.targets.cooperation.target"),
            ["现状：产品出口31个国家", "目标：产品出口40个国家"],
            {"plan.targets.cooperation.target": "产品出口40个国家"},
        ),
    ],
    ids=["name, then number", "number, then name", "year by year", "column by column"],
)
def test_what_was_lacking_is_joined_to_what_was_given(
    open_: tuple[str, ...], replies: list[str], stored: dict[str, object]
) -> None:
    talk = Talk(**dict.fromkeys(open_))
    talk.say(GoTo(open_[0].removesuffix(".2022").removesuffix(".baseline")))
    for reply in replies[:-1]:
        assert isinstance(talk.say(reply), FollowedUp | Asked)  # half a contact is kept, and the rest asked
    talk.say(replies[-1])
    assert isinstance(talk.events[0], Accepted)
    assert {id: talk.state.sheet.values[id] for id in stored} == stored


def test_fewer_names_than_the_count_given_before_are_asked_about() -> None:
    talk = Talk(innovation__platforms__provincial=None)
    talk.say(GoTo("innovation.platforms.provincial"), "3个")
    followed = talk.say("青榕技术中心、榕江研究院")
    assert isinstance(followed, FollowedUp)
    assert "3 个" in followed.message


# ── ways out ──────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_answered_last_is_the_first_to_be_changed_and_every_side_is_on_offer() -> None:
    talk = Talk(industry__firms__2024=None)
    doubt = talk.say(GoTo("industry.firms"), "2024年221")
    assert isinstance(doubt, Doubted)
    changed = [way.field for way in doubt.finding.ways if way.field]
    assert changed[0] == "industry.firms.2024"
    assert set(changed) == set(doubt.finding.fields)


@pytest.mark.parametrize(("letter", "stored"), [("甲", "not_applicable"), ("乙", "no")])
def test_a_doubt_that_asks_whether_this_or_that_offers_both(letter: str, stored: str) -> None:
    talk = Talk(basic__water_benchmark=None)
    assert isinstance(talk.say(GoTo("basic.water_benchmark"), "否"), Doubted)
    assert len(talk.state.choices) == 3  # one of the two, the other with a reason, or later
    talk.say(letter)
    assert talk.state.sheet.values["basic.water_benchmark"] == stored


def test_what_was_put_off_is_named_at_the_end() -> None:
    talk = Talk(
        digital__cloud_share__2024="49.00",
        **dict.fromkeys(
            [f"helper__{name}_average" for name in ("iiot_share", "co2_reduction", "energy_reduction")], "无"
        ),
    )
    assert isinstance(talk.say(Begin()), Doubted)
    end = talk.say("先放着，导出前再改")
    assert isinstance(end, Finished)
    assert end.faults == 1
    [said] = messages.of_events(FORM, [end])
    assert "1 处要改" in said.text


def test_which_side_is_meant_is_asked_and_not_put_off() -> None:
    talk = Talk(industry__firms__2024=None)
    talk.say(GoTo("industry.firms"), "2024年221")
    assert isinstance(talk.say("以简介里的为准"), Doubted)
    assert isinstance(talk.events[0], Refused)


def test_the_side_whose_figure_is_said_is_the_one_that_holds() -> None:
    talk = Talk(industry__firms__2024=None)
    talk.say(GoTo("industry.firms"), "2024年221")
    talk.say("以简介里的212为准")
    assert talk.state.sheet.values["industry.firms.2024"] == 212


# ── other answers ─────────────────────────────────────────────────────────────────────────────────────


def test_a_figure_that_only_helps_to_check_is_skipped_unknown_and_not_missed_at_the_end() -> None:
    talk = Talk(helper__co2_reduction_average="无", helper__energy_reduction_average="无")
    talk.say(Begin())
    end = talk.say("不知道")
    assert isinstance(end, Finished)
    assert not end.open


def test_an_outline_without_anything_behind_its_headings_is_no_answer() -> None:
    talk = Talk(industry__brand_text=None)
    outline = [f"{point}：" for point in FORM.questions["industry.brand_text"].outline]
    asked = talk.say(GoTo("industry.brand_text"), "\n".join(outline))
    assert isinstance(asked, FollowedUp)
    half = talk.say("\n".join([outline[0] + "推广了精益管理，诊断了41家企业。", *outline[1:]]))
    assert isinstance(half, FollowedUp)
    assert "“质量”" in asked.message
    assert "“质量”" not in half.message


def test_boxes_ticked_anew_are_an_answer_to_a_doubt_about_them() -> None:
    talk = Talk(industry__collaboration_actions=None)
    doubt = talk.say(GoTo("industry.collaboration_actions"), "1")
    assert isinstance(doubt, Doubted)
    talk.say("勾错了，应该是2、3、4")
    ticked = talk.state.sheet.values["industry.collaboration_actions"]
    assert ticked == ("shared_services", "shared_staff", "joint_purchasing")


PASSAGE = "集群建设数字化服务平台，为企业提供诊断、改造、上云服务，近三年服务企业120家，培训人员600人次。"


@pytest.mark.parametrize(
    "behind",
    [
        "前面2023年集群企业数量写错了，应该是198家。",
        "\n更正：2023年集群企业数量应该是198家",
        "另外2023年集群企业数量改回198家",
    ],
)
def test_a_correction_behind_a_passage_is_none_of_it(behind: str) -> None:
    talk = Talk(digital__services_text=None)
    talk.say(GoTo("digital.services_text"), f"{PASSAGE}{behind}")
    assert talk.state.sheet.values["digital.services_text"] == PASSAGE
    assert talk.state.sheet.values["industry.firms.2023"] == 198


def test_a_passage_about_what_was_put_right_is_kept_whole() -> None:
    whole = f"{PASSAGE}前面的服务站点改为常驻，错了就改。"
    talk = Talk(digital__services_text=None)
    talk.say(GoTo("digital.services_text"), whole)
    assert talk.state.sheet.values["digital.services_text"] == whole


# ── a doubt about one year of a row ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "row", "echo"),
    [
        ("2", ["0", "10", "2"], "2024年 2家"),
        ("三年都是0", ["0", "0", "0"], "2022年 0家，2023年 0家，2024年 0家"),
        ("2022年0家，2023年0家，2024年0家", ["0", "0", "0"], "2022年 0家，2023年 0家，2024年 0家"),
        ("2023年0家，2024年0家", ["0", "0", "0"], "2023年 0家，2024年 0家"),
        ("2023年改成1", ["0", "1", "1"], "2023年 1家"),
        ("前面2023年应该是1家", ["0", "1", "1"], "2023年 1家"),
        ("23年写错了，是1", ["0", "1", "1"], "2023年 1家"),
    ],
)
def test_the_years_that_a_reply_names_are_the_ones_that_change(said: str, row: list[str], echo: str) -> None:
    years = ("2022", "2023", "2024")
    talk = Talk(**{f"industry__listed_smes__{year}": None for year in years})
    doubt = talk.say(GoTo("industry.listed_smes"), "0 10 1")
    assert isinstance(doubt, Doubted)
    talk.say(said)
    assert [str(talk.state.sheet.values[f"industry.listed_smes.{year}"]) for year in years] == row
    assert next(event.echo for event in talk.events if isinstance(event, Accepted)) == echo


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("因为两家企业摘牌了", "因为两家企业摘牌了"),
        ("受疫情影响，九家退市", "受疫情影响，九家退市"),
        ("因为填错了，应该是10家", ""),  # a figure put right
        ("不知道", ""),
    ],
)
def test_a_reason_said_at_once_is_the_reason(said: str, kept: str) -> None:
    talk = Talk(industry__listed_smes__2024=None)
    doubt = talk.say(GoTo("industry.listed_smes"), "0 10 1")
    assert isinstance(doubt, Doubted)
    talk.say(said)
    reason = talk.state.sheet.reasons.get(doubt.finding.key)
    assert (reason.text if reason else "") == kept


# ── what is offered beside a reply that is asked back ─────────────────────────────────────────────────


@pytest.mark.parametrize(("reply", "taken_over"), [("50多", False), ("约55", True)])
def test_what_a_reading_says_already_is_not_offered_twice(reply: str, taken_over: bool) -> None:
    event = Talk(digital__cloud_share__2024="60.00").say(Begin(), reply)
    assert isinstance(event, FollowedUp) and len(event.candidates) == 1
    assert ("采用 50.00%" in choices(event)) is taken_over
    assert choices(event)[-1] == "先放着，导出前再改"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("这是海关按美元计算的增长率，不用改", True),
        ("按海关统计的口径填报的", True),
        ("不清楚", False),
        ("我是新来的，这个真的说不上来", False),
        ("这个数是怎么算出来的呀", False),
        ("应该改成16.36，我填错了", False),
        ("去年的出口额是两万三千一百万元", False),
    ],
)
def test_a_sentence_that_is_no_answer_is_the_reason(said: str, kept: bool) -> None:
    talk = Talk(**{f"industry__exports_growth__{year}": None for year in (2022, 2023, 2024)})
    doubt = talk.say(GoTo("industry.exports_growth"), "10 13.51 16.50")
    assert isinstance(doubt, Doubted)
    talk.say(said)
    reason = talk.state.sheet.reasons.get(doubt.finding.key)
    assert (reason is not None and reason.text == said) is kept


def test_the_letters_of_the_ways_out_stay_while_nothing_is_read() -> None:
    talk = Talk(**{f"industry__exports_growth__{year}": None for year in (2022, 2023, 2024)})
    talk.say(GoTo("industry.exports_growth"), "10 13.51 16.50")
    before = talk.state.choices
    talk.say("很多")
    assert talk.state.choices == before


def test_the_other_side_is_gone_to_where_the_figure_does_not_settle_it() -> None:
    talk = Talk(industry__firms__2024=None)
    doubt = talk.say(GoTo("industry.firms"), "186 199 10")
    assert isinstance(doubt, Doubted)
    asked = talk.say("以10家为准")
    assert isinstance(asked, Asked) and asked.question.id == "industry.smes"


@pytest.mark.parametrize("said", ["暂时没有", "无", "还没有，稍后再补"])
def test_papers_that_are_not_there_are_taken_out_of_the_list(said: str) -> None:
    talk = Talk()
    listed = talk.state.sheet.evidence["industry.chain_actions"]
    talk.say(GoTo("industry.chain_actions.evidence"), said)
    put_off = next(event for event in talk.events if isinstance(event, PutOff))
    assert put_off.taken_out == "、".join(listed)
    assert "industry.chain_actions" not in talk.state.sheet.evidence
    talk.say(GoTo("industry.chain_actions.evidence"), said)  # nothing is listed any more
    assert all(not event.taken_out for event in talk.events if isinstance(event, PutOff))


def test_papers_that_were_listed_stay_when_they_are_only_left_for_later() -> None:
    talk = Talk()
    talk.say(GoTo("industry.chain_actions.evidence"), "稍后再填")
    assert talk.state.sheet.evidence["industry.chain_actions"]


def test_the_answer_asked_for_may_come_behind_another() -> None:
    talk = Talk(basic__area=None, basic__sector=None)
    talk.say(GoTo("basic.area"), "产业类型是第二产业，占地是18.6平方公里")
    values = talk.state.sheet.values
    assert (values["basic.sector"], values["basic.area"]) == ("secondary", Decimal("18.6"))


def test_a_surname_with_a_title_is_asked_back_while_the_number_is_kept() -> None:
    talk = Talk(cover__contact=None)
    back = talk.say(GoTo("cover.contact"), "韦科长")
    assert isinstance(back, FollowedUp) and back.code == "incomplete"
