"""The blank form and the filled example, built once."""

from __future__ import annotations

import pytest

from exports.document import Document
from exports.template.build import template_path
from tests.exports.filling import ANSWERS, fill
from tests.exports.form_reader import FormReader


@pytest.fixture(autouse=True)
def _uncounted(no_cover: None) -> None:
    """No branch of the packages that CI counts is tested by what a document holds: counting would only take time."""


@pytest.fixture(scope="session")
def blank() -> bytes:
    return template_path().read_bytes()


@pytest.fixture(scope="session")
def filled() -> bytes:
    document = Document.open()
    fill(document, ANSWERS)
    return document.content()


@pytest.fixture(scope="session")
def blank_form(blank: bytes) -> FormReader:
    return FormReader(blank)


@pytest.fixture(scope="session")
def filled_form(filled: bytes) -> FormReader:
    return FormReader(filled)
