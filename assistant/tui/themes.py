"""The colours: dark, light and high contrast. Nothing is told by colour alone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from textual.theme import Theme

from assistant.files import write_text

DARK = Theme(
    name="深色",
    primary="#8ab8a8",
    secondary="#8fa9c9",
    accent="#dcb272",
    warning="#dcb272",
    error="#e08e86",
    success="#94c294",
    foreground="#d9dcd6",
    background="#15181b",
    surface="#1b1f23",
    panel="#252a2f",
    dark=True,
    variables={
        "block-cursor-background": "#2c463f",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#262d2e",
        "input-selection-background": "#8ab8a8 40%",
        "footer-background": "#15181b",
        "footer-key-foreground": "#8ab8a8",
        "footer-description-foreground": "#a9b0ac",
        "border": "#8ab8a8",
        "border-blurred": "#6d757b",
    },
)

LIGHT = Theme(
    name="浅色",
    primary="#22685a",
    secondary="#2f5680",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a63a30",
    success="#2d6a33",
    foreground="#24292b",
    background="#faf8f3",
    surface="#ffffff",
    panel="#e9e8e6",
    dark=False,
    variables={
        "block-cursor-background": "#dbece6",
        "block-cursor-foreground": "#10231f",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#e9e8e6",
        "input-selection-background": "#22685a 30%",
        "footer-background": "#faf8f3",
        "footer-key-foreground": "#22685a",
        "footer-description-foreground": "#5b625f",
        "border": "#22685a",
        "border-blurred": "#87857f",
    },
)

CONTRAST = Theme(
    name="高对比",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ffb0b0",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    text_alpha=1.0,
    variables={
        "block-cursor-background": "#00304d",  # dark: what is written in colour on it can still be read
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold underline",
        "block-cursor-blurred-background": "#333333",
        "input-selection-background": "#ffff00 60%",
        "footer-background": "#000000",
        "footer-key-foreground": "#ffff00",
        "footer-description-foreground": "#ffffff",
        "text-muted": "#ffffff",
        "border": "#ffffff",
        "border-blurred": "#ffffff",
    },
)

THEMES = (DARK, LIGHT, CONTRAST)

_FILE = "theme.txt"  # beside the drafts


def remembered(folder: Path) -> str:
    """The colours chosen last; "" when none were, or the file cannot be read."""
    with suppress(OSError, UnicodeError):
        return (folder / _FILE).read_text(encoding="utf-8").strip()
    return ""


def remember(folder: Path, name: str) -> None:
    """Keep the colours for the next start; where nothing can be written, they hold for this one."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_text(folder / _FILE, name)
