"""What does not go together and what can be worked out, on the form itself."""

from decimal import Decimal

import pytest

from assistant.script import Form, default_form
from tests.tui.conftest import Opening
from tests.tui.driving import Driver

pytestmark = pytest.mark.slow  # starts the screen many times


@pytest.fixture
def form() -> Form:
    return default_form()


async def answered(screen: Driver, question: str, text: str) -> None:
    await screen.go_to(question)
    await screen.paste(text)
    await screen.press("enter")


async def doubted(screen: Driver) -> None:
    """More small firms than firms."""
    await answered(screen, "industry.firms", "100\t100\t100")
    await answered(screen, "industry.smes", "120\t90\t90")


async def test_a_doubt_offers_ways_out_and_has_the_keys(opened: Opening) -> None:
    async with opened() as screen:
        await doubted(screen)
        assert "？请再确认" in screen.dump() and " 甲 " in screen.dump()
        assert screen.chat.area.candidates.has_focus
        await screen.press("enter")  # the first way: change one of the figures
        assert screen.session.question.id in ("industry.firms", "industry.smes")
        assert len(screen.session.cells) == 1


async def test_one_cell_is_changed_on_one_line(opened: Opening) -> None:
    async with opened() as screen:
        await doubted(screen)
        way = next(n for n, label in enumerate(screen.session.choices) if "中小企业" in label)
        await screen.press(*["down"] * (way + 1), "enter")
        assert screen.typed == "120"  # the present figure, marked
        await screen.type("95", "enter")
        assert screen.values["industry.smes.2022"] == 95
        assert screen.values["industry.smes.2023"] == 90


async def test_an_enter_too_many_takes_no_way_out(opened: Opening) -> None:
    async with opened() as screen:
        await doubted(screen)
        before = len(screen.session.log)
        await screen.press("enter")
        assert len(screen.session.log) == before
        await screen.press("enter")  # the first way is marked by now
        assert len(screen.session.log) > before


async def test_back_from_a_doubt_leads_to_the_figure_just_given(opened: Opening) -> None:
    async with opened() as screen:
        await doubted(screen)
        await screen.press("f2")  # 上一题
        assert screen.session.question.id == "industry.smes"


async def test_a_reply_that_is_none_of_the_ways_stays_to_be_mended(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("青榕县轴承产业", "enter")  # 建议写成“XX市XX县XX产业”
        await screen.type("青榕县工信局", "enter")
        assert "请先从下面选一项" in screen.dump() and screen.typed == "青榕县工信局"
        await screen.press("ctrl+u")
        await screen.type("乙", "enter")  # 写明理由
        await screen.type("短", "enter")  # no reason yet
        assert screen.typed == "短"
        await screen.type("名称由省里定，不带市名", "enter")
        assert [each.text for each in screen.session.sheet.reasons.values()] == ["短名称由省里定，不带市名"]


async def test_a_doubt_can_wait(opened: Opening) -> None:
    async with opened() as screen:
        await doubted(screen)
        await screen.press("f3")  # 稍后再填
        assert "先放着" in screen.dump()
        await screen.press("f5", "left")  # 检查, 有问题
        assert "✗ 须改正" in screen.dump()


async def test_a_reason_is_written_where_the_figures_stand(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "basic.area", "")
        await screen.type("150", "enter")  # larger than usual
        way = next(
            (n for n, label in enumerate(screen.session.choices) if "理由" in label or "属实" in label), None
        )
        assert way is not None, screen.session.choices
        await screen.press(*["down"] * (way + 1), "enter")
        assert "说明理由" in screen.dump()
        await screen.type("集群包含两个园区，合计面积确实较大", "enter")
        assert "已记下理由" in screen.dump()
        assert screen.session.sheet.reasons


async def test_what_can_be_worked_out_is_taken_with_a_key(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "industry.leading_output_growth", "12.90\t12.94\t13.99")
        await screen.go_to("industry.leading_output_cagr")
        assert " 甲 采用 13.28%" in screen.dump()
        await screen.press("up", "enter")  # 甲
        assert screen.values["industry.leading_output_cagr"] == Decimal("13.28")
