"""Every character that is read stands out from what is behind it: 7 : 1 in high contrast, 4.5 : 1 elsewhere."""

import unicodedata
from collections.abc import Iterator

import pytest
from rich.color import ColorSystem, ColorType
from textual.color import Color
from textual.strip import Strip
from textual.theme import Theme

from assistant.tui.states import State
from assistant.tui.themes import CONTRAST, THEMES
from tests.tui.conftest import Opening
from tests.tui.driving import Driver

pytestmark = pytest.mark.slow  # every screen in three themes

LEAST = {theme.name: 7.0 if theme is CONTRAST else 4.5 for theme in THEMES}
MARKS = "✓✗○●□☑◐◆▶▸！※？✎"  # they tell a state by their shape, and are read as a word is
DEFAULT = {ColorType.DEFAULT, ColorType.STANDARD}


def contrast(one: Color, other: Color) -> float:
    """How much two colours stand out from each other, as WCAG 2 reckons it: 1 (not at all) to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color) -> float:
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint(screen: Driver, least: float) -> set[tuple[str, float]]:
    """The texts on the screen that stand out less, with their contrast; what a dialog dims behind it is left out."""
    read = list(screen.app.screen.query(".dialog, #--input, CommandList")) or [screen.app.screen]
    strips = screen.app.screen._compositor.render_strips(screen.app.size)
    found = set()
    for region in (widget.region for widget in read):
        for strip in strips[region.y : region.bottom]:
            found |= {text for text in ratios(strip.crop(region.x, region.right)) if text[1] < least}
    return found


def ratios(strip: Strip) -> Iterator[tuple[str, float]]:
    """The texts of a line, each with its contrast."""
    for text, style, _ in strip:
        if style is None or not any(unicodedata.category(char)[0] in "LN" or char in MARKS for char in text):
            continue
        front, back = style.color, style.bgcolor
        assert front is not None and back is not None and front.type not in DEFAULT
        if style.reverse:
            front, back = back, front
        yield text.strip(), round(contrast(Color.from_rich_color(front), Color.from_rich_color(back)), 2)


@pytest.mark.parametrize("theme", LEAST)
async def test_all_texts_can_be_read(opened: Opening, theme: str) -> None:
    async with opened(size=(120, 40)) as screen:
        screen.app.use_theme(theme)
        await screen.settle()
        assert faint(screen, LEAST[theme]) == set()
        await screen.type("约是甲、", "enter")
        await screen.go_to("one.output")
        await screen.type("约64", "enter")
        for question in ("two.actions", "two.platforms", "two.text", "two.goal"):
            await screen.go_to(question)
            assert faint(screen, LEAST[theme]) == set()
        for key in ("f1", "f5", "ctrl+g", "f8", "ctrl+up"):
            await screen.press(key)
            assert faint(screen, LEAST[theme]) == set(), key
            await screen.press("escape")
        await screen.press("ctrl+p")
        await screen.pilot.pause(0.3)
        assert faint(screen, LEAST[theme]) == set()


@pytest.mark.parametrize("theme", LEAST)
async def test_notices_and_the_marks_of_a_chosen_line_can_be_read(opened: Opening, theme: str) -> None:
    async with opened(size=(120, 40)) as screen:
        screen.app.use_theme(theme)
        await screen.type("甲产业", "enter")
        for state in State:
            screen.chat.flash("回答都已保存。", state)
            await screen.settle()
            assert faint(screen, LEAST[theme]) == set(), state
        await screen.go_to("one.sector")
        await screen.press("2")  # ● on the line of the cursor
        assert "▶ ● 2 第二产业" in screen.dump() and faint(screen, LEAST[theme]) == set()
        await screen.press("f5")
        for _ in screen.app.screen.query_one("#answers").options:  # every ✓ and ○ in its turn
            assert faint(screen, LEAST[theme]) == set(), screen.app.screen._look.at
            await screen.press("down")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_scrollbars_frames_and_rules_can_be_seen(theme: Theme) -> None:
    part = Color.parse(theme.variables["border-blurred"])
    for behind in (theme.background, theme.surface):
        assert behind is not None and contrast(part, Color.parse(behind)) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_with_256_colours_a_panel_stays_grey(theme: Theme) -> None:
    assert theme.panel is not None
    shown = Color.parse(theme.panel).rich_color.downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    assert max(shown) - min(shown) <= 16
