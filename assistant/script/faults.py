"""The faults of a script: collected, never raised one by one, each with file, line, the text and the cure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a script: where it stands, the offending text, what is wrong and how to mend it."""

    file: str
    line: int  # from 1; 0 when the whole file is meant
    text: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.message}" + (f"（{self.text}）" if self.text else "")


class ScriptError(Exception):
    """A script that cannot be loaded; `faults` lists everything found."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class Faults(list[Fault]):
    """The faults found so far, and the text of the file being read, to find lines in."""

    def __init__(self) -> None:
        super().__init__()
        self._file = ""
        self._lines: list[str] = []

    def reading(self, file: str, text: str) -> None:
        """From here on, faults are of this file."""
        self._file, self._lines = file, text.splitlines()

    def line_of(self, text: str) -> int:
        """The first line that holds `text`, from 1; 0 when none does."""
        return next((n for n, line in enumerate(self._lines, 1) if text and text in line), 0)

    def place(self, text: str) -> str:
        """`file:line` of the first line that holds `text`."""
        return f"{self._file}:{self.line_of(text)}"

    def add(self, message: str, text: str = "", line: int | None = None) -> None:
        """Note a fault at the line where `text` stands, or at `line`."""
        self.append(Fault(self._file, self.line_of(text) if line is None else line, text, message))
