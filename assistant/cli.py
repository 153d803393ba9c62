"""The command line: which command, with which words; every error becomes one clear line and exit 2.

Exit codes: 0 done, 1 findings, 2 unusable input or call.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from assistant.errors import Unusable
from assistant.wording import commands as wording

DONE, FINDINGS, UNUSABLE = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """argparse that speaks Chinese: its own sentences are English and cannot be translated one by one."""

    def format_help(self) -> str:
        return wording.HELP

    def error(self, message: str) -> NoReturn:
        raise Unusable(wording.bad_call(self.prog))


def _parser() -> _Parser:
    parser = _Parser(prog="tianbao", add_help=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--form")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)

    def command(name: str, *words: str, json: bool = True) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, add_help=False, allow_abbrev=False)
        sub.add_argument("-h", "--help", action="store_true")
        sub.add_argument("--form", default=argparse.SUPPRESS)  # before the command or behind it
        for word in words:
            sub.add_argument(word)
        if json:
            sub.add_argument("--json", action="store_true")
        return sub

    chat = command("chat", json=False)
    chat.add_argument("draft", nargs="?")
    chat.add_argument("--plain", action="store_true")
    _add_serving(command("serve", json=False))
    command("list")
    take = command("import", "file")
    take.add_argument("--name")
    take.add_argument("--take")
    command("answers", "draft", json=False).add_argument("-o", "--output")
    command("check", "source").add_argument("-o", "--output")
    _add_exporting(command("export", "source"))
    command("prepare").add_argument("-o", "--output")
    attempt = command("try")
    attempt.add_argument("field", nargs="?")
    attempt.add_argument("text", nargs="?")
    attempt.add_argument("--batch", action="store_true")
    script = command("script", "action")
    script.add_argument("folder", nargs="?")
    return parser


def _add_exporting(export: argparse.ArgumentParser) -> None:
    """The words of `tianbao export`."""
    export.add_argument("-o", "--output", required=True)
    export.add_argument("--blank")
    export.add_argument("--draft", action="store_true")
    export.add_argument("--attachments", action="store_true")
    export.add_argument("--pdf", action="store_true")


def _add_serving(serve: argparse.ArgumentParser) -> None:
    """The words of `tianbao serve`."""
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", default="8000")
    serve.add_argument("--token")
    serve.add_argument("--open", action="store_true")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. No traceback reaches the user."""
    _speak_utf8()
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return DONE  # everything acknowledged is on disk already
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left; say no more
        return DONE
    except Unusable as error:
        return _refuse(str(error))
    except RecursionError:
        return _refuse(wording.TOO_DEEP)
    except OSError as error:
        return _refuse(wording.os_error(error))


def _run(argv: list[str]) -> int:
    if {"-h", "--help"} & set(argv[:2]):
        print(wording.HELP)
        return DONE
    arguments, rest = _parser().parse_known_args(_before_dashes(argv))
    if rest:  # a word too many: the command's own usage is said
        raise Unusable(wording.bad_call(f"tianbao {arguments.command}"))
    if arguments.help:
        print(wording.HELP)
        return DONE
    if arguments.version:
        from importlib.metadata import version

        print(f"tianbao {version('tianbao')}")
        return DONE
    # imported when called: `tianbao list` must not pay for textual, nor the chat for docx
    module = import_module(f"assistant.commands.{_MODULES[arguments.command or 'chat']}")
    run: Callable[[argparse.Namespace], int] = module.run
    try:
        return run(arguments)
    except _expected_errors() as error:
        return _refuse(str(error))


_MODULES = {
    "chat": "chat",
    "serve": "serve",
    "list": "list_drafts",
    "import": "import_answers",
    "answers": "answers",
    "check": "check",
    "export": "export",
    "prepare": "prepare",
    "try": "try_reply",
    "script": "script",
}


def _expected_errors() -> tuple[type[Exception], ...]:
    """What the layers below raise for bad input; a document's error only once documents are in use."""
    from assistant.answers_file import AnswersFileError
    from assistant.drafts import DraftError
    from assistant.script import ScriptError

    document = sys.modules.get("exports.document")
    return (AnswersFileError, DraftError, ScriptError, *([document.DocumentError] if document else []))


def _before_dashes(argv: list[str]) -> list[str]:
    """`try FIELD -5.2%`: a text that begins with a dash is an answer, not an option."""
    before = argv[:2] if argv[:1] == ["--form"] else []
    command, rest = argv[len(before) :][:1], argv[len(before) + 1 :]
    if command != ["try"] or "--" in argv:
        return argv
    options = [word for word in rest if word in ("--json", "--batch", "-h", "--help")]
    words = [word for word in rest if word not in options]
    return [*before, "try", *options, "--", *words] if words else argv


def _refuse(message: str) -> int:
    print(f"tianbao: {message}", file=sys.stderr)
    return UNUSABLE


def _speak_utf8() -> None:
    """Chinese on every console and pipe, whatever the system's own encoding; odd bytes never stop a command."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
