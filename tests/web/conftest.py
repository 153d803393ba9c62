import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.tui.screens import tour
from tests.web.chromium import Page, chromium
from tests.web.serving import ROOT, Served, serving


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of drafts of someone who was shown around already."""
    folder = tmp_path / "home"
    tour.remember(folder)
    return folder


@pytest.fixture
def server(home: Path) -> Iterator[Served]:
    """`tianbao serve` over that folder."""
    with serving(home) as running:
        yield running


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    """A browser without a past."""
    with chromium(tmp_path) as opened:
        yield opened


@pytest.fixture
def example(home: Path) -> None:
    """The complete example as a draft called 示例."""
    subprocess.run(
        [sys.executable, "-m", "assistant", "import", "tests/form/example.json", "--name", "示例"],
        cwd=ROOT,
        env={**os.environ, "TIANBAO_HOME": str(home)},
        check=True,
        capture_output=True,
    )
