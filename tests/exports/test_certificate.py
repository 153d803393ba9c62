"""The certificate: what is compared, that it is refused when it does not hold, and the quick proof beside the slow one."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answers import Sheet
from assistant.answers_file import loads
from assistant.script import Form, default_form
from exports import filling
from exports.certificate import Certificate, Compared
from exports.document import Document, DocumentError
from exports.filling import write_form
from exports.package import Package, parse
from exports.places.sameness import proven_same
from exports.template.build import template_path
from exports.template.xml import name
from tests.exports.filling import FORM


@pytest.fixture(scope="module")
def form() -> Form:
    return default_form()


@pytest.fixture(scope="module")
def sheet(form: Form) -> Sheet:
    return loads(form, (FORM / "example.json").read_text(encoding="utf-8"))


def test_it_says_what_was_compared(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    certificate = write_form(form, sheet, tmp_path / "form.docx")
    assert certificate.holds
    lines = certificate.lines()
    assert lines[0] == "样式核对：除所填内容外，与空白表完全一致。"
    assert len(lines) == 4
    assert all(line.endswith("：一致") for line in lines[1:])


def test_it_says_what_differs() -> None:
    certificate = Certificate((Compared("纸张", True), Compared("样式", False)))
    assert not certificate.holds
    assert certificate.lines() == ["样式核对：与空白表不一致。", "  纸张：一致", "  样式：不一致"]


def damage_row(document: Document) -> None:
    row = next(document._root.iter(name("tr")))
    row.getparent().remove(row)


def damage_page(document: Document) -> None:
    next(document._root.iter(name("pgMar"))).set(name("left"), "1")


def damage_font(document: Document) -> None:
    next(document._root.iter(name("rFonts"))).set(name("eastAsia"), "楷体")


def damage_words(document: Document) -> None:
    next(node for node in document._root.iter(name("t")) if node.text == "联系人").text = "联络人"


def damage_part(document: Document) -> None:
    package = document._package
    content = package.content

    def other(xml: bytes) -> bytes:
        package.parts["word/styles.xml"] += b" "
        written = content(xml)
        package.parts["word/styles.xml"] = package.parts["word/styles.xml"][:-1]
        return written

    package.content = other  # type: ignore[method-assign]


@pytest.mark.parametrize("damage", [damage_row, damage_page, damage_font, damage_words, damage_part])
def test_nothing_is_written_when_it_does_not_hold(
    damage: object, form: Form, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in = filling._set

    def careless(document: Document, *rest: object) -> None:
        fill_in(document, *rest)  # type: ignore[arg-type]
        damage(document)  # type: ignore[operator]

    monkeypatch.setattr(filling, "_set", careless)
    with pytest.raises(DocumentError, match="改变表格样式"):
        write_form(form, sheet, tmp_path / "form.docx")
    assert list(tmp_path.iterdir()) == []


def test_rows_that_are_added_do_not_count(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    from assistant.answers import TargetRow

    rows = tuple(TargetRow("创新", f"指标{number}", "1", "2") for number in range(4))
    assert write_form(form, sheet.with_values({"plan.targets.extra": rows}), tmp_path / "form.docx").holds


def test_a_smaller_size_belongs_to_the_answer() -> None:
    document = Document.open()
    document.set_text("industry.chain_text", "文字" * 300)
    document.set_size("industry.chain_text", 8.5, 11.5)
    assert document.certified()[1].holds


# The quick proof


@pytest.fixture(scope="module")
def xml() -> bytes:
    return Package.read(template_path().read_bytes(), "").document_xml()


def test_the_quick_proof_sees_answers_and_ticks_as_the_same(xml: bytes) -> None:
    document = Document.open()
    document.set_text("industry.chain_text", "A&B <x> </w:sdtContent>\n二")
    document.tick("basic.sector", "secondary")
    assert proven_same(xml, document._package.document_xml())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'w:hint="eastAsia"', b'w:hint="default"'),
        (b"<w:cantSplit/>", b""),
        (b'w:val="basic.area"', b'w:val="basic.other"'),
        ("集群占地面积".encode(), "集群面积".encode()),
        (b"</w:t></w:r></w:sdtContent>", b"</w:t></w:r><w:r/></w:sdtContent>"),
        (b"</w:t></w:r></w:sdtContent>", b"</w:t><w:drawing/></w:r></w:sdtContent>"),
    ],
)
def test_the_quick_proof_sees_every_other_change(xml: bytes, old: bytes, new: bytes) -> None:
    assert old in xml
    changed = xml.replace(old, new, 1)
    parse(changed)
    assert not proven_same(xml, changed)
