"""The Word file: open it, set its blanks by tag, save it.

Tags are explained in `exports.tags`, places in `exports.places`. Nothing here knows what a field means. Importing this
module loads lxml, so import it where a document is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from lxml import etree

from assistant.files import write_bytes
from assistant.reasons import reason
from assistant.script import Form
from exports.certificate import Certificate, Compared
from exports.converting import as_docx
from exports.package import DocumentError, Package, is_old_format, load, parse
from exports.places.beside import words_beside
from exports.places.finding import Found, find_places
from exports.places.glyphs import looks
from exports.places.place import Place, Unsure
from exports.places.repeats import drop_repeats
from exports.places.sameness import answers_resized
from exports.places.skeleton import Skeleton, sections, skeleton_of_controls, skeleton_of_places
from exports.places.targets import TargetTable
from exports.places.wanted import tags_wanted
from exports.tags import box_tag, read_row_tag
from exports.template.build import template_path
from exports.template.controls import CHECKED, UNCHECKED, Control, controls
from exports.template.free_rows import FreeRows, Target
from exports.template.sizing import set_size, sizes_set

__all__ = ["CHECKED", "UNCHECKED", "Document", "DocumentError", "Target"]


class Document:
    """A form in Word, blank or filled."""

    def __init__(self, package: Package, form: Form | None = None) -> None:
        """Take an opened package; `Document.open` is the way to get one."""
        self._package = package
        self._places: dict[str, list[Place]] = {}
        self._found: Found | None = None
        self._before: Skeleton | None = None
        self._sized: set[tuple[str, int]] = set()
        self._index()
        if form is not None:
            self._look_for(form)

    @classmethod
    def open(cls, source: Path | str | bytes | None = None, form: Form | None = None) -> Document:
        """Open a docx by its path or content; without either, the form's own blank, or the one built in.

        With `form`, blanks that are not under our controls are found by their labels. Raises DocumentError.
        """
        if isinstance(source, bytes):
            return cls(Package.read(source, "收到的内容"), form)
        if source is None and (form is None or not form.blank):
            return cls(_built_in().anew(), form)
        path = Path(form.folder, form.blank) if form and source is None else Path(str(source))
        content = load(path)
        if is_old_format(content):
            content = as_docx(path)
        return cls(Package.read(content, f"“{path}”"), form)

    @property
    def tags(self) -> dict[str, int]:
        """Every tag and at how many places it stands, in the document's order."""
        return {tag: len(places) for tag, places in self._places.items()}

    @property
    def problems(self) -> list[str]:
        """In what the document differs from the form, a sentence each; a document with problems is not to be filled."""
        return [] if self._found is None else list(self._found.problems)

    @property
    def recognised(self) -> bool:
        """Whether the document is the form at all, blank or filled."""
        return bool(self._places) if self._found is None else self._found.recognised

    def texts(self, tag: str) -> list[str]:
        """What stands at each place of a tag, in the document's order."""
        return [_reading(place) for place in self._places.get(tag, ())]

    def set_text(self, tag: str, text: str) -> None:
        """Write an answer at every place with this tag. Line feeds become breaks; fonts stay as they are."""
        for place in self._at(tag):
            place.text = text

    def tick(self, field: str, option: str, checked: bool = True) -> None:
        """Tick the box of one option, or take the tick away."""
        tag = box_tag(field, option)
        for place in self._at(tag):
            if not place.is_box:
                raise DocumentError(f"这份 Word 表格里的“{tag}”不是可以打勾的方框。")
            if place.checked != checked or len(place.text) > 1:
                place.checked = checked

    def mark(self, tag: str, words: str) -> None:
        """Put words before a box that nobody has decided on; a tick takes them away."""
        for place in self._at(tag):
            place.text = words + UNCHECKED

    def shown(self) -> dict[str, str]:
        """The text at every tag, of boxes too: a draft's marks are in it."""
        return {tag: places[0].text for tag, places in self._places.items()}

    @property
    def free_directions(self) -> list[str]:
        """The directions of the target table with a free row of their own."""
        tags = filter(None, map(read_row_tag, self._places))
        return list(dict.fromkeys(tag.direction for tag in tags if tag.row == 1))

    @property
    def is_built_in(self) -> bool:
        """Whether this is the program's own form, whose cells are known to the point."""
        return self._package.parts[self._package.main] == _built_in().parts[_built_in().main]

    @property
    def directions(self) -> tuple[str, ...]:
        """The directions of the target table that have a row, from top to bottom; none without the table."""
        return self._targets().directions

    def set_size(self, tag: str, size: float, line: float, number: int | None = None) -> None:
        """Set an answer in letters and lines of this many points: at all its places, or at the one with this number.

        Only under controls, which know their look.
        """
        places = self._at(tag)
        for index, place in enumerate(places):
            if number in (None, index) and isinstance(place, Control):
                set_size(place, size, line)
                self._sized.add((tag, index))

    def set_rows(self, rows: Mapping[str, Sequence[Target]]) -> None:
        """Make the free rows of the target table hold exactly these targets, given by direction."""
        table = self._targets()
        unknown = [direction for direction in rows if direction not in table.directions]
        if unknown:
            raise DocumentError(f"目标表里没有“{'”“'.join(unknown)}”这个方向。")
        if isinstance(table, FreeRows):
            if table.write(rows):
                self._index()
        else:
            table.write(rows)

    def rows(self) -> dict[str, list[Target]]:
        """The free rows that hold something, by direction."""
        return self._targets().read()

    @property
    def rows_are_sure(self) -> bool:
        """Whether the free rows hold no row of the form's own that was not recognised."""
        table = self._targets()
        return isinstance(table, FreeRows) or table.sure

    def read(self) -> dict[str, str]:
        """What stands at every tag, as it is printed; a box as ☑ or □."""
        return {tag: _reading(places[0]) for tag, places in self._places.items()}

    def beside(self, blank: Document) -> dict[str, str]:
        """What stands beside controls in their own cells, and not in the blank form, by tag."""
        return words_beside(self._root, blank._root)

    def skeleton(self) -> bytes:
        """The document's XML without its answers and without copied rows.

        Two fillings of one form have the same skeleton: nothing but answers was changed.
        """
        return self._skeleton(self._copy()).xml

    def content(self) -> bytes:
        """The docx as bytes."""
        return self._package.content(self._package.document_xml())

    def certified(self) -> tuple[bytes, Certificate]:
        """The docx as bytes, and the comparison with the file that was opened. Uses the document up."""
        xml = self._package.document_xml()
        content = self._package.content(xml)
        original = self._package.parts[self._package.main]
        smaller = None if self._found else answers_resized(original, xml)
        if smaller is not None:
            text = pages = True
        else:
            before = self._before or _skeleton_of_file(original)
            smaller = sizes_set(controls(self._root)) - sizes_set(controls(parse(original)))
            after = self._skeleton(parse(xml) if self._found else self._root)
            text, pages = before.xml == after.xml, before.sections == after.sections
        others = len(self._package.parts) - 1
        compared = (
            Compared("表格、段落、固定文字和字体格式（正文去掉所填内容）", text),
            *self._sizes_compared(smaller),
            Compared("纸张、页边距等页面设置", pages),
            Compared(
                f"样式、设置、编号、页眉页脚等其余 {others} 个部件（逐字节）",
                self._package.other_parts_kept(content),
            ),
        )
        return content, Certificate(compared, smaller)

    def _sizes_compared(self, smaller: int) -> list[Compared]:
        """Whether just those answers are smaller that were to be; nothing is said when there are none."""
        meant = len(self._sized)
        return [Compared("其余答案的字号和行距", smaller == meant)] if smaller or meant else []

    def save(self, path: Path | str) -> None:
        """Write the docx; a file that was there is replaced whole or stays as it was."""
        write_file(Path(path), self.content())

    @property
    def _root(self) -> etree._Element:
        return self._package.root

    def _look_for(self, form: Form) -> None:
        """Find by its label what no control holds."""
        wanted = tags_wanted(form)
        if wanted <= self._places.keys():
            return
        ours = len(wanted & self._places.keys()) * 2 > len(wanted)
        drop_repeats(self._root)
        self._found = find_places(self._root, form)
        if ours:
            self._found.keep_to(form, wanted - self._places.keys())
        for tag, places in self._found.places.items():
            self._places.setdefault(tag, places)
        self._before = self._skeleton(self._copy())

    def _targets(self) -> FreeRows | TargetTable:
        if self._found is not None and self._found.targets is not None:
            return self._found.targets
        return FreeRows(self._root)

    def _copy(self) -> etree._Element:
        return parse(self._package.document_xml())

    def _skeleton(self, copy: etree._Element) -> Skeleton:
        """The skeleton of a copy of the document, which is used up."""
        setup = sections(copy)
        if self._found is None:
            return Skeleton(skeleton_of_controls(copy), setup)
        places = [place for found in self._found.places.values() for place in found]
        added = self._found.targets.added if self._found.targets else ()
        return Skeleton(skeleton_of_places(self._root, copy, places, added), setup)

    def _index(self) -> None:
        self._places = {}
        for control in controls(self._root):
            self._places.setdefault(control.tag, []).append(control)

    def _at(self, tag: str) -> list[Place]:
        try:
            return self._places[tag]
        except KeyError:
            raise DocumentError(f"这份 Word 表格里没有“{tag}”这一栏。") from None


@lru_cache(maxsize=1)
def _built_in() -> Package:
    """The blank form of the program, taken apart once."""
    return Package.read(template_path().read_bytes(), "内置的空白表")


@lru_cache(maxsize=1)
def _skeleton_of_file(xml: bytes) -> Skeleton:
    root = parse(xml)
    setup = sections(root)
    return Skeleton(skeleton_of_controls(root), setup)


def _reading(place: Place) -> str:
    if not place.is_box:
        return place.text
    glyph, seen = CHECKED if place.checked else UNCHECKED, place.text
    differs = isinstance(place, Control) and bool(seen) and looks(seen) is not place.checked
    return Unsure(glyph) if differs or isinstance(seen, Unsure) else glyph


def write_file(target: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises DocumentError."""
    try:
        write_bytes(target, content)
    except OSError as error:
        hint = ""
        if isinstance(error, PermissionError):
            hint = "；如已在 Word 中打开，请先关闭"
        elif isinstance(error, FileNotFoundError):
            hint = "；请先建好这个文件夹，或换个位置"
        raise DocumentError(f"写不了文件“{target}”：{reason(error)}{hint}。") from error
