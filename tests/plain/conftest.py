"""The screen beside the line mode, for what both can do."""

from tests.tui.conftest import drafts, form, opened

__all__ = ["drafts", "form", "opened"]
