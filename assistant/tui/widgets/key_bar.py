"""Keys with what they do on one line, a click doing the same; one widget, because Textual's footer makes dozens."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Static

Key = tuple[str, str, str]  # the key's name, what it does, the screen's action

_GAP = " "


class KeyBar(Static):
    """One line of keys; a click on one runs its action."""

    def __init__(self, keys: Sequence[Key] = (), id: str | None = None, classes: str = "") -> None:
        super().__init__("", markup=False, id=id, classes=f"keys {classes}")
        self._keys: list[Key] = []
        self._width = 0
        self.show(keys)

    def show(self, keys: Sequence[Key]) -> None:
        """Offer these keys instead of those before."""
        if list(keys) != self._keys:
            self._keys = list(keys)
            self._draw()

    def on_mount(self) -> None:
        """The first paint, before any resize is told, leaves out what does not fit as well."""
        width = self.styles.width
        if width is None or not width.is_auto:
            self._width = self.app.size.width - self.styles.padding.width
            self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Leave out what does not fit."""
        width = self.styles.width
        if event.size.width != self._width and (width is None or not width.is_auto):
            self._width = event.size.width
            self._draw()

    def _draw(self) -> None:
        self.update(Content(_GAP).join(_key(key, label) for key, label, _ in self._shown), layout=False)

    @property
    def _shown(self) -> list[Key]:
        """The keys that fit; of more, those before the last give way, which leads out."""
        keys = list(self._keys)
        while self._width and len(keys) > 1 and _width(keys) > self._width:
            del keys[-2]
        return keys

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        place = event.get_content_offset_capture(self).x
        for key, label, action in self._shown:
            width = _key(key, label).cell_length
            if 0 <= place < width:
                await self.screen.run_action(action)
                return
            place -= width + cell_len(_GAP)


def _width(keys: Sequence[Key]) -> int:
    gaps = cell_len(_GAP) * (len(keys) - 1)
    return gaps + sum(_key(key, label).cell_length for key, label, _ in keys)


def _key(key: str, label: str) -> Content:
    return Content.assemble((f" {key} ", "bold $primary on $panel"), (f"{label} ", "on $panel"))
