"""A form as some office may have written it, raw XML throughout, in which every blank and box bears a hidden bookmark.

The bookmarks say what belongs where. The product knows nothing of them; `judge` reads the filled file by them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from tests.exports.blanks.rows import Blank, Box, Cell, Line, cover_lines, part_rows, plan_lines, target_rows

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
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
GRIDS = dict(zip("一二三四五六七", (4, 4, 10, 4, 3, 2, 3), strict=True))
LOOK = '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="楷体"/><w:sz w:val="21"/></w:rPr>'
Words = Callable[[str], str]


def run(words: str, look: str = "", inner: str = "") -> str:
    """A run; line feeds are breaks, tabs are tabs."""
    parts = re.split("([\n\t])", words)
    nodes = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    text = "".join(
        nodes.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in parts if part
    )
    return f"<w:r>{look}{text}{inner}</w:r>"


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of this content."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def _letter(font: str, letter: str) -> str:
    """A letter in a font of symbols, as LibreOffice writes what was a symbol."""
    return run(letter, f'<w:rPr><w:rFonts w:eastAsia="{font}" w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>')


BOXES: dict[str, Callable[[int], str]] = {
    "sym": lambda n: '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
    "sym 2": lambda n: '<w:r><w:sym w:font="Wingdings 2" w:char="00A3"/></w:r>',
    "letters": lambda n: _letter("Wingdings", "\xa8"),
    "letters 2": lambda n: _letter("Wingdings 2", "£"),
    "control": lambda n: (
        f'<w:sdt><w:sdtPr><w:id w:val="{70000 + n}"/><w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610"'
        ' w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:hint="eastAsia"'
        ' w:ascii="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'
    ),
    "form field": lambda n: (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="c{n}"/><w:enabled/><w:calcOnExit w:val="0"/>'
        '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType='
        '"separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
}


@dataclass
class Hand:
    """How an office wrote its form."""

    words: Words = str  # every printed line
    heading: Words = str
    title_look: str = ""  # properties of the headings' paragraphs
    headings: str = "paragraph"  # or row, twice, numbered
    year: Words = str  # over the columns
    box: str = "□"  # a character or one of BOXES
    behind: bool = False  # boxes follow their options
    options: str = "paragraphs"  # or spaces, breaks, tabs
    named: str = "paragraphs"  # or spaces, breaks
    value: Callable[[str], str] = paragraph  # the paragraphs of an empty cell, around its bookmark
    merges: str = "merge"  # or repeat, empty
    one_table: bool = False
    standards: str = "beside"  # or below, levels
    plan: str = "cell"  # or body, cells
    targets: str = "nested"  # or apart
    free_rows: int = 1
    cover: str = "lines"  # or table, box
    blank: str = " " * 20  # on the cover
    cover_look: str = '<w:rPr><w:u w:val="single"/></w:rPr>'
    date: str = ""  # on the cover
    skip: Sequence[str] = ()  # parts left out
    drop: Callable[[str], bool] = lambda label: False  # rows left out
    settings: str = ""
    before: str = ""  # more of the body
    after: str = ""
    only: str | None = None  # all of the body
    _marks: int = field(default=0, init=False)

    def build(self) -> bytes:
        """The blank as a docx."""
        body = self.body() if self.only is None else self.only
        return package(self.before + body + self.after, self.settings)

    def body(self) -> str:
        """The form, from the cover to part 九."""
        self._marks = 0
        body = [self._cover()]
        body += [paragraph(run("填报说明")), paragraph(run("各必填栏目不得空缺，无相关情况时应填写“无”。"))]
        parts = [self._part(title) for title in TITLES[:7] if title[0] not in self.skip]
        parts += [self._plan(), self._declaration()]
        if self.one_table:
            whole = "".join(rows for _, rows in parts)
            body.append(table(whole, 60))
        else:
            body += [before + (table(rows, 60) if rows else "") for before, rows in parts]
        return "".join(body)

    def mark(self, tag: str, inner: str = "") -> str:
        """A bookmark for this tag around something."""
        self._marks += 1
        number = self._marks
        name = f"m{number}_{re.sub('[^A-Za-z0-9]', '_', tag)}"[:40]
        MARKS[name] = tag
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'

    def _title(self, title: str) -> tuple[str, str]:
        """A part's heading as paragraphs before its table, and as its first row."""
        words = self.heading(title)
        as_row = row(cell(paragraph(run(words)), 60))
        if self.headings == "numbered":
            mark = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            return paragraph(run(words[2:]), mark), ""
        if self.one_table or self.headings == "row":
            return "", as_row
        if self.headings == "twice":
            return paragraph(run(words)), as_row
        return paragraph(run(words), f'<w:pStyle w:val="Heading1"/>{self.title_look}'), ""

    def _part(self, title: str) -> tuple[str, str]:
        before, rows = self._title(title)
        grid = GRIDS[title[0]]
        for cells in part_rows(title[0], self.standards):
            if self.drop(cells[0].words):
                continue
            rows += row("".join(self._cell(item, 60 * item.span // grid) for item in cells))
        return before, rows

    def _cell(self, item: Cell, width: int) -> str:
        merge = {"start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}.get(item.merge, "")
        lines = item.lines
        if self.merges != "merge":
            lines = lines if self.merges == "repeat" or item.merge != "on" else []
            merge = ""
        elif item.merge == "on":
            lines = []
        return cell(self._lines(lines), width, merge)

    def _lines(self, lines: Sequence[Line]) -> str:
        if not lines:
            return paragraph("")
        if len(lines) == 1 and len(lines[0]) == 1 and isinstance(lines[0][0], Blank):
            return self.value(self.mark(lines[0][0].tag))
        boxes = any(isinstance(piece, Box) for line in lines for piece in line)
        names = any(isinstance(piece, Blank) and "#" in piece.tag for line in lines for piece in line)
        way = self.options if boxes else self.named if names else "paragraphs"
        made = [self._line(line) for line in lines]
        joint = {"spaces": run("  "), "breaks": run("\n"), "tabs": run("\t")}.get(way)
        return "".join(map(paragraph, made)) if joint is None else paragraph(joint.join(made))

    def _line(self, line: Line) -> str:
        if self.behind and isinstance(line[0], Box) and len(line) == 2:
            line = [line[1], line[0]]
        return "".join(self._piece(piece) for piece in line)

    def _piece(self, piece: str | Blank | Box) -> str:
        if isinstance(piece, Box):
            make = BOXES.get(self.box)
            inner = make(self._marks) if make else run(self.box, LOOK)
            return self.mark(piece.tag, inner)
        if isinstance(piece, Blank):
            return self.mark(piece.tag, run(piece.room) if piece.room else "")
        return run(
            self.year(piece) if re.fullmatch("20\\d\\d年", piece) else self.words(piece) if piece else ""
        )

    def _cover(self) -> str:
        lines = ["附件1", "中小企业特色产业集群申报表"]
        made = "".join(paragraph(run(line)) for line in lines)
        rows = entries = ""
        for label, pieces in cover_lines(self.blank, self.date):
            value = "".join(
                self.mark(piece.tag, run(piece.room, self.cover_look))
                if isinstance(piece, Blank)
                else run(piece)
                for piece in pieces
            )
            if self.cover == "table":
                only = len(pieces) == 1 and not self.date
                value = self.mark(pieces[0].tag) if only and isinstance(pieces[0], Blank) else value
                rows += row(cell(paragraph(run(self.words(label))), 20) + cell(paragraph(value), 40))
            else:
                entries += paragraph(run(self.words(label)) + value)
        entries = table(rows, 60) if rows else entries
        return made + (text_box(entries) if self.cover == "box" else entries)

    def _plan(self) -> tuple[str, str]:
        before, rows = self._title(TITLES[7])
        lead, (above, below) = paragraph(run("（3000字以内）")), plan_lines()
        targets = self._targets()
        if self.plan == "cells":
            texts = [self._plan_text(item) for item in above]
            made = "".join(row(cell(text, 60)) for text in texts)
            if self.targets == "nested":
                made += row(cell(targets + paragraph(""), 60))
            else:
                return before, rows + made + self._target_rows(60) + self._after_targets(below)
            return before, rows + made + self._after_targets(below)
        texts = lead + "".join(map(self._plan_text, above)) + targets
        texts += paragraph(run("（备注：基准值须符合中小企业特色产业集群认定标准）"))
        texts += "".join(map(self._plan_text, below))
        if self.plan == "body" and not self.one_table:
            return before + (table(rows, 60) if rows else "") + texts, ""
        return before, rows + row(cell(texts, 60))

    def _after_targets(self, below: Sequence[Line]) -> str:
        return "".join(row(cell(self._plan_text(item), 60)) for item in below)

    def _plan_text(self, line: Line) -> str:
        made = ""
        for piece in line:
            made += (
                self.value(self.mark(piece.tag))
                if isinstance(piece, Blank)
                else paragraph(run(self.words(str(piece))))
            )
        return made

    def _targets(self) -> str:
        return table(self._target_rows(40), 40)

    def _target_rows(self, width: int) -> str:
        return "".join(
            row("".join(self._cell(item, width // 4) for item in cells))
            for cells in target_rows(self.free_rows)
        )

    def _declaration(self) -> tuple[str, str]:
        before, rows = self._title(TITLES[8])
        words = (
            "真实性声明",
            "本单位承诺……真实、合法。",
            "县级行政区划中小企业主管部门负责人（签字）：",
            "年    月    日",
        )
        return before, rows + "".join(row(cell(paragraph(run(line)), 60)) for line in words)


MARKS: dict[str, str] = {}
"""The tag of every bookmark that any blank has, by its name."""


def cell(content: str, width: int, merge: str = "") -> str:
    """A cell over so many columns of the grid."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width * 150}" w:type="dxa"/><w:gridSpan w:val="{width}"/>{merge}</w:tcPr>'
        f"{content}</w:tc>"
    )


def row(cells: str) -> str:
    """A row."""
    return f"<w:tr>{cells}</w:tr>"


def table(rows: str, columns: int) -> str:
    """A table with borders on this grid."""
    grid = '<w:gridCol w:w="150"/>' * columns
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def text_box(content: str) -> str:
    """Paragraphs in a text box, as Word writes it: the shape, and a copy for old programs."""
    words = f"<w:txbxContent>{content}</w:txbxContent>"
    return paragraph(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="5000000" cy="3000000"/>'
        '<wp:docPr id="9" name="封面"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000"'
        ' cy="3000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{words}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f'</mc:Choice><mc:Fallback><w:pict><v:shape style="width:400pt;height:240pt"><v:textbox>{words}</v:textbox>'
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def package(body: str, settings: str = "") -> bytes:
    """A small docx around a body."""
    base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {
        "document.main": "document",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
    }
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{base}.{kind}+xml"/>'
        for kind, part in kinds.items()
    )
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package_relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    links = "".join(
        f'<Relationship Id="r{part}" Type="{relations}/{part}" Target="{part}.xml"/>'
        for part in ("styles", "numbering", "settings")
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships {package_relations}><Relationship Id="r1" Type="{relations}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {package_relations}>{links}</Relationships>",
        "word/document.xml": f'<w:document {NAMESPACES}><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1304" w:bottom="1440" w:left="1304" w:header="851" w:footer="992" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>",
        "word/styles.xml": f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name'
        ' w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn'
        ' w:val="Normal"/></w:style><w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"'
        '/><w:rPr><w:color w:val="808080"/></w:rPr></w:style></w:styles>',
        "word/numbering.xml": f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start'
        ' w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/settings.xml": f"<w:settings {NAMESPACES}>{settings}</w:settings>",
    }
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data.encode())
    return result.getvalue()
