"""The screen beside the line mode, for what both can do."""

import pytest

from tests.tui.conftest import drafts, form, opened

__all__ = ["drafts", "form", "opened"]


@pytest.fixture(autouse=True)
def _uncounted(no_cover: None) -> None:
    """The packages whose branches are counted have tests of their own: counting here would only take time."""
