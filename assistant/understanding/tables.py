"""Lists that stand beside or below the form's fixed blanks: the rows of 发展目标 added freely, the evidence."""

from __future__ import annotations

import re

from assistant.answers import NOTHING, TargetRow
from assistant.script import Field, Question
from assistant.understanding.nothing import says_none
from assistant.understanding.outcome import Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import bare, half, without_wrapping
from assistant.understanding.prose import ELSEWHERE, SAME
from assistant.understanding.text import clean
from assistant.wording import intents
from assistant.wording import prose_replies as replies

DIRECTIONS = {
    "主导产业": r"主导产业|产业发展|产业",
    "创新": r"创新能力|科技创新|创新驱动|创新",
    "数字化": r"数字化升级|数字化转型|数字化|数字|智能化",
    "绿色化": r"绿色化|绿色低碳|绿色发展|绿色",
    "开放合作": r"开放合作|产业开放|国际合作|开放|合作",
    "治理和服务": r"治理和服务|治理与服务|治理服务|治理|服务",
    "其它": r"其它|其他|别的",
}
NOW = r"^(?:20\d\d年?(?:底|末)?(?:的)?)?(?:基准值?|现状|目前|现在|现为|当前|从|由)?(?:是|为|[:：])?\s*(?=\S)"
THEN = r"^(?:到)?(?:20\d\d年?(?:底|末)?(?:的)?)?(?:目标值?|达到|提高到|提升到|增加到|增长到|降低?到|降至|增至|升至|到|至)?(?:是|为|[:：])?\s*(?=\S)"
CHANGE = r"(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩短|压缩)?(?:到|至|为)"
NO_MORE = r"(?:没有|没|无|不用|不需要?|不再?|暂不)(?:其他|其它|别的|再|需要|另外|要)*(?:加|增加|添加|补充|新增|增设|设|填)?(?:指标|目标|内容|行|的)*了?"
NUMBER = r"[-+]?\d[\d,.]*\s*(?:%|‰|[\u4e00-\u9fffA-Za-z/]{0,10}?)"
FROM_TO = rf"^(?P<name>.+?)(?:从|由)(?:20\d\d年?的?)?(?P<now>{NUMBER})[，,]?(?P<verb>到20\d\d年?)?{CHANGE}(?P<then>{NUMBER})$"


def read_rows_of_targets(question: Question, field: Field, text: str) -> Outcome:
    """The rows added to the target table: direction, indicator, baseline and target, one row a line."""
    if field.none and re.fullmatch(NO_MORE, bare(text)):
        return Understood({field.id: NOTHING}, str(NOTHING), notes=("none",))
    rows: list[TargetRow] = []
    for line in _lines(text):
        cells = _cells(line)
        if len(cells) != 4 or not all(cells):
            return FollowUp(Code.INCOMPLETE, replies.row_lacking(question, line))
        direction = direction_of(cells[0])
        if not direction:
            return FollowUp(Code.AMBIGUOUS, replies.row_direction(question, cells[0], list(DIRECTIONS)))
        rows.append(TargetRow(direction, cells[1], re.sub(NOW, "", cells[2]), re.sub(THEN, "", cells[3])))
    if not rows:
        return FollowUp(Code.MISSING, replies.row_lacking(question, text.strip()))
    echo = replies.echo_rows([(row.direction, row.indicator, row.baseline, row.target) for row in rows])
    return Understood({field.id: tuple(rows)}, echo)


def _lines(text: str) -> list[str]:
    """One line a row; semicolons part rows where no line break does and each side has cells of its own."""
    said = half(clean(text)).strip()
    lines = [line for line in re.split(r"\n+", said) if line.strip()]
    if len(lines) == 1:
        parts = [part for part in re.split(r"[；;]", said) if part.strip()]
        if all(len(_cells(part)) == 4 for part in parts):
            lines = parts
    lines = [
        re.sub(r"^\s*(?:[（(]?\d{1,2}[)）、.．](?!\d)|[①-⑳])\s*", "", line).strip(" ；;。") for line in lines
    ]
    return [line for line in lines if line and not re.fullmatch(r"方向\W+指标.*", line)]


def _cells(line: str) -> list[str]:
    line = re.sub(r"(?:培育)?(?:方向|指标(?:名称)?|基准值?|目标值?|现状)\s*[:：]\s*", "", line)
    for separator in (r"\t+", r"\s*[|｜]\s*", r"\s*[；;]\s*", r"\s*[，,、]\s*(?!\d{3}(?:\D|$))", r"\s+"):
        cells = [cell.strip() for cell in re.split(separator, line.strip("|｜ ")) if cell.strip()]
        cells = _parted(cells)
        if len(cells) == 4:
            return cells
    cells = [cell for cell in re.split(r"[，,、；;：:\s|｜\t]+", line) if cell]
    return _parted(cells)


def _parted(cells: list[str]) -> list[str]:
    """Cells in which 6.92→9.00, or 由6.92提高到9.00, are two."""
    parted: list[str] = []
    for cell in cells:
        match = re.match(FROM_TO, cell)
        if match:
            parted += [match["name"].rstrip("："), match["now"], match["then"]]
        else:
            parted += [part.strip() for part in re.split(r"→|->|=>|⇒", cell) if part.strip()]
    if len(parted) == 3 and (match := re.match(r"^(.{2,5}?)[:：](.+)$", parted[0])):
        parted = [match[1], match[2], *parted[1:]]
    return parted


def direction_of(said: str) -> str:
    """The form's direction that a word means; "" when none."""
    said = re.sub(r"方面|方向|类|领域|[^\w]", "", said)
    for direction, words in DIRECTIONS.items():
        if re.fullmatch(words, said):
            return direction
    return ""


_COUNT = r"(?:一?共|总共|有)?(?:\d+|[一二两三四五六七八九十]+)(?:个|份|项|张|件|本|套|家|种)(?:材料|文件)?"
_BRACKETED = re.compile(r"[（(][^（）()\n]*[）)]|《[^《》\n]*》|“[^“”\n]*”")
_BETWEEN_PAPERS = re.compile(r"[、，,；;]+|(?<=\.\w{3})\s+|(?<=\.\w{4})\s+|(?<=》)(?=《)")


def _papers(line: str) -> list[str]:
    """The papers that a line names; what stands in brackets, or in further columns of a table, is part of a name."""
    if "\t" in line:
        name, *columns = [cell.strip() for cell in line.split("\t") if cell.strip()] or [""]
        if re.fullmatch(r"\d{1,3}", name) and columns:
            name, *columns = columns  # 序号
        if columns and all(re.search(r"\.\w{2,4}$", cell) for cell in (name, *columns)):
            return [name, *columns]  # files side by side
        return [f"{name}（{'，'.join(columns)}）" if columns else name]
    held = [match[0] for match in _BRACKETED.finditer(line)]
    masked = _BRACKETED.sub(lambda match: f"{match[0][0]}\ue000{match[0][-1]}", line)
    pieces, given = [], iter(held)
    for piece in _BETWEEN_PAPERS.split(masked):
        pieces.append(re.sub(".\ue000.", lambda match: next(given), piece))
    return pieces


def read_evidence(question: Question, text: str) -> Outcome:
    """The papers that an answer names, one a line or parted by 、."""
    said = half(clean(text)).strip()
    if says_none(text, question):
        return FollowUp(Code.DEFERRED, intents.deferred(question))
    if re.fullmatch(rf"{ELSEWHERE}|{SAME}|有的?|已?准备好?了?|有材料", bare(text)):
        return FollowUp(Code.MISSING, replies.text_missing(question))
    pieces = [piece for line in said.split("\n") for piece in _papers(line)]
    items = [
        without_wrapping(
            re.sub(
                r"^\s*(?:(?:还有|以及|另外(?:还)?有?|再有|和|及|加上)(?=.{2})|[（(]?\d{1,2}[)）、.．](?!\d)|[①-⑳]|\d\s)\s*",
                "",
                piece,
            ).strip(" 。")
        )
        for piece in pieces
    ]
    if len(items) == 1 and re.fullmatch(rf"{_COUNT}|[甲乙丙丁戊己]", items[0]):
        return FollowUp(Code.MISSING, replies.text_missing(question))
    items = [item for item in items if not re.fullmatch(_COUNT, item)]
    papers = tuple(dict.fromkeys(item for item in items if re.search(r"[^\W\d_]", item)))
    if not papers:
        return FollowUp(Code.MISSING, replies.text_missing(question))
    return Understood({question.about: papers}, "、".join(papers))
