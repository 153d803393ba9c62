"""What F1 shows about a question: why it is asked, the definition, where to find it, an example, the form's words."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.script import Field, Kind, Question

HELP = "帮助"
TITLE = "这一题怎么填"
CLOSE = "↑↓ 往下看 · Esc 返回接着填"

FORM_SAYS = "表上怎么写"
WHY = "为什么问"
DEFINE = "口径"
WHERE = "去哪里找"
EXAMPLE = "例如"
OUTLINE = "可以这样写"
HOW = "怎么答"
STUCK = "没有，或一时不知道"

_YEARS = (
    "依次写三年的数，例如“{example}”；也可以一格一格填，或从 Excel 复制一行、一列，按 Ctrl+Shift+V 粘贴。"
)
_GRID = "一格一格填；也可以从 Excel 连表头一起复制，按 Ctrl+Shift+V 粘贴。没有的写 0。"
_FIGURE = "写数字就行，单位可写可不写：“12亿500万”“百分之八十四”都认得。“约”“左右”不行，要写准数。"
_HOW = {
    Kind.SINGLE_CHOICE: "按数字键选一项，再按 Enter；也可以打几个字，只留下带这几个字的选项。",
    Kind.MULTI_CHOICE: "按数字键或空格勾选，可以多选，再按 Enter；也可以打几个字，只留下带这几个字的选项。",
    Kind.NAMED_COUNT: "先写数量，按 Enter，再一行写一个全称；旁边会随时对照数量和名称。",
    Kind.DATE: "写到日，例如“2025年4月18日”；按 Ctrl+T 填今天。",
    Kind.TABLE: "一行写一项：方向，指标，基准值，目标值，中间用逗号隔开，Ctrl+J 换行；不需要加行就按 F4 填“无”。",
    Kind.EVIDENCE: "一行写一份材料的名称，材料本身不用放进来。",
    Kind.PHONE: "写 11 位手机号，或带区号的座机。",
}
_PROSE = "随便分几次写，写一半也会保存。Ctrl+J 换行，Ctrl+O 插入提纲，右下角一直显示字数。"


def sections(question: Question, years: str = "") -> Iterator[tuple[str, str]]:
    """Heading and text of each part of the help, in the order in which they are read."""
    yield WHY, question.why
    yield DEFINE, question.define
    yield WHERE, question.where
    yield EXAMPLE, question.example
    yield OUTLINE, "\n".join(f"· {point}" for point in question.outline)
    yield FORM_SAYS, "\n".join(_printed(question))
    yield HOW, _how(question)
    yield STUCK, _stuck(question)


def _printed(question: Question) -> Iterator[str]:
    """The place in the form, in its own words: levels, boxes, unit and limit."""
    if question.about:
        return
    levels = [level.strip() for level in question.label.split(" | ")]
    yield from ("  " * depth + level for depth, level in enumerate(levels))
    margin = "  " * len(levels)
    if question.options:
        yield from (f"{margin}□ {option.label}" for option in question.options)
    elif len(question.asked) > 1:
        yield margin + "　".join(_cells(question))
    if limit := next((field.limit for field in question.fields if field.limit), None):
        yield f"{margin}（{limit}字以内）"


def _cells(question: Question) -> list[str]:
    rows = [f"{row.label}：" for row in question.rows]
    columns = [column.label for column in question.columns] or [field.short_label for field in question.asked]
    return [*rows, *columns]


def _how(question: Question) -> str:
    if question.shape == "grid":
        return _GRID
    if question.shape == "row" and question.kind.numeric:
        return _YEARS.format(example=question.example or "12 15 18")
    if question.kind.prose:
        return _HOW.get(question.kind, _PROSE)
    if question.kind.numeric:
        return _FIGURE
    return _HOW.get(question.kind, "")


def _stuck(question: Question) -> str:
    none = "确实没有这类情况，按 F4 填“无”；" if question.may_be_none else ""
    zero = "数目是零就写 0；" if _counts(question.asked) else ""
    return f"{none}{zero}一时不知道，按 F3 稍后再填，最后会再问您。"


def _counts(fields: tuple[Field, ...]) -> bool:
    return bool(fields) and all(field.kind.numeric for field in fields)
