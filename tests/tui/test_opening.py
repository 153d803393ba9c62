"""The list of drafts opens files that were filled elsewhere, and offers the list of what to gather."""

from pathlib import Path

import pytest
from docx import Document

from assistant.exporting import export_form
from assistant.importing import Imported
from assistant.script import default_form
from assistant.sources import Unread, read_file
from tests.tui.conftest import Opening
from tests.tui.driving import Driver

FORM = default_form()
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"


async def read(screen: Driver, path: str) -> None:
    await screen.press("o")
    await screen.paste(path)
    await screen.press("enter")
    await screen.app.workers.wait_for_complete()
    await screen.settle()


@pytest.mark.slow  # a whole form in Word
async def test_a_filled_form_becomes_a_draft_and_is_gone_on_with(opened: Opening, tmp_path: Path) -> None:
    export_form(FORM, read_file(FORM, EXAMPLE), tmp_path / "上次交的.docx")
    async with opened(name=None, script=FORM) as screen:
        assert "O 打开文件" in screen.dump()
        await read(screen, str(tmp_path / "上次交的.docx"))
        assert "草稿叫“上次交的”" in screen.dump() and len(screen.values) > 100


async def test_what_could_not_be_read_of_it_is_told(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    def import_new(_: object, drafts: object, __: str) -> Imported:
        drafts.create("甲县").close()
        return Imported("甲县", 186, (Unread("one.name", "“集群名称”一格里有两个勾。"),), True)

    monkeypatch.setattr("assistant.tui.opening.import_new", import_new)
    async with opened(name=None) as screen:
        await read(screen, "甲县.docx")
        assert "有 1 处读不准" in screen.dump() and "一格里有两个勾" in screen.dump()
        await screen.press("enter")
        assert "请问集群的全称是什么？" in screen.dump()


async def test_a_file_that_is_not_there_is_asked_for_again(opened: Opening, tmp_path: Path) -> None:
    async with opened(name=None) as screen:
        await read(screen, "没有.docx")
        assert "没有找到“没有.docx”" in screen.dump() and "│ 没有.docx" in screen.dump()
        assert screen.app.drafts.list() == []


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04 cut off"])
async def test_a_damaged_one_is_said_to_be_so(opened: Opening, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "坏.docx").write_bytes(content)
    async with opened(name=None) as screen:
        await read(screen, "坏.docx")
        assert "打开文件" in screen.dump() and "坏" in screen.dump() and screen.app.drafts.list() == []


async def test_another_word_document_is_said_to_be_no_form(opened: Opening, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("会议通知")
    document.save(str(tmp_path / "通知.docx"))
    async with opened(name=None, script=FORM) as screen:
        await read(screen, "通知.docx")
        assert "打开文件" in screen.dump() and screen.app.drafts.list() == []


@pytest.mark.parametrize("key", ["p", "P"])
async def test_the_list_of_what_to_gather_is_offered_before_the_start(
    opened: Opening, tmp_path: Path, key: str
) -> None:
    (tmp_path / "准备清单.docx").write_bytes(b"with notes in it")
    async with opened(name=None, script=FORM) as screen:
        assert "P 准备清单" in screen.dump() and "先按 P" in screen.dump()
        await screen.press(key)
        await screen.app.workers.wait_for_complete()
        await screen.settle()
        assert "准备清单2.docx" in screen.dump().replace("\n", "").replace(" ", "")
        assert (tmp_path / "准备清单.docx").read_bytes() == b"with notes in it"
