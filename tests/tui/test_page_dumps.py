"""How the pages beside the conversation look, in the smallest usual window and in a large one."""

from __future__ import annotations

from pathlib import Path

import pytest

import assistant.exporting
import assistant.tui.screens.export
from assistant.answers import NamedCount
from assistant.checks import Finding, Severity
from assistant.drafts import Drafts, Record
from assistant.exporting import ExportReport
from assistant.script import default_form
from tests.tui.conftest import Opening
from tests.tui.driving import Driver
from tests.tui.dumping import kept

pytestmark = pytest.mark.slow  # a dozen pages at two sizes

SIZES = [(80, 24), (120, 40)]
Size = tuple[int, int]
sizes = pytest.mark.parametrize("size", SIZES)


def looks(screen: Driver, name: str) -> None:
    """The screen looks as it is kept under this name, and its size."""
    shown = screen.dump()
    assert shown == kept(f"{name}_{screen.app.size.width}x{screen.app.size.height}", shown)


async def answered(screen: Driver) -> None:
    """One answer, one put off, one of none, one that is too long."""
    await screen.type("甲产业", "enter")
    await screen.press("f3")
    values = {"two.platforms": NamedCount(0, ()), "two.text": "长" * 25}
    screen.session.replace(screen.session.sheet.with_values(values))


@pytest.fixture
def in_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same place on every machine."""
    monkeypatch.setattr(assistant.tui.screens.export, "documents", lambda: Path("文档"))
    monkeypatch.setattr(Path, "absolute", lambda self: self)


# ── the list of drafts ────────────────────────────────────────────────────────────────────────────────────


@sizes
async def test_the_first_start(opened: Opening, size: Size) -> None:
    async with opened(None, size=size) as screen:
        looks(screen, "home_first")
        await screen.press("enter")
        looks(screen, "home_naming")


@sizes
async def test_opening_a_file(opened: Opening, size: Size) -> None:
    async with opened(None, size=size) as screen:
        await screen.press("o")
        looks(screen, "home_opening")
        await screen.type("坏.docx", "enter")
        await screen.app.workers.wait_for_complete()
        await screen.settle()
        looks(screen, "home_not_opened")


@sizes
async def test_the_list_of_drafts(opened: Opening, drafts: Drafts, size: Size) -> None:
    with drafts.create("清河县轴承") as draft:
        draft.save(Record(answered=51, total=203))
    drafts.create("甲县").close()
    async with opened(None, size=size) as screen:
        looks(screen, "home")
        await screen.press("delete")
        looks(screen, "home_deleting")
        await screen.press("down", "enter")
        looks(screen, "home_deleted")


# ── review ────────────────────────────────────────────────────────────────────────────────────────────────


@sizes
async def test_the_review(opened: Opening, size: Size) -> None:
    async with opened(size=size) as screen:
        await answered(screen)
        await screen.press("f5")
        looks(screen, "review")
        await screen.press("right")
        looks(screen, "review_open")
        await screen.press("slash")
        await screen.type("平台")
        looks(screen, "review_search")


@sizes
async def test_the_papers_in_the_review(opened: Opening, size: Size) -> None:
    async with opened(size=size, script=default_form()) as screen:
        ticked = screen.session.sheet.with_values({"governance.services": ("information",)})
        screen.session.replace(ticked)
        await screen.press("f5", "left", "left")
        looks(screen, "review_papers")


# ── export ────────────────────────────────────────────────────────────────────────────────────────────────


@sizes
async def test_what_is_left_before_the_export(opened: Opening, in_documents: None, size: Size) -> None:
    async with opened(size=size) as screen:
        await answered(screen)
        await screen.press("f9")
        looks(screen, "export_left")


@sizes
async def test_the_export(
    opened: Opening, in_documents: None, monkeypatch: pytest.MonkeyPatch, size: Size
) -> None:
    remark = Finding("remark", Severity.WARNING, ("one.date",), "请核对申报时间。")

    def export(form: object, sheet: object, path: Path, **_: object) -> ExportReport:
        paging = ("页数与空白表一致。",)
        beside = Path("文档/申报表_附件.docx")
        return ExportReport(
            path, True, (remark,), attachments=beside, certificate=("样式核对：一致。",), paging=paging
        )

    monkeypatch.setattr(assistant.tui.screens.export, "find", lambda *_: ())
    monkeypatch.setattr(assistant.tui.screens.export, "can_open", lambda: True)
    monkeypatch.setattr(assistant.exporting, "can_preview", lambda: True)
    monkeypatch.setattr(assistant.exporting, "export_form", export)
    async with opened(size=size) as screen:
        await answered(screen)
        await screen.press("f9")
        looks(screen, "export_before")
        screen.app.screen._on_step(1)
        await screen.settle()
        looks(screen, "export_under_way")
        await screen.press("enter")
        await screen.app.workers.wait_for_complete()
        await screen.settle()
        looks(screen, "export_done")


# ── keys, commands, a window that is too small ────────────────────────────────────────────────────────────


@sizes
async def test_the_keys(opened: Opening, size: Size) -> None:
    async with opened(size=size) as screen:
        await screen.press("ctrl+g")
        looks(screen, "keys")


@sizes
async def test_the_commands(opened: Opening, size: Size) -> None:
    async with opened(size=size) as screen:
        await screen.press("ctrl+p")
        await screen.pilot.pause(0.3)
        await screen.settle()
        looks(screen, "commands")


async def test_a_small_window(opened: Opening) -> None:
    async with opened(size=(60, 20)) as screen:
        looks(screen, "small")
