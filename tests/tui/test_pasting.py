"""Blocks as they come from Excel: with headings and without, upright and lying, more of them than is asked."""

import pytest

from assistant.script import default_form
from assistant.tui.widgets.reply.pasting import cells
from tests.tui.conftest import Opening

pytestmark = pytest.mark.slow  # starts the screen many times

FORM = default_form()
YEARS = ("64.85", "72.36", "81.50")


def read(question: str, text: str) -> list[str]:
    asked = FORM.questions[question]
    found = cells(asked, text)
    return [found.get(field.id, "") for field in asked.asked]


@pytest.mark.parametrize(
    "text",
    [
        "64.85\t72.36\t81.50",
        "64.85\t72.36\t81.50\r\n",
        "64.85\n72.36\n81.50\n",
        "集群总产值\t64.85\t72.36\t81.50",
        "集群总产值\t亿元\t64.85\t72.36\t81.50",
        "2022年\t2023年\t2024年\n64.85\t72.36\t81.50",
        "指标\t2022\t2023\t2024\n集群总产值（亿元）\t64.85\t72.36\t81.50",
        "年份\t集群总产值\n2022年\t64.85\n2023年\t72.36\n2024年\t81.50",
        "2022年度\t64.85\n2023年度\t72.36\n2024年度\t81.50",
        "2024年\t2023年\t2022年\n81.50\t72.36\t64.85",
        "指标\t2021年\t2022年\t2023年\t2024年\n集群总产值\t58.10\t64.85\t72.36\t81.50",
        "指标\t2022年\t2023年\t2024年\n企业数\t186\t199\t212\n集群总产值\t64.85\t72.36\t81.50",
        "\t\t\t\n\t64.85\t72.36\t81.50\n",
    ],
)
def test_three_years(text: str) -> None:
    assert tuple(read("industry.output", text)) == YEARS


def test_a_missing_year_stays_empty() -> None:
    assert read("industry.output", "2022年\t2024年\n64.85\t81.50") == ["64.85", "", "81.50"]


@pytest.mark.parametrize(
    "text",
    [
        "\t2022年\t2023年\t2024年\n主持数量\t0\t1\t1\n参与数量\t1\t2\t3",
        "0\t1\t1\n1\t2\t3",
        "0\t1\n1\t2\n1\t3",
        "年度\t参与数量\t主持数量\n2022年\t1\t0\n2023年\t2\t1\n2024年\t3\t1",
        "2022年\t2023年\t2024年\n0\t1\t1\n1\t2\t3",
    ],
)
def test_a_grid(text: str) -> None:
    assert read("innovation.standards.national", text) == ["0", "1", "1", "1", "2", "3"]


@pytest.mark.parametrize("text", ["2024年基准值\t2027年目标值\n56\t82", "基准值\t56\n目标值\t82", "56\t82"])
def test_a_row_of_the_target_table(text: str) -> None:
    assert read("plan.targets.quality_smes", text) == ["56", "82"]


@pytest.mark.parametrize("text", ["", "64.85", "\t", "1\t2\t3\t4", "甲\t乙\t丙", "2022年\t2023年\t2024年"])
def test_what_does_not_fit_is_left_to_be_spread(text: str) -> None:
    assert read("industry.output", text) == ["", "", ""]


async def test_a_block_goes_to_its_years_wherever_the_cursor_is(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.press("tab")
        await screen.paste("指标\t2022年\t2023年\t2024年\n集群总产值\t64.85\t72.36\t81.50")
        assert screen.typed == "2022年：64.85；2023年：72.36；2024年：81.50"
        await screen.press("enter")
        assert str(screen.values["one.output.2023"]) == "72.36"


@pytest.mark.parametrize("way", ["typed", "pasted"])
@pytest.mark.parametrize("said", ["参与 1 2 3，主持 0 1 1", "主持0、1、1；参与1、2、3"])
async def test_a_sentence_that_names_its_rows_is_sent_as_it_is(opened: Opening, said: str, way: str) -> None:
    async with opened() as screen:
        await screen.go_to("two.standards")
        await (screen.type(said) if way == "typed" else screen.paste(said))
        await screen.press("enter")
        values = {id.split(".", 2)[-1]: value for id, value in screen.values.items() if "standards" in id}
        assert sorted(values.values()) == [0, 1, 1, 1, 2, 3], screen.dump()
        assert {value for id, value in values.items() if "led" in id} == {0, 1}
