"""The script author's guide, followed to the letter: its files are written, its commands run, its output compared."""

import io
import json
import re
import runpy
import shlex
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from tests.conftest import Run

GUIDE = Path(__file__).parents[1] / "dialogues" / "README.md"
SECTION = "## A form of your own, from nothing"


@dataclass(frozen=True)
class Block:
    """One fenced block: its language, the file that it is, and what stands in it."""

    language: str
    file: str
    text: str


def blocks() -> list[Block]:
    """The section's fenced blocks, in order."""
    section = GUIDE.read_text(encoding="utf-8").split(SECTION, 1)[1].split("\n## ", 1)[0]
    return [Block(*found) for found in re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", section, re.M | re.S)]


def follow(tianbao: Run, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Do what the guide says in the present folder: what each run of commands printed, and what the guide promises."""
    done: list[tuple[str, str]] = []
    for block in blocks():
        if block.file:
            path = Path(block.file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
            if block.language == "python":
                runpy.run_path(block.file)
        elif block.language == "sh":
            done.append(("".join(said(tianbao, monkeypatch, line) for line in block.text.splitlines()), ""))
        else:
            done[-1] = (done[-1][0], block.text)
    return done


def pattern(promised: str) -> str:
    """What output the guide promises: a line … stands for any lines, every other line for itself."""
    return re.escape(promised).replace(re.escape("…\n"), "(?:.*\n)?")


def said(tianbao: Run, monkeypatch: pytest.MonkeyPatch, line: str) -> str:
    """What one command line prints; it must not complain."""
    words = shlex.split(line)
    assert words[0] == "tianbao"
    if "<" in words:
        source = words[words.index("<") + 1]
        monkeypatch.setattr("sys.stdin", io.StringIO(Path(source).read_text(encoding="utf-8")))
        words = words[: words.index("<")]
    ran = tianbao(*words[1:])
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_the_guide_builds_a_second_form_and_exports_it(tianbao: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for printed, promised in follow(tianbao, monkeypatch):
        assert re.fullmatch(pattern(promised), printed, re.S), f"{promised}\n—— but ——\n{printed}"
    table = docx.Document("甲公司.docx").tables[0]
    assert [[cell.text.strip() for cell in row.cells[1:]] for row in table.rows] == [
        ["青榕县山茶油有限公司"] * 3,
        ["2022年", "2023年", "2024年"],
        ["180", "195", "212"],
        ["5.50", "6.10", "7.20"],
        ["☑是\n□否"] * 3,
        ["2024年办培训班六期，培训二百人次。"] * 3,
    ]


def test_what_was_exported_comes_back(tianbao: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    follow(tianbao, monkeypatch)
    assert tianbao("--form", "staff_2024", "import", "甲公司.docx", "--name", "读回").code == 0
    one, other = (
        json.loads(tianbao("--form", "staff_2024", "answers", name).out)["answers"]
        for name in ("甲公司", "读回")
    )
    assert one == other != {}


def test_the_guide_asks_five_questions_and_has_one_check(
    tianbao: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(tianbao, monkeypatch)
    files = {
        name: Path("staff_2024", name).read_text(encoding="utf-8") for name in ("firm.toml", "checks.toml")
    }
    assert files["firm.toml"].count("[[question]]") == 5
    assert files["checks.toml"].count("[[check]]") == 1


def test_a_draft_of_one_form_is_not_opened_with_another(
    tianbao: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(tianbao, monkeypatch)
    refused = tianbao("check", "甲公司")
    assert refused.code == 2
    assert refused.err == (
        "tianbao: 草稿“甲公司”填的是另一种表（staff_2024）。"
        "请用填那种表的命令打开：tianbao --form 脚本文件夹 chat 甲公司\n"
    )


@pytest.mark.parametrize("folder", ["没有这个文件夹", "."])
def test_a_folder_without_a_script_is_said_to_be_none(tianbao: Run, folder: str) -> None:
    refused = tianbao("--form", folder, "try", "a", "1")
    assert refused.code == 2
    assert refused.err == (
        f"tianbao: 文件夹“{folder}”里没有 form.toml，不是问题脚本的文件夹；请写脚本所在的文件夹。\n"
    )
