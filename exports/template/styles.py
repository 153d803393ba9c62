"""The form's look: page, fonts and paragraph styles, as data and as styles.xml.

Every style has an exact line height. Pagination then does not depend on which fonts are installed.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from exports.template.xml import w

# Twentieths of a point, as Word counts.
PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
MARGIN = 1134
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
CELL_PADDING = 70
CELL_MARGINS = {"top": 20, "left": CELL_PADDING, "bottom": 20, "right": CELL_PADDING}

# Every font that is named comes with Chinese Windows, so that neither Word nor WPS has to guess a stand-in.
FANGSONG = "仿宋"
HEI = "黑体"
KAI = "楷体"
TITLE_SONG = "宋体"
LATIN = "Times New Roman"
BOX_FONT = "Segoe UI Symbol"
"""Has both □ and ☑, so that ticking changes neither font nor width."""

SUBSTITUTES = {FANGSONG: "FangSong", KAI: "KaiTi", TITLE_SONG: "SimSun", HEI: "SimHei"}
"""The same fonts by the names that Windows of another language knows them under."""


@dataclass(frozen=True)
class Style:
    """A paragraph style. Sizes, line heights and spaces are in points."""

    id: str
    name: str
    font: str
    size: float
    line: float
    align: str = "left"
    before: float = 0
    after: float = 0
    indent: float = 0
    """First-line indent."""
    right: float = 0
    page_break: bool = False
    bold: bool = False
    outline: int | None = None


NORMAL = Style("Normal", "Normal", FANGSONG, 10.5, 16)
STYLES = (
    NORMAL,
    Style("CoverAnnex", "封面附件", HEI, 16, 28),
    Style("CoverTitle", "封面标题", TITLE_SONG, 28, 48, "center", before=116, after=84, bold=True),
    Style("CoverLine", "封面栏目", FANGSONG, 15, 38),
    Style("CoverHint", "封面提示", FANGSONG, 10.5, 18, "center"),
    Style("CoverIssuer", "封面制表单位", KAI, 16, 28, "center"),
    Style("NotesTitle", "填报说明标题", TITLE_SONG, 22, 36, "center", after=16, page_break=True, bold=True),
    Style("NotesText", "填报说明正文", FANGSONG, 12, 26, "both", indent=24),
    Style("PartHeading", "部分标题", HEI, 16, 28, after=6, page_break=True, outline=0),
    Style("CellLabel", "栏目名称", FANGSONG, 10.5, 14, "center"),
    Style("CellHeader", "表头", HEI, 10.5, 14, "center"),
    Style("CellValue", "填写内容", FANGSONG, 10.5, 14, "center"),
    Style("CellOption", "选项", FANGSONG, 10.5, 14),
    Style("CellText", "叙述内容", FANGSONG, 10.5, 14, "both"),
    Style("PlanHeading", "规划一级标题", HEI, 12, 21, before=6),
    Style("PlanSubheading", "规划二级标题", KAI, 12, 21),
    Style("PlanHint", "规划提示", FANGSONG, 10.5, 18, "both"),
    Style("PlanRemark", "规划备注", FANGSONG, 10.5, 18, "both", indent=21),
    Style("PlanText", "规划正文", FANGSONG, 12, 21, "both"),
    Style("DeclarationTitle", "声明标题", HEI, 14, 28, "center"),
    Style("DeclarationText", "声明正文", FANGSONG, 14, 28, "both", indent=28),
    Style("SignatureLine", "签章", FANGSONG, 14, 28, "left", indent=28),
    Style("SignatureDate", "签章日期", FANGSONG, 14, 28, "right", after=14, right=28),
    Style("End", "表尾", FANGSONG, 1, 1),
)


def styles_part() -> etree._Element:
    """Build styles.xml."""
    return w(
        "styles",
        w("docDefaults", w("rPrDefault", _fonts(NORMAL)), w("pPrDefault")),
        *(_style(style) for style in STYLES),
        _table_style(),
    )


def _style(style: Style) -> etree._Element:
    head = [w("name", val=style.name)]
    if style is not NORMAL:
        head.append(w("basedOn", val="Normal"))
    head.append(w("qFormat"))
    marks = {"default": 1} if style is NORMAL else {"customStyle": 1}
    return w("style", *head, _paragraph(style), _fonts(style), type="paragraph", styleId=style.id, **marks)


def _paragraph(style: Style) -> etree._Element:
    """The paragraph properties, in the order that the schema wants."""
    return w(
        "pPr",
        w("pageBreakBefore") if style.page_break else None,
        w("widowControl", val=0),
        w("overflowPunct", val=0),  # no mark hangs over the end of a line
        w("autoSpaceDE", val=0),  # no air between digits and 汉字, so that the width of a line can be counted
        w("autoSpaceDN", val=0),
        w("snapToGrid", val=0),
        w(
            "spacing",
            before=_twips(style.before),
            after=_twips(style.after),
            line=_twips(style.line),
            lineRule="exact",
        ),
        w("ind", right=_twips(style.right), firstLine=_twips(style.indent)),
        w("jc", val=style.align),
        None if style.outline is None else w("outlineLvl", val=style.outline),
    )


def _fonts(style: Style) -> etree._Element:
    half_points = round(style.size * 2)
    return w(
        "rPr",
        w("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=style.font, cs=LATIN),
        *((w("b"), w("bCs")) if style.bold else ()),
        w("sz", val=half_points),
        w("szCs", val=half_points),
        w("lang", val="en-US", eastAsia="zh-CN"),
    )


def _table_style() -> etree._Element:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    return w(
        "style",
        w("name", val="申报表格"),
        w(
            "tblPr",
            w("tblBorders", *(w(edge, val="single", sz=4, space=0, color="000000") for edge in edges)),
            w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in CELL_MARGINS.items())),
        ),
        type="table",
        styleId="FormTable",
        customStyle=1,
    )


def _twips(points: float) -> int:
    return round(points * 20)
