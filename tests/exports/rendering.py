"""Documents as LibreOffice lays them out: many converted in one run, their text by pages, the height of their rows."""

from __future__ import annotations

import io
import os
import re
import subprocess
import zipfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from unittest import mock

from lxml import etree

from exports.document import Document
from exports.fitting import Slot, Step
from exports.preview import convert, find_office
from exports.template.controls import controls
from exports.template.sizing import set_size

FONTS = Path(__file__).with_name("fonts.conf")
TITLES = (
    "一、基本情况",
    "二、主导产业情况",
    "三、创新能力情况",
    "四、数字化升级情况",
    "五、绿色化转型情况",
    "六、开放合作情况",
    "七、治理和服务水平",
    "八、未来三年中小企业特色产业集群发展规划",
    "九、真实性声明及推荐意见",
)
_RULE = re.compile(
    r'd="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) " transform="matrix\(([\d.]+),0,0,-[\d.]+,0,([\d.]+)\)'
)


def filled(texts: Mapping[str, str], steps: Mapping[Slot, Step]) -> bytes:
    """The form with these answers in these sizes."""
    document = Document.open()
    for tag, text in texts.items():
        document.set_text(tag, text)
    return with_sizes(document.content(), steps)


def with_sizes(content: bytes, steps: Mapping[Slot, Step]) -> bytes:
    """The docx with some answers set smaller."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(data)
                _set_sizes(root, steps)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(name, data)
    return result.getvalue()


def _set_sizes(root: etree._Element, steps: Mapping[Slot, Step]) -> None:
    met: dict[str, int] = {}
    for control in controls(root):
        slot = Slot(control.tag, met.get(control.tag, 0))
        met[control.tag] = slot.number + 1
        if slot in steps:
            set_size(control, *steps[slot])


def to_pdf(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Convert documents, given by a name for each, in one run."""
    office = find_office()
    assert office is not None
    sources = {name: folder / f"{number:03}.docx" for number, name in enumerate(documents)}
    for name, source in sources.items():
        source.write_bytes(documents[name])
    with mock.patch.dict(os.environ, FONTCONFIG_FILE=str(FONTS)):
        made = convert(list(sources.values()), folder, office=office, timeout=300)
    return dict(zip(sources, made, strict=True))


def pages(path: Path) -> list[str]:
    """The text of each page of a document, without spaces."""
    folder = path.parent / "pages"
    folder.mkdir()
    return page_texts(to_pdf({path.stem: path.read_bytes()}, folder)[path.stem])


def page_texts(pdf: Path) -> list[str]:
    """The text of each page cell by cell, without spaces."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode("utf-8")
    return ["".join(page.split()) for page in text.split("\f")[:-1]]


def part_starts(printed: list[str]) -> list[int]:
    """The page of each part, counted from 1; a title must open its page."""
    starts = []
    for title in TITLES:
        openings = [number for number, page in enumerate(printed, 1) if page.startswith(title)]
        assert len(openings) == 1, title
        starts += openings
    assert starts == sorted(starts)
    return starts


def part_lengths(printed: list[str]) -> list[int]:
    """How many pages each part has."""
    starts = part_starts(printed)
    return [end - start for start, end in zip(starts, [*starts[1:], len(printed) + 1], strict=True)]


def row_heights(pdf: Path, page: int) -> list[float]:
    """The distances between the horizontal rules of a page, in points."""
    command = ["pdftocairo", "-svg", "-f", str(page), "-l", str(page), str(pdf), "-"]
    svg = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode("utf-8")
    rules = set()
    for match in _RULE.finditer(svg):
        x1, y1, x2, y2, scale, height = map(float, match.groups())
        if abs(y1 - y2) < 0.01 and x1 != x2:
            rules.add(round(height - y1 * scale, 1))
    places: list[float] = []
    for rule in sorted(rules):
        if not places or rule - places[-1] > 2:  # a rule is drawn in pieces, a little apart
            places.append(rule)
    return [below - above for above, below in pairwise(places)]
