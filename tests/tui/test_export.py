from pathlib import Path

import pytest

import assistant.exporting
import assistant.tui.screens.export
import assistant.tui.screens.export_after
from assistant.answers import NamedCount
from assistant.checks import Finding, Severity
from assistant.exporting import ExportReport
from assistant.tui.widgets.reply.fields import Line
from assistant.wording import own_blanks
from tests.tui.conftest import Opening
from tests.tui.driving import Driver

MISSING = Finding("missing", Severity.MISSING, ("one.output.2022",), "“集群总产值”还没有填。")
REMARK = Finding("remark", Severity.WARNING, ("one.date",), "请核对申报时间。")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, bool]]:
    """What was asked of the export; it refuses everything but a draft."""
    calls: list[tuple[Path, bool]] = []

    def export(form: object, sheet: object, path: Path, *, draft: bool = False, **_: object) -> ExportReport:
        calls.append((path, draft))
        return ExportReport(path, draft, (MISSING,), draft)

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    return calls


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left to fill."""
    monkeypatch.setattr(assistant.tui.screens.export, "find", lambda *_: ())


async def exported(screen: Driver) -> None:
    await screen.app.workers.wait_for_complete()
    await screen.settle()


async def test_what_is_left_is_listed_by_part_and_leads_there(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f9")  # 导出
        shown = screen.dump()
        assert "还不能导出正式稿" in shown and "━━ 一、基本情况 · " in shown
        assert "○ 未填：“集群名称”还没有填" in shown and "F9 导出草稿" in shown
        await screen.press("down", "enter")  # 去填 the second
        assert screen.session.question.id == "one.date"


async def test_refused_it_leads_to_what_is_missing(
    opened: Opening, asked: list[tuple[Path, bool]], complete: None, tmp_path: Path
) -> None:
    async with opened() as screen:
        await screen.press("f9")  # 导出
        assert Path(screen.app.screen.query_one(Line).value) == tmp_path / "申报表.docx"
        await screen.press("enter")
        await exported(screen)
        assert asked[0][1] is False
        assert "还不能导出正式稿" in screen.dump() and "○ 未填：“集群总产值”还没有填。" in screen.dump()
        await screen.press("enter")  # 去填
        assert screen.session.question.id == "one.output"


async def test_a_draft_can_be_written_all_the_same(opened: Opening, asked: list[tuple[Path, bool]]) -> None:
    async with opened() as screen:
        await screen.press("f9", "f9")  # 导出, 导出草稿
        await exported(screen)
        assert [draft for _, draft in asked] == [True]
        assert "草稿已经导出" in screen.dump()
        await screen.press("enter")
        assert "请问集群的全称是什么？" in screen.dump()


async def test_done_it_shows_the_path_and_what_comes_next(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def export(form: object, sheet: object, path: Path, **_: object) -> ExportReport:
        written.append(path)
        return ExportReport(path, True, (), attachments=Path("附件.docx"), certificate=("样式核对：一致。",))

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    async with opened() as screen:
        await screen.press("f9", "ctrl+u")
        await screen.type("成稿", "enter")  # the ending is added
        await exported(screen)
        assert "✓ 已经导出" in screen.dump() and "签字、盖章" in screen.dump()
        assert "附件（清单、佐证材料目录、情况说明等）：" in screen.dump()
        assert "样式核对：一致。" in screen.dump()
        assert written == [Path("成稿.docx")]
        await screen.press("enter")  # 返回, not once more
        assert len(written) == 1 and "已经导出" not in screen.dump()


async def test_remarks_after_the_export_fit_the_window_and_lead_there(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def export(form: object, sheet: object, path: Path, **_: object) -> ExportReport:
        return ExportReport(path, True, (REMARK,) * 9, attachments=Path("附件.docx"))

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    async with opened() as screen:
        await screen.press("f9", "enter")
        await exported(screen)
        shown = screen.dump()
        assert (
            "！请核对：请核对申报时间。" in shown and "盖章" in shown and "Enter 返回 · ↓ 看下面的题" in shown
        )
        await screen.press("down")
        assert "▶ ！请核对" in screen.dump() and "↑↓ 选 · Enter 去看这一题" in screen.dump()
        await screen.press("enter")
        assert screen.session.question.id == "one.date"


async def test_a_failure_is_said_in_words(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def export(*_: object, **__: object) -> ExportReport:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    async with opened() as screen:
        await screen.press("f9", "enter")
        await exported(screen)
        assert "没有导出成功：没有权限" in screen.dump()


async def test_the_pages_can_be_looked_at(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        assistant.exporting, "export_form", lambda _, __, path, **___: ExportReport(path, True, ())
    )
    monkeypatch.setattr(assistant.exporting, "can_preview", lambda: True)
    monkeypatch.setattr(
        assistant.exporting, "previewed", lambda path: (f"已写出 PDF：{path}", "一、基本情况：第 3 页")
    )
    async with opened() as screen:
        await screen.press("f9", "f6", "enter")  # nothing to look at before it is written
        await exported(screen)
        assert "按 F6 写出 PDF" in screen.dump()
        await screen.press("f6")
        await exported(screen)
        assert "一、基本情况：第 3 页" in screen.dump()


async def test_without_libreoffice_the_pages_are_said_not_to_be_checked(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        assistant.exporting, "export_form", lambda _, __, path, **___: ExportReport(path, True, ())
    )
    monkeypatch.setattr(assistant.exporting, "can_preview", lambda: False)
    monkeypatch.setattr(
        assistant.exporting, "previewed", lambda path: pytest.fail("there is nothing to look with")
    )
    async with opened() as screen:
        await screen.press("f9", "enter")
        await exported(screen)
        assert "未核对（没有安装 LibreOffice）" in screen.dump()
        await screen.press("f6")
        await exported(screen)


async def test_what_is_worth_a_look_is_listed_before_the_export_and_leads_there(
    opened: Opening, complete: None
) -> None:
    async with opened() as screen:
        await screen.press("f3")  # 稍后再填
        screen.session.replace(screen.session.sheet.with_values({"two.platforms": NamedCount(0, ())}))
        await screen.press("f9")  # 导出
        shown = screen.dump()
        assert shown.index("放着稍后再填 · 1 题") < shown.index("填了“无”，请看看是不是都没有 · 1 题")
        await screen.press("down", "down", "enter")
        assert screen.session.question.id == "two.platforms"


async def test_a_file_that_is_there_is_replaced_only_when_asked_twice(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    written: list[Path] = []

    def export(_: object, __: object, path: Path, **___: object) -> ExportReport:
        written.append(path)
        return ExportReport(path, True, ())

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    (tmp_path / "申报表.docx").write_bytes(b"an earlier one")
    async with opened() as screen:
        await screen.press("f9", "enter")
        await exported(screen)
        assert "已经有“申报表.docx”了" in screen.dump() and not written
        await screen.press("enter")
        await exported(screen)
        assert written == [tmp_path / "申报表.docx"]


async def test_the_steps_of_the_export_are_said(opened: Opening, complete: None) -> None:
    async with opened() as screen:
        await screen.press("f9")
        screen.app.screen._on_step(1)
        await screen.settle()
        assert "正在导出： ✓ 检查答案  ▶ 填写表格  ○ 写出文件" in screen.dump()


@pytest.mark.parametrize(
    "opens, said", [(True, "已经打开文件所在的文件夹"), (False, "请照上面写的位置自己去找")]
)
async def test_the_folder_of_the_file_can_be_opened(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, opens: bool, said: str
) -> None:
    shown: list[Path] = []

    def open_folder(folder: Path) -> bool:
        shown.append(folder)
        return opens

    monkeypatch.setattr(
        assistant.exporting, "export_form", lambda _, __, path, **___: ExportReport(path, True, ())
    )
    monkeypatch.setattr(assistant.tui.screens.export, "can_open", lambda: True)
    monkeypatch.setattr(assistant.tui.screens.export_after, "open_folder", open_folder)
    async with opened() as screen:
        await screen.press("f9", "f7", "enter")  # nothing to show before it is written
        await exported(screen)
        assert "F7 打开所在文件夹" in screen.dump() and shown == []
        await screen.press("f7")
        await exported(screen)
        await screen.pilot.pause()
        assert shown == [tmp_path]
        assert any(said in toast.message for toast in screen.app._notifications)


async def test_where_no_window_can_open_no_folder_is_offered(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        assistant.exporting, "export_form", lambda _, __, path, **___: ExportReport(path, True, ())
    )
    monkeypatch.setattr(assistant.tui.screens.export, "can_open", lambda: False)
    monkeypatch.setattr(
        assistant.tui.screens.export_after, "open_folder", lambda _: pytest.fail("there is no window")
    )
    async with opened() as screen:
        await screen.press("f9", "enter")
        await exported(screen)
        assert "已经导出" in screen.dump() and "F7" not in screen.dump()
        await screen.press("f7")
        await exported(screen)


async def test_the_next_export_of_the_draft_offers_the_same_place(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def export(form: object, sheet: object, path: Path, **_: object) -> ExportReport:
        return ExportReport(path, True, ())

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    place = tmp_path / "上报"
    place.mkdir()
    async with opened() as screen:
        await screen.press("f9", "ctrl+u")
        await screen.paste(str(place / "成稿.docx"))
        await screen.press("enter")
        await exported(screen)
    async with opened() as screen:  # another day
        await screen.press("f9")
        assert Path(screen.app.screen.query_one(Line).value) == place / "成稿.docx"
        place.rmdir()  # a disk that was taken out
        await screen.press("escape", "f9")
        assert Path(screen.app.screen.query_one(Line).value) == tmp_path / "申报表.docx"


async def test_the_frame_says_what_enter_does_where_the_keys_are(
    opened: Opening, asked: list[tuple[Path, bool]]
) -> None:
    async with opened() as screen:
        await screen.press("f9")  # the list of what is missing has the keys
        assert "Enter 去填这一题 · F9 导出草稿" in screen.dump()
        await screen.press("tab")  # the file's name
        assert "Enter 导出草稿 · ↓ 看下面的题 · Esc 返回" in screen.dump()
        await screen.press("enter")
        await exported(screen)
        assert [draft for _, draft in asked] == [True] and "Enter 返回 ─╯" in screen.dump()


async def test_before_the_export_as_well(opened: Opening, complete: None) -> None:
    async with opened() as screen:
        await screen.press("f3", "f9")
        assert "Enter 导出 · ↓ 看下面的题 · Esc 返回" in screen.dump()
        await screen.press("down")
        assert "↑↓ 选 · Enter 去看这一题 · Tab 回文件名" in screen.dump()


@pytest.mark.parametrize("draft, key", [(False, "enter"), (True, "f9")])
async def test_what_replaces_a_file_is_named(
    opened: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, draft: bool, key: str
) -> None:
    if not draft:
        monkeypatch.setattr(assistant.tui.screens.export, "find", lambda *_: ())
    (tmp_path / f"申报表{'（草稿）' * draft}.docx").write_bytes(b"an earlier one")
    async with opened() as screen:
        await screen.press("f9", key)
        await exported(screen)
        assert f"再按一次 {key.capitalize()} 就换掉它" in screen.dump()


async def test_an_own_blank_is_filled(
    opened: Opening, complete: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blanks: list[Path | None] = []

    def export(_: object, __: object, path: Path, *, blank: Path | None, **___: object) -> ExportReport:
        blanks.append(blank)
        return ExportReport(path, True, (), paging=(own_blanks.PAGES_NOT_CHECKED,))

    monkeypatch.setattr(assistant.exporting, "export_form", export)
    (tmp_path / "空白表.docx").write_bytes(b"as the office sent it")
    async with opened() as screen:
        await screen.press("f9", "tab")
        await screen.paste(str(tmp_path / "空白.docx"))
        await screen.press("enter")
        assert "没有找到空白表" in screen.dump() and not blanks  # nothing is written
        await screen.press("ctrl+a")
        await screen.paste(f'"{tmp_path / "空白表.docx"}"')  # as Windows copies a path
        await screen.press("enter")
        await exported(screen)
        assert blanks == [tmp_path / "空白表.docx"] and "✓ 已经导出" in screen.dump()
        assert "--pdf" not in screen.dump()  # words of the command line


@pytest.mark.parametrize("height", [24, 40])
async def test_the_list_takes_what_it_needs_and_no_more(opened: Opening, height: int) -> None:
    async with opened(size=(120, height)) as screen:
        await screen.press("f9")
        found, dialog = (screen.app.screen.query_one(each) for each in ("#export-found", ".dialog"))
        assert found.size.height == min(found.virtual_size.height, found.size.height)
        assert dialog.outer_size.height <= height * 0.9
        assert height == 24 or found.size.height == found.virtual_size.height
