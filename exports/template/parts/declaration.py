"""九、真实性声明及推荐意见: signed and sealed by hand, so it has no control."""

from __future__ import annotations

from exports.template.model import Cell, Line, Part, Row, Table
from exports.template.rows import lines
from exports.template.styles import TEXT_WIDTH

PLEDGE = "本单位承诺此次申报中小企业特色产业集群的申请材料(包括附件资料)真实、合法。如有不实之处，本单位愿意负相应责任，并承担由此产生的一切后果。"
DATE = "年    月    日"


def part() -> Part:
    """Four rows of one cell: a title and a space to sign, twice."""
    pledge = (
        *lines(PLEDGE, "DeclarationText"),
        Line(("县级行政区划中小企业主管部门负责人（签字）：         ",), "SignatureLine", space_before=56),
        Line(("县级行政区划中小企业主管部门（公章）：",), "SignatureLine", space_before=20),
        Line((DATE,), "SignatureDate", space_before=48),
    )
    recommendation = (
        Line(("推荐单位（公章）：       ",), "SignatureLine", space_before=120),
        Line((DATE,), "SignatureDate", space_before=48),
    )
    rows = (
        _title("真实性声明"),
        Row((Cell(pledge),), height=300),
        _title("市级中小企业主管部门推荐意见"),
        Row((Cell(recommendation),), height=270),
    )
    return Part("九、真实性声明及推荐意见", Table((TEXT_WIDTH,), rows))


def _title(words: str) -> Row:
    return Row((Cell(lines(words, "DeclarationTitle")),), height=36)
