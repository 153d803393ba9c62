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

    @property
    def file(self) -> str:
        """The file being read."""
        return self._file

    def reading(self, file: str, text: str) -> None:
        """From here on, faults are of this file."""
        self._file, self._lines = file, text.splitlines()

    def line_of(self, text: str) -> int:
        """The first line that holds `text`, from 1; 0 when none does."""
        return next((n for n, line in enumerate(self._lines, 1) if text and text in line), 0)

    def block(self, number: int, key: str = "id", table: str = "question") -> int:
        """The line, from 1, where a key of the nth `[[question]]` (from 0) stands; its heading without one."""
        heads = [n for n, line in enumerate(self._lines, 1) if line.strip() == f"[[{table}]]"]
        if number >= len(heads):
            return 0
        end = heads[number + 1] if number + 1 < len(heads) else len(self._lines) + 1
        inside = range(heads[number] + 1, end)
        return next((n for n in inside if self._lines[n - 1].split("=")[0].strip() == key), heads[number])

    def place(self, number: int) -> str:
        """`file:line` of the nth `[[question]]`'s id."""
        return f"{self._file}:{self.block(number)}"

    def add(self, message: str, text: str = "", line: int | None = None) -> None:
        """Note a fault at the line where `text` stands, or at `line`."""
        self.append(Fault(self._file, self.line_of(text) if line is None else line, text, message))

    def at(self, source: str, message: str) -> None:
        """Note a fault at a `file:line`."""
        file, _, line = source.rpartition(":")
        self.append(Fault(file, int(line), "", message))
