"""An export of answers that are too long for their cells: smaller letters, 详见附件, nothing lost, and back again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistant.answers import NamedCount, Sheet
from assistant.answers_file import from_data, loads
from assistant.exporting import ExportReport, export_form
from assistant.script import default_form
from exports.attached import attached_texts
from exports.certificate import Certificate
from exports.document import Document
from exports.filling import fill_form
from exports.fitting import ATTACHED, fit
from exports.places.sameness import answers_resized
from exports.reading import ReadForm, read_form
from exports.template.controls import controls
from exports.template.sizing import size_of
from tests.conftest import FORM_FOLDER, Run
from tests.exports.blanks.office import Office
from tests.exports.long_answers import PROSE

pytestmark = pytest.mark.slow  # writes forms with attachments

FORM = default_form()
EXAMPLE = loads(FORM, (FORM_FOLDER / "example.json").read_text(encoding="utf-8"))
NAME = "桂南市青榕县竹木家居产业技术创新与工程研究中心"
PLATFORMS, ALLIANCES = "innovation.platforms.other", "governance.alliances"


def names(count: int) -> NamedCount:
    families = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"[:count]
    return NamedCount(count, tuple(f"{NAME}（{family}）" for family in families))


LONG = EXAMPLE.with_values({PLATFORMS: names(30)})
SMALLER = EXAMPLE.with_values({PLATFORMS: names(6)})
WORST = EXAMPLE.with_values(
    {
        field.id: names(20) if field.kind == "named_count" else PROSE
        for field in FORM.fields.values()
        if field.kind in ("named_count", "long_text")
    }
)


def exported(sheet: Sheet, path: Path, **how: bool) -> ExportReport:
    return export_form(FORM, sheet, path, draft=True, today=date(2025, 4, 18), **how)


def printed(sheet: Sheet) -> dict[str, object]:
    """The answers that stand in the form."""
    return {id: value for id, value in sheet.values.items() if FORM.fields[id].printed}


def answers_of(read: ReadForm) -> dict[str, object]:
    assert read.unreadable == ()
    return dict(from_data(FORM, read.data).values)


# What is written


def test_a_list_without_room_is_in_the_attachments_though_nobody_asked_for_them(tmp_path: Path) -> None:
    report = exported(LONG, tmp_path / "表.docx")
    assert report.moved == (PLATFORMS,)
    assert report.attachments == tmp_path / "表（草稿）_附件.docx"
    assert Document.open(report.path).texts(f"{PLATFORMS}#names") == [ATTACHED]
    assert Document.open(report.path).texts(f"{PLATFORMS}#count") == ["30"]
    kept = Document.open(report.attachments)
    assert kept.texts(f"{PLATFORMS}#names") == ["\n".join(names(30).names)]


def test_what_fits_needs_no_attachments(tmp_path: Path) -> None:
    report = exported(EXAMPLE, tmp_path / "表.docx")
    assert (report.smaller, report.moved, report.overfull, report.paging) == ({}, (), (), ())
    assert report.attachments is None


def test_without_the_attachments_there_is_no_form_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("exports.attachments.saving.save_paper", full)
    with pytest.raises(OSError, match="No space"):
        exported(LONG, tmp_path / "表.docx")
    assert list(tmp_path.iterdir()) == []


def test_the_report_says_what_was_done(tmp_path: Path) -> None:
    (said,) = exported(LONG, tmp_path / "甲.docx").paging
    assert said == ("有 1 处在表里放不下，写的是“详见附件”，全文在附件里，请和申报表一起交：“其他平台”。")
    (said,) = exported(SMALLER, tmp_path / "乙.docx").paging
    assert said.startswith("有 1 处内容较长，用了小一些的字（最小为") and "没有串页" in said


def test_the_command_says_it_too(tianbao: Run, tmp_path: Path) -> None:
    source = tmp_path / "长.json"
    data = json.loads((FORM_FOLDER / "example.json").read_text(encoding="utf-8"))
    data["answers"][PLATFORMS] = {"count": 30, "names": list(names(30).names)}
    source.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    said = tianbao("export", str(source), "-o", str(tmp_path / "表.docx"))
    assert "已写出附件" in said.out and "详见附件" in said.out
    data = json.loads(tianbao("export", str(source), "-o", str(tmp_path / "表.docx"), "--json").out)
    assert (data["moved"], data["smaller"], data["overfull"]) == ([PLATFORMS], [], [])
    assert data["attachments"] == str(tmp_path / "表_附件.docx")


# The certificate


def certified(sheet: Sheet) -> Certificate:
    return fill_form(FORM, sheet).certificate


def test_smaller_letters_are_counted_in_the_certificate() -> None:
    certificate = certified(SMALLER)
    assert certificate.holds and certificate.smaller == 1
    assert certificate.lines()[0] == (
        "样式核对：除所填内容外，与空白表完全一致；字号按规则缩小的答案 1 处（只动这些答案的字号、行距）。"
    )
    assert "  其余答案的字号和行距：一致" in certificate.lines()
    assert certified(EXAMPLE).smaller == 0
    assert "字号" not in certified(EXAMPLE).lines()[0]


def test_only_the_answers_named_are_smaller() -> None:
    filled = fill_form(FORM, SMALLER)
    document = Document.open(filled.content)
    sized = [control.tag for control in controls(document._root) if size_of(control)[0] is not None]
    assert sized == list(filled.smaller) == [f"{PLATFORMS}#names"]


@pytest.mark.parametrize("extra_row", [False, True], ids=["quick proof", "slow proof"])
def test_a_size_that_no_rule_asked_for_is_told(extra_row: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from exports.document import set_size

    def too_much(control: object, size: float, line: float) -> None:
        set_size(control, size, line)
        other = next(one for one in controls(control.sdt.getroottree()) if one.tag == "basic.area")  # type: ignore[attr-defined]
        set_size(other, size, line)

    document = Document.open()
    if extra_row:
        document.set_rows({"创新": [("研发", "1", "2"), ("人员", "1", "2")]})
    monkeypatch.setattr("exports.document.set_size", too_much)
    document.set_size(f"{PLATFORMS}#names", 9, 12)
    _, certificate = document.certified()
    assert not certificate.holds
    assert "  其余答案的字号和行距：不一致" in certificate.lines()


def test_a_changed_line_of_the_form_is_no_answer_set_smaller() -> None:
    before = (
        b'<w:p><w:pPr><w:spacing w:line="260" w:lineRule="exact"/></w:pPr><w:sdtContent><w:r/></w:sdtContent>'
    )
    assert answers_resized(before, before.replace(b"260", b"240")) is None


# Back again


@pytest.mark.parametrize("sheet", [LONG, SMALLER, WORST], ids=["a list", "smaller", "the worst"])
def test_what_is_exported_comes_back(sheet: Sheet, tmp_path: Path) -> None:
    report = exported(sheet, tmp_path / "表.docx")
    assert answers_of(read_form(FORM, report.path)) == printed(sheet)


def test_the_lists_of_an_offices_blank_go_there_too(tmp_path: Path) -> None:
    """Its measures are not known: what the built-in form has no room for, no form has."""
    blank = tmp_path / "空白表.docx"
    blank.write_bytes(Office().build())
    report = export_form(FORM, WORST, tmp_path / "表.docx", draft=True, blank=blank, today=date(2025, 4, 18))
    assert report.moved
    assert all(FORM.fields[id].kind == "named_count" for id in report.moved)
    assert (report.smaller, report.overfull) == ({}, ())
    assert answers_of(read_form(FORM, report.path)) == printed(WORST)


def test_without_the_attachments_each_cell_is_named(tmp_path: Path) -> None:
    report = exported(LONG, tmp_path / "表.docx")
    assert report.attachments is not None
    report.attachments.unlink()
    (cell,) = read_form(FORM, report.path).unreadable
    assert (cell.field, cell.text) == (PLATFORMS, ATTACHED)
    assert "附件" in cell.why and "同一个文件夹" in cell.why


def test_the_newest_attachments_count(tmp_path: Path) -> None:
    report = exported(LONG, tmp_path / "表.docx")
    assert report.attachments is not None
    edited = Document.open(report.attachments)
    edited.set_text(f"{PLATFORMS}#names", "别的")  # somebody wrote into it
    edited.save(report.attachments)
    again = exported(WORST, tmp_path / "表.docx")
    assert again.attachments == tmp_path / "表（草稿）_附件2.docx"
    assert set(attached_texts(again.path)) == {f"{id}#names" for id in again.moved}
    assert answers_of(read_form(FORM, again.path)) == printed(WORST)


def test_attachments_that_cannot_be_opened_are_passed_over(tmp_path: Path) -> None:
    report = exported(LONG, tmp_path / "表.docx")
    assert report.attachments is not None
    report.attachments.write_bytes(b"nothing")
    assert [cell.field for cell in read_form(FORM, report.path).unreadable] == [PLATFORMS]


def test_the_texts_of_all_eight_places_fit_at_200_characters() -> None:
    texts = {field.id: PROSE for field in FORM.fields.values() if field.kind == "long_text"}
    assert len(texts) == 8
    fitted = fit(texts)
    assert (fitted.attached, fitted.overfull) == ((), ())
