"""The target table: the rows around the one that is asked, and what its target must keep to, while it is typed."""

from pathlib import Path

from assistant.answers_file import loads
from assistant.script import default_form
from tests.tui.conftest import Opening

FORM = default_form()
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"


async def test_the_least_admissible_target_follows_what_is_typed(opened: Opening) -> None:
    async with opened(script=FORM) as screen:
        await screen.go_to("plan.targets.rd_spend")
        await screen.type("2.00", "tab")
        assert "○ 2027年目标值须不低于 2.67亿元" in screen.dump()
        await screen.type("2.5")
        assert "✗ 2027年目标值须不低于 2.67亿元" in screen.dump()
        await screen.type("", "backspace")
        await screen.type("7")
        assert "✓ 2027年目标值须不低于 2.67亿元" in screen.dump()


async def test_the_other_rows_stand_above(opened: Opening) -> None:
    async with opened(script=FORM) as screen:
        screen.session.replace(loads(FORM, EXAMPLE.read_text(encoding="utf-8")))
        await screen.go_to("plan.targets.patents")
        shown = screen.dump()
        assert "◆ 有效发明专利数量　168 → 262　目标不低于 256" in shown
        assert "✓ 研发经费投入　2.15 → 2.95　目标不低于 2.87" in shown


async def test_part_eight_shows_how_its_sections_share_the_budget(opened: Opening) -> None:
    async with opened(script=FORM) as screen:
        screen.session.replace(loads(FORM, EXAMPLE.read_text(encoding="utf-8")))
        await screen.go_to("plan.problems")
        shown = screen.dump()
        assert "全部分合计 1588/3000 字" in shown and "◆存在的问题 122" in shown and "发展成效 408" in shown


async def test_papers_and_explanations_fill_no_cell_and_are_asked_all_the_same(opened: Opening) -> None:
    async with opened(script=FORM) as screen:
        screen.session.replace(loads(FORM, EXAMPLE.read_text(encoding="utf-8")))
        await screen.go_to("basic.provincial_cluster.evidence")
        await screen.type("认定文件.pdf")
        assert "已列 1 份材料" in screen.dump()
