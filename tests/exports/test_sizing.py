"""Setting an answer smaller: its run and its paragraph change, the skeleton is as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from exports.fitting import fit
from exports.template.controls import controls
from exports.template.form import form_parts, opening
from exports.template.render import document_part
from exports.template.sizing import forget_size, set_size, size_of
from tests.exports.long_answers import WORST
from tests.exports.rendering import filled


@pytest.fixture
def root() -> etree._Element:
    return document_part(opening(), form_parts())


@pytest.mark.parametrize(
    "tag", ["cover.operator", "industry.output.2024", "innovation.platforms.other#names"]
)
def test_a_size_is_set_and_forgotten(tag: str, root: etree._Element) -> None:
    before = etree.tostring(root)
    control = next(control for control in controls(root) if control.tag == tag)
    assert size_of(control) == (None, None)
    set_size(control, 8.5, 11.5)
    set_size(control, 7.5, 10.5)
    assert size_of(control) == (7.5, 10.5)
    assert etree.tostring(root) != before
    forget_size(control)
    assert etree.tostring(root) == before


def test_a_validator_finds_no_fault_in_sizes(tmp_path: Path) -> None:
    texts = WORST["everything"]
    path = tmp_path / "form.docx"
    path.write_bytes(filled(texts, fit(texts).steps))
    assert OpenXmlValidator().validate(path).errors == []
