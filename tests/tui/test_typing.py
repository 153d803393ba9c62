"""Keys and pastes that arrive where nothing can be typed: they go to the reply, all of them, in their order."""

from __future__ import annotations

import pytest

from assistant.answers import NOTHING
from assistant.script import Form, default_form
from assistant.tui.widgets.reply.boxes import Boxes
from tests.tui.conftest import Opening
from tests.tui.driving import Driver
from tests.tui.test_doubts import doubted

pytestmark = pytest.mark.slow  # starts the screen many times


@pytest.fixture
def form() -> Form:
    return default_form()


async def key_by_key(screen: Driver, text: str) -> None:
    for character in text:
        await screen.press(character)


async def at_a_doubt(screen: Driver) -> None:
    """Small firms are more than all: the ways out have the keys."""
    await doubted(screen)
    assert screen.chat.area.candidates.has_focus


@pytest.mark.parametrize("text", ["212", "2024年是212", "应为 212"])
async def test_an_answer_is_typed_at_the_ways_out_key_by_key(opened: Opening, text: str) -> None:
    async with opened() as screen:
        await at_a_doubt(screen)
        await key_by_key(screen, text)
        assert screen.typed == text


async def test_an_answer_is_typed_at_the_ways_out_in_one_go(opened: Opening) -> None:
    async with opened() as screen:
        await at_a_doubt(screen)
        await screen.type("2024年是212")
        assert screen.typed == "2024年是212"


async def test_an_answer_is_pasted_at_the_ways_out(opened: Opening) -> None:
    async with opened() as screen:
        await at_a_doubt(screen)
        await screen.paste("212")
        assert screen.typed == "212"


async def test_what_is_half_typed_goes_on_from_the_conversation(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("桂南市")
        await screen.press("ctrl+up")
        await key_by_key(screen, "青榕县")
        assert screen.typed == "桂南市青榕县"
        await screen.press("ctrl+up", "escape")
        await key_by_key(screen, "竹藤")
        assert screen.typed == "桂南市青榕县竹藤"


async def test_none_in_one_year_is_not_said_of_the_others(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("industry.prelisting_smes")
        await screen.type("没有", "enter")
        await screen.type("无", "enter")
        await screen.type("3", "enter")
        years = [screen.values[f"industry.prelisting_smes.{year}"] for year in (2022, 2023, 2024)]
        assert years == [NOTHING, NOTHING, 3]


async def test_the_present_figure_is_marked_in_the_first_cell_after_another_row(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("industry.exports")
        await screen.paste("1\t2\t3")
        await screen.press("enter")
        await screen.go_to("industry.fdi")
        await screen.go_to("industry.exports")
        await screen.type("5")
        assert screen.typed == "2022年：5；2023年：2.00；2024年：3.00"


@pytest.mark.parametrize("row", ["86.5，87.5，88.5", "86.5,87.5,88.5", "86.5、87.5、88.5", "86.5 87.5 88.5"])
async def test_a_row_typed_in_the_first_cell_is_spread(opened: Opening, row: str) -> None:
    async with opened() as screen:
        await screen.go_to("industry.sme_output_share")
        await screen.type(row, "enter")
        assert screen.typed == "2022年：86.5；2023年：87.5；2024年：88.5"


async def test_more_figures_than_cells_are_not_crammed_in(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("industry.sme_output_share")
        await screen.paste("42.5\t43.5\t44.5\n86.5\t87.5\t88.5\n82\t83\t84")
        assert screen.typed == ""
        assert "请只复制这一题的那一行" in screen.dump()
        await screen.paste("86.5\t87.5\t88.5")
        await screen.paste("86.6\t87.6\t88.6")  # once more, from the last cell
        assert screen.typed == "2022年：86.6；2023年：87.6；2024年：88.6"


async def test_a_correction_typed_in_a_cell_is_one(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("industry.firms")
        await screen.paste("1\t2\t3")
        await screen.press("enter")
        await screen.go_to("industry.sme_output_share")
        await screen.type("2024年集群企业数量改成212", "enter")
        assert screen.values["industry.firms.2024"] == 212


@pytest.mark.parametrize(
    ("keys", "ticked"),
    [
        (("1", "space", "2"), ("chain_map", "technology_list")),
        (("1", "space", "3", "space", "2"), ("chain_map", "technology_list", "consortium")),
        (("1", "space"), ()),  # ticked, and cleared again
        (("1", "space", "space"), ("chain_map",)),
    ],
)
async def test_a_space_parts_numbers_and_ticks_otherwise(
    opened: Opening, keys: tuple[str, ...], ticked: tuple[str, ...]
) -> None:
    async with opened() as screen:
        await screen.go_to("industry.chain_actions")
        await screen.press(*keys)
        options = screen.session.question.options
        assert tuple(options[number].id for number in sorted(screen.chat.query_one(Boxes).chosen)) == ticked
