"""The look of a paper: the form's own fonts, exact line heights, pages with numbers."""

from __future__ import annotations

from lxml import etree

from exports.template.styles import FANGSONG, HEI, KAI, LATIN, TITLE_SONG, Style
from exports.template.xml import text, w

MARGIN = 1134
FOOTER = 720
STYLES = (
    Style("PaperTitle", "附件标题", TITLE_SONG, 20, 34, "center", before=6, after=4, bold=True),
    Style("PaperSubtitle", "附件副标题", KAI, 14, 26, "center", after=8),
    Style("PaperHeading", "附件一级标题", HEI, 15, 28, before=12, after=4, outline=0),
    Style("PaperSubheading", "附件二级标题", HEI, 12, 22, before=8, after=4, outline=1),
    Style("PaperBody", "附件正文", FANGSONG, 12, 22, "left", after=4, indent=24),
    Style("PaperNote", "附件说明", FANGSONG, 10.5, 17, "left", after=4),
    Style("PaperSignature", "附件落款", FANGSONG, 12, 30, before=6),
    Style("PaperCellHeader", "附件表头", HEI, 10.5, 14, "center"),
    Style("PaperCell", "附件表格", FANGSONG, 10.5, 14),
    Style("PaperCellCentred", "附件表格居中", FANGSONG, 10.5, 14, "center"),
    Style("PaperFooter", "附件页码", FANGSONG, 12, 16, "center"),
)
_WITH_NEXT = ("PaperHeading", "PaperSubheading", "PaperNote")
"""A heading, or a note over a table, does not stand alone at the foot of a page."""


def style_elements() -> list[etree._Element]:
    """The paper's styles, to stand beside those of the form."""
    return [_style(style) for style in STYLES]


def footer_part() -> etree._Element:
    """The footer: the number of the page, as official papers have it."""
    number = w("fldSimple", w("r", text("1")), instr=" PAGE ")
    line = w("p", w("pPr", w("pStyle", val="PaperFooter")), _words("— "), number, _words(" —"))
    return w("ftr", line)


def _words(words: str) -> etree._Element:
    return w("r", text(words))


def _style(style: Style) -> etree._Element:
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="Normal"),
        w("qFormat"),
        _paragraph(style),
        _fonts(style),
        type="paragraph",
        styleId=style.id,
        customStyle=1,
    )


def _paragraph(style: Style) -> etree._Element:
    """The paragraph properties, in the order that the schema wants."""
    return w(
        "pPr",
        w("keepNext") if style.id in _WITH_NEXT else None,
        w(
            "spacing",
            before=_twips(style.before),
            after=_twips(style.after),
            line=_twips(style.line),
            lineRule="exact",
        ),
        w("ind", firstLine=_twips(style.indent)),
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
    )


def _twips(points: float) -> int:
    return round(points * 20)
