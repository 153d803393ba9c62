"""Who may import whom: the engine knows no IO; textual, tinydb and docx are each imported in one place."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("assistant", "dialogues", "exports")
STANDARD = __import__("sys").stdlib_module_names


@cache
def modules() -> dict[str, Path]:
    """Every module of the product by its dotted name."""
    found = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            found[name] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    """A file as a syntax tree, parsed once for all tests."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
    return frozenset(found)


def importers(*libraries: str) -> set[str]:
    """The modules that import one of these libraries."""
    return {
        name
        for name, path in modules().items()
        if any(wanted.split(".")[0] in libraries for wanted in imports(path))
    }


def inside(name: str, *places: str) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


@pytest.mark.parametrize(
    ("libraries", "places"),
    [
        (("textual", "rich"), ["assistant.tui"]),
        (("tinydb", "filelock"), ["assistant.drafts"]),
        (("textual_serve",), ["assistant.web"]),
        (("aiohttp",), ["assistant.web", "assistant.commands.serve"]),  # which starts and stops the server
        (("xlsxwriter",), ["exports.workbook"]),
        (
            ("docx", "lxml"),
            [
                "exports.document",
                "exports.package",
                "exports.places",
                "exports.template",
                "exports.attachments",
            ],
        ),
    ],
)
def test_a_library_is_imported_in_one_place(libraries: tuple[str, ...], places: list[str]) -> None:
    strangers = {name for name in importers(*libraries) if not inside(name, *places)}
    assert not strangers
    assert importers(*libraries)  # the place itself does import it


# each engine module and what of the product it may import, downwards
ENGINE = {
    "assistant.answers": [],
    "assistant.reasons": [],
    "assistant.wording": [
        "assistant.reasons",
        "assistant.script",
        "assistant.answers",
        "assistant.wording",
        "assistant.understanding.outcome",
    ],
    "assistant.script": ["assistant.script", "assistant.answers", "assistant.reasons", "assistant.wording"],
    "assistant.understanding": [
        "assistant.understanding",
        "assistant.script",
        "assistant.answers",
        "assistant.wording",
    ],
    "assistant.checks": [
        "assistant.checks",
        "assistant.progress",
        "assistant.evidence",
        "assistant.understanding",
        "assistant.script",
        "assistant.answers",
        "assistant.wording",
    ],
    "assistant.dialogue": [
        "assistant.dialogue",
        "assistant.progress",
        "assistant.evidence",
        "assistant.showing",
        "assistant.events",
        "assistant.checks",
        "assistant.understanding",
        "assistant.script",
        "assistant.answers",
        "assistant.wording",
    ],
}


@pytest.mark.parametrize("layer", ENGINE)
def test_the_engine_imports_only_downwards_and_does_no_io(layer: str) -> None:
    for name, path in modules().items():
        if not inside(name, layer):
            continue
        for wanted in imports(path):
            top = wanted.split(".")[0]
            if top == "assistant":
                assert wanted == "assistant" or inside(wanted, *ENGINE[layer]), f"{name} imports {wanted}"
            else:
                assert top in STANDARD or top == "pydantic", f"{name} imports {wanted}"


# reading the scripts is the loaders' work; nothing else of the engine touches files, clocks or streams
@pytest.mark.parametrize(
    "forbidden", ["os", "sys", "io", "time", "random", "socket", "subprocess", "tempfile"]
)
def test_the_engine_touches_no_system(forbidden: str) -> None:
    for name, path in modules().items():
        if inside(name, *ENGINE):
            assert forbidden not in {wanted.split(".")[0] for wanted in imports(path)}, name


READ_BY_EXPORTS = ("assistant.script", "assistant.answers", "assistant.reasons", "assistant.files")


def test_exports_read_only_what_a_form_and_an_answer_are() -> None:
    for name, path in modules().items():
        if inside(name, "exports"):
            own = {wanted for wanted in imports(path) if wanted.startswith("assistant.")}
            assert all(inside(wanted, *READ_BY_EXPORTS) for wanted in own), name


def test_nothing_imports_the_screen() -> None:
    users = {
        name
        for name, path in modules().items()
        if not inside(name, "assistant.tui")
        and any(inside(wanted, "assistant.tui") for wanted in imports(path))
    }
    assert users == {"assistant.commands.chat"}  # which starts it


def test_modules_and_functions_stay_readable() -> None:
    for name, path in modules().items():
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 300, name
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno + 1 <= 40, f"{name}: {node.name}"


def test_every_open_names_its_encoding() -> None:
    """Windows reads text in the local code page unless told otherwise."""
    for name, path in modules().items():
        for node in ast.walk(tree(path)):
            method = (
                node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
            )
            if method in ("read_text", "write_text"):
                assert isinstance(node, ast.Call)
                named = {keyword.arg for keyword in node.keywords}
                assert "encoding" in named, f"{name}: {ast.unparse(node)}"


def test_top_level_is_fixed() -> None:
    import subprocess

    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    tops = {line.split("/")[0] for line in listed.split("\0") if line}
    house = {"assistant", "dialogues", "exports", "tests", "pyproject.toml", "README.md"}
    tools = {".ci", ".gitignore", ".gitattributes", ".github", "LICENSE", "CHANGELOG.md"}
    assert tops <= house | tools | {".pre-commit-config.yaml"}
