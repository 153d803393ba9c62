"""What the first paint must not wait for; how long it takes is measured by `python -m tests.bench.screen`."""

import subprocess
import sys

LATER = ("pydantic", "assistant.script", "docx", "filelock", "textual.widgets._text_area")
HOME = "import assistant.cli, assistant.commands.chat, assistant.tui.app, sys; print('\\n'.join(sys.modules))"


def test_the_first_screen_loads_neither_the_form_nor_what_an_open_draft_needs() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", HOME], capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout.split()
    assert "assistant.tui.screens.home" in loaded
    assert not {name for name in loaded if name.startswith(LATER)}
