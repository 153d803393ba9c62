"""What a draft holds, and how it lies in TinyDB's tables.

One document an answer and one a message, so that a person who opens the file can read it.
"""

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from assistant.drafts import seal
from assistant.drafts.errors import DraftError
from assistant.drafts.migrations import FORMAT, MIGRATIONS, SEALED, Document, Tables

_T = TypeVar("_T")

# Parts of the sheet keyed by an id: a table each. Any other part (``deferred``) is one document of table "sheet".
_KEYED = ("answers", "explanations", "evidence", "reasons")
TABLES = ("meta", *_KEYED, "sheet", "state", "script", "log")

_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _empty_sheet() -> dict[str, object]:
    return {**{part: {} for part in _KEYED}, "deferred": {}}


@dataclass(frozen=True)
class Record:
    """All that is kept of one application. JSON-able content only; the draft keeps its own copy of it."""

    form: str = ""
    """Id of the script, "" while none is chosen."""
    script_version: str = ""
    sheet: dict[str, object] = field(default_factory=_empty_sheet)
    """answers, explanations, evidence, reasons (each by id) and deferred, as in an answers file."""
    script: dict[str, str] = field(default_factory=dict)
    """What the script held when this was saved: its blanks and options by id, with their labels."""
    state: dict[str, object] = field(default_factory=dict)
    """Where the person was: focus, half-typed text … Not looked into here."""
    log: list[dict[str, str]] = field(default_factory=list)
    """The messages of the conversation. Not looked into here."""
    answered: int = 0
    total: int = 0
    created: str = ""
    """ISO time; set by the first save when empty."""
    edited: str = ""
    """ISO time; set by every save."""


def clean_text(text: str) -> str:
    """Make any text storable: CR becomes a line end, other controls but tab go, surrogates pair up or become �."""
    if _ODD.search(text) is None:
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def clean(value: object) -> object:
    """Copy JSON-able content with its texts cleaned; `TypeError` for anything that JSON would not bring back."""
    if isinstance(value, str):
        return clean_text(value)
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    if isinstance(value, Mapping):
        return {clean_text(key): clean(item) for key, item in value.items()}
    raise TypeError(f"a draft cannot hold {value!r}")


def to_tables(record: Record, kept: Tables | None = None) -> Tables:
    """Lay a record out in tables of its own; values and messages that `kept` has already are taken from there."""
    old = kept or {}
    meta = {
        "format": FORMAT,
        "form": clean_text(record.form),
        "script_version": clean_text(record.script_version),
        "answered": int(record.answered),
        "total": int(record.total),
        "created": clean_text(record.created),
        "edited": clean_text(record.edited),
    }
    parts = {key: value for key, value in record.sheet.items() if key not in _KEYED}
    return {
        "meta": {"1": meta},
        **{key: _documents(record.sheet.get(key, {}), old.get(key, {})) for key in _KEYED},
        "sheet": _documents(parts, {}),
        "state": _documents(record.state, {}),
        "script": _documents({"listed": _listed(tuple(record.script.items()))}, old.get("script", {})),
        "log": _messages(record.log, old.get("log", {})),
    }


def from_tables(tables: Mapping[str, Iterable[Mapping[str, object]]]) -> Record:
    """Read a record back, a copy throughout; `ValueError`, `TypeError` or `KeyError` if it is not one."""
    (meta,) = tables["meta"]
    sheet = {**_empty_sheet(), **{key: _mapping(tables.get(key, ())) for key in _KEYED}}
    return Record(
        form=_typed(meta["form"], str),
        script_version=_typed(meta["script_version"], str),
        sheet=sheet | _mapping(tables.get("sheet", ())),
        state=_mapping(tables.get("state", ())),
        script=_unlisted(_mapping(tables.get("script", ())).get("listed", "")),
        log=[{key: _typed(text, str) for key, text in message.items()} for message in tables.get("log", ())],
        answered=_typed(meta["answered"], int),
        total=_typed(meta["total"], int),
        created=_typed(meta["created"], str),
        edited=_typed(meta["edited"], str),
    )


def parse(raw: bytes) -> Tables:
    """Read a draft's file whole, in today's format; `ValueError` for a damaged one, `DraftError` for a newer one.

    Proves that a record comes out of it, so that what passes here can be loaded.
    """
    try:
        tables: Tables = json.loads(raw.decode("utf-8"))
        version = _version(tables["meta"]["1"], seal.intact(raw))
        tables.pop(seal.NAME, None)
        for number in range(version, FORMAT):
            tables = MIGRATIONS[number](tables)
        from_tables({name: table.values() for name, table in tables.items()})
        _ = [int(key) for table in tables.values() for key in table]  # as TinyDB will
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a draft: {error!r}") from error
    return tables


def parse_meta(raw: bytes) -> Record:
    """Read only what a list of drafts shows; the rest of the record stays empty. Raises as `parse` does.

    A file as it was sealed is what we wrote: its beginning then says enough, at a tenth of the cost.
    """
    if not (seal.intact(raw) and raw.startswith(_HEAD)):
        return from_tables({"meta": parse(raw)["meta"].values()})
    text = raw[len(_HEAD) : len(_HEAD) + _LONGEST_META].decode("utf-8", "replace")
    try:
        meta, _ = _DECODER.raw_decode(text)
        _version(meta, whole=True)
        return from_tables({"meta": [meta]})
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a draft: {error!r}") from error


_DECODER = json.JSONDecoder()
_HEAD = b'{\n\n"meta": {\n"1": '
_LONGEST_META = 4096  # bytes; some 300 are used


def _version(meta: Document, whole: bool | None) -> int:
    """The format of a file whose seal is whole, broken or (None) not there."""
    version = _typed(meta["format"], int)
    if whole is False or (whole is None and SEALED <= version <= FORMAT):
        raise ValueError("not as it was sealed")
    if version > FORMAT:
        raise DraftError(
            f"这份草稿是用更新版本的填报助手保存的（文件格式 {version}，本版只认到 {FORMAT}），请升级后再打开。"
        )
    return version


def moment(text: object) -> datetime | None:
    """Read an ISO time as local time; None if it is not one."""
    try:
        return datetime.fromisoformat(str(text)).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def _documents(values: object, kept: Mapping[str, Document]) -> dict[str, Document]:
    if not isinstance(values, Mapping):
        raise TypeError(f"expected values by id, not {values!r}")
    # One answer changes at a time: what is kept is clean, and need not be cleaned and turned into JSON again.
    old = {document["id"]: document for document in kept.values()}
    table: dict[str, Document] = {}
    for number, (key, value) in enumerate(values.items(), 1):
        document = old.get(key)
        if document is None or not _same(document["value"], value):
            document = {"id": clean_text(key), "value": clean(value)}
        table[str(number)] = document
    return table


def _same(one: object, other: object) -> bool:
    """Whether two values make the same JSON, where 1 is not true: inside a container only its writing tells."""
    kind = type(one)
    return kind is type(other) and one == other and (kind in _SIMPLE or repr(one) == repr(other))


_SIMPLE = frozenset({str, int, bool, float, type(None)})


@lru_cache(maxsize=4)
def _listed(script: tuple[tuple[str, str], ...]) -> str:
    # One text, not a document each: it is written at every save, the same each time, and read only when a draft
    # is opened.
    return "\n".join(f"{id}\t{label.replace(chr(10), ' ')}" for id, label in script)


def _unlisted(text: object) -> dict[str, str]:
    lines = (line.partition("\t") for line in _typed(text, str).split("\n"))
    return {id: label for id, _, label in lines if id}


def _mapping(documents: Iterable[Mapping[str, object]]) -> dict[str, object]:
    return {_typed(document["id"], str): clean(document["value"]) for document in documents}


def _messages(log: list[dict[str, str]], kept: dict[str, Document]) -> dict[str, Document]:
    # A conversation only grows: one comparison shows that its beginning is what we keep, ten times cheaper than
    # cleaning 3,000 messages again. (What had to be cleaned differs from what is kept, and takes the long way.)
    table = dict(kept) if log[: len(kept)] == list(kept.values()) else {}
    for number, message in enumerate(log[len(table) :], len(table) + 1):
        table[str(number)] = {clean_text(key): clean_text(text) for key, text in message.items()}
    return table


def _typed(value: object, kind: type[_T]) -> _T:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(f"expected {kind.__name__}, not {value!r}")
    return value
