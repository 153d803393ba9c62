"""The built file: always the same bytes, and nothing that a validator of Office files faults."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openxml_audit import OpenXmlValidator

from exports.document import Document
from exports.template.build import build, template_path
from tests.exports.form_reader import W


def test_building_twice_gives_the_committed_file() -> None:
    assert build() == build() == template_path().read_bytes()


@pytest.mark.parametrize("which", ["blank", "filled"])
def test_a_validator_finds_no_fault(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(request.getfixturevalue(which))
    result = OpenXmlValidator().validate(path)
    assert result.errors == []
    assert result.is_valid


def test_a_validator_finds_no_fault_in_copied_rows(tmp_path: Path) -> None:
    document = Document.open()
    document.set_rows({name: [("指标", "1", "2")] * 4 for name in ("主导产业", "治理和服务", "其它")})
    document.save(tmp_path / "form.docx")
    assert OpenXmlValidator().validate(tmp_path / "form.docx").errors == []


def test_every_style_has_an_exact_line_height() -> None:
    with zipfile.ZipFile(template_path()) as archive:
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
    paragraphs = [style for style in styles.iter(f"{W}style") if style.get(f"{W}type") == "paragraph"]
    rules = [style.find(f"{W}pPr/{W}spacing") for style in paragraphs]
    assert {rule.get(f"{W}lineRule") for rule in rules if rule is not None} == {"exact"}
    assert None not in rules


def test_every_font_comes_with_chinese_windows() -> None:
    """Neither Word nor WPS on an office's computer has to guess a stand-in, which would move lines and pages."""
    with zipfile.ZipFile(io.BytesIO(build())) as archive:
        named = set(re.findall(r'w:eastAsia="([^"]+)"', archive.read("word/styles.xml").decode("utf-8")))
    assert named - {"zh-CN"} == {"仿宋", "宋体", "楷体", "黑体"}
