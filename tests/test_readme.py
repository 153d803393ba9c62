"""The README's commands are the ones that CI runs, and they work in a fresh clone (slow)."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def shell_blocks() -> list[str]:
    return re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)


def test_ci_runs_the_readmes_test_command() -> None:
    program, tests = shell_blocks()[:2]
    assert program.endswith("tianbao")
    assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_workflow_runs_the_readmes_test_commands_on_the_oldest_python() -> None:
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    for_windows = re.findall(r"```powershell\n(.*?)\n```", README, re.DOTALL)[1]
    for command in (shell_blocks()[1], for_windows):
        assert f"run: {command}\n" in workflow
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f'python: ["{project["requires-python"].removeprefix(">=")}", ' in workflow


def test_the_readmes_pictures_are_there_and_small() -> None:
    pictures = [ROOT / place for place in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)]
    assert len(pictures) >= 3
    for picture in pictures:
        assert picture.read_bytes().startswith(b"\x89PNG") and picture.stat().st_size < 300_000, picture


@pytest.mark.slow
def test_the_program_starts_in_a_fresh_clone_with_a_fresh_home(tmp_path: Path) -> None:
    clone, home = tmp_path / "clone", tmp_path / "home"
    home.mkdir()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("TIANBAO", "VIRTUAL"))
    }
    command = shell_blocks()[0] + " chat --plain"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=clone,
        env={**environment, "HOME": str(home)},
        input="桂南市青榕县竹藤家居产业\n退出\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "已记下" in done.stdout
    assert list(home.rglob("*.json"))
