"""Which of several figures is the answer: not a change, not a part (其中), not another thing or another year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from assistant.answers import Value
from assistant.script import Field, Kind, Sense
from assistant.understanding.cells import Cell, settle
from assistant.understanding.percents import FALL
from assistant.understanding.quantities import COMPARED, FIGURE, Quantity, Scan
from assistant.understanding.segments import Part
from assistant.understanding.units import Dimension, converted
from assistant.understanding.years import year_of

Q = FIGURE
_NOT_Q = f"[^{Q[1:-1]}，,。；;、\n]"
_MOVES = r"(?:(?:再|又)?多加|多出|再多|增长|增加|增幅|净增|新增|增|(?<![不最])多|(?<![新最])高|提高|提升|上升|上涨|涨|(?<![最至])少|(?<!最)低|减少|降低|下降|下滑|回落|跌|降|减|扩大|缩小|扩张)"
_CHANGE = re.compile(
    rf"{_NOT_Q}*?(?:{_MOVES}(?:了|幅度?|率|速|度|约|近|出|大概|大约|将近|差不多|[：:为是])*{Q}(?:左右|上下|多)?|(?:新增|净增){_NOT_Q}{{0,10}}{Q}|{Q}的(?:增长|增幅|增速|涨幅|降幅|提升|下降))"
)
_CHANGE_AFTER = re.compile(rf"{_MOVES}(?:了|约|近|出|大概|大约|将近|[：:为是])*{Q}(?:左右|上下|多)?")
_TURN = re.compile(
    rf"(?:从|由|自)?{_NOT_Q}{{0,8}}(?P<low>{Q}){_NOT_Q}{{0,12}}?(?:增长|增加|提高|提升|上升|上涨|增|升|涨|扩大|发展|下降|减少|降低|回落|降|减|变)(?:了)?"
    rf"(?:到了?|至|为|成)"
)
# what a change starts from: 在110亿基础上, 比2023年的110亿增加, 从110亿增加了
_BASIS = re.compile(
    rf"{_NOT_Q}*{Q}(?:的)?(?:基础|基数)上?|(?:{COMPARED}|比|较|从|由|自){_NOT_Q}*{Q}(?=(?:元)?[，,]?(?:又|再|还)?{_MOVES}(?!了?(?:到|至|为|成)))"
)
_AMONG = re.compile(r"[，,。；;（(、\s]*其中[^\n]*$")
_SHARE = re.compile(rf"(?:其中)?([\u4e00-\u9fff]{{2,8}})占比?(?P<share>{Q})")
_NO_PARTS = r"平均|[期年]初|[期年]末|规划|建成|已|其中|占|含|还是|或|原来|现在|目前|去年|全"
_FILLERS = re.compile(
    r"[一总]?共(?:有|计|是)?|总计|合计|大约|约|有|是|为|达到?|等|的|分别|目前|现有|截至|折合成?|约合|合|相当于|换算|或者?|还是|和|与|及|另外|另|还|此外|加上|外加|再|加|要么|也可能|[\s，,。；;、：:（）()]+"
)


_WIDER = re.compile(
    r"(?<!占)(?:全[县市区省国]|我省|我市)(?!都|均)[^，,。；;\ue100-\ue4ff]{0,8}[\ue100-\ue4ff](?!.*(?:占比|占全))|[\ue100-\ue4ff]的[\ue100-\ue4ff]"
)


def level_only(field: Field, scan: Scan) -> tuple[Scan, str]:
    """For a level: the scan without what only says by how much it changed, and the figures cut out."""
    if field.kind is Kind.PERCENT and field.sense is not Sense.LEVEL:
        return scan, ""
    text = scan.text
    while turn := _TURN.search(text):
        text = text[: turn.start()] + text[turn.end() :]
    turned = set(re.findall(Q, scan.text)) - set(re.findall(Q, text))
    cut = _CHANGE_AFTER.sub("", _CHANGE.sub("", _BASIS.sub("", text)))
    ratios = "".join(char for char in re.findall(Q, cut) if _is_change(field, scan.of(char)))
    kept = scan.reading("".join(char for char in cut if char not in ratios))
    gone = "".join(char for char in scan.figures if char not in kept.figures and char not in turned)
    return kept, gone


def _is_change(field: Field, quantity: Quantity) -> bool:
    """Whether a figure can only be a change: 倍 and 番 of any level, 百分点 beside an amount."""
    return quantity.ratio("倍", "番") or (field.kind is not Kind.PERCENT and quantity.ratio("百分点", "点"))


def without_parts(field: Field, scan: Scan) -> Scan:
    """The scan without 其中…, unless the field is named there."""
    found = _AMONG.search(scan.text)
    if found is None or field.kind is Kind.PERCENT or not re.search(Q, scan.text[: found.start()]):
        return scan
    if (share := _SHARE.search(found[0])) and share[1] in field.label:
        return scan  # 212家企业，其中中小企业占98%
    inside = [char for char in re.findall(Q, found[0]) if _named(field, scan, char) > 0]
    before = max(_named(field, scan, char) for char in re.findall(Q, scan.text[: found.start()]))
    if inside and max(_named(field, scan, char) for char in inside) > before:
        return scan
    return scan.reading(scan.text[: found.start()])


def fitting(field: Field, scan: Scan) -> Scan:
    """The scan with only the figures whose unit is of the field's kind, when there are any."""
    if field.kind is Kind.PERCENT or len(scan.figures) < 2:
        return scan
    foreign = any(_is(scan.of(char), Dimension.FOREIGN) for char in scan.figures)
    fit = [
        char for char in scan.figures if _fits(field, scan.of(char)) and not (foreign and scan.of(char).bare)
    ]
    if not fit and foreign:
        fit = [char for char in scan.figures if _is(scan.of(char), Dimension.FOREIGN)][:1]
    return scan.without("".join(char for char in scan.figures if char not in fit)) if fit else scan


def best_named(field: Field, scan: Scan) -> Scan:
    """The scan with only the figure that is called by the field's own words, when exactly one is.

    A longer name that holds the others wins (中小企业 over 企业); different parts of the label do not.
    """
    if len(scan.figures) < 2:
        return scan
    names = {char: _name(scan, char) for char in scan.figures}
    called = {char: name for char, name in names.items() if name and name in field.label}
    unnamed = [char for char, name in names.items() if not name]
    best = max(called, key=lambda char: len(called[char]), default="")
    if (
        best
        and unnamed
        and "其中" in scan.text
        and called[best] in "".join(re.findall("（[^）]*）", field.label))
    ):
        return scan  # 168个，其中发明专利160个: one of the sorts that the label lists
    if best and sum(name == called[best] for name in called.values()) == 1:
        clear = all(name in called[best] for name in called.values())
        return scan.without("".join(char for char in names if char != best)) if clear else scan
    if not called and len(unnamed) == 1 and _stands_out(scan, unnamed[0]):
        return scan.without("".join(char for char in names if char not in unnamed))
    return scan


def parts_of_one(field: Field, scan: Scan) -> bool:
    """Whether several figures may be parts of the one that is asked: 越南1家，泰国1家, but not 期末10615，平均10500."""
    return field.kind is not Kind.PERCENT and told_apart(scan) and not re.search(_NO_PARTS, scan.text)


def _stands_out(scan: Scan, char: str) -> bool:
    """Whether the one figure without a name of its own comes first, or is said to be the total."""
    before = scan.text[: scan.text.index(char)]
    return (
        not re.search(Q, before)
        or re.search(r"(?:共|总计|合计|总数|总的)[^，,。；;]{0,4}$", before) is not None
    )


def of_another(field: Field, scan: Scan) -> bool:
    """Whether an amount may be another body's: 全县300亿，集群占40% · 212家企业，中小企业占98%."""
    if field.kind is Kind.PERCENT:
        return False
    if _WIDER.search(scan.text):
        return True
    found = _SHARE.search(scan.text)
    if found is None or not scan.of(found["share"]).ratio() or found[1] not in field.label:
        return False
    names = [_name(scan, char) for char in scan.figures if char != found["share"]]
    return any(name and name != found[1] and name in found[1] for name in names)


def told_apart(scan: Scan) -> bool:
    """Whether several figures are called by different names: 越南1家，泰国1家."""
    return len({name for char in scan.figures if (name := _name(scan, char))}) > 1


def of_year(field: Field, parts: Iterable[Part]) -> Scan | tuple[int, ...]:
    """What is said of the field's own year; the years that are spoken of instead when it is not among them."""
    parts = list(parts)
    own = year_of(field)
    if own is None:
        whole = "，".join(part.scan.text for part in parts)
        return parts[0].scan.reading(whole)
    mine = [part for part in parts if own in part.years]
    undated = [part for part in parts if not part.years]
    mine = mine or [part for part in undated if part.scan.figures] or undated
    if not mine:
        return tuple(year for part in parts for year in part.years)
    both = [part for part in undated if part.scan.figures] if mine[0].years else []
    return mine[0].scan.reading("，".join(_of_own(part, own) for part in (*both, *mine)))


def _of_own(part: Part, own: int) -> str:
    """Of several years with as many figures, the own year's figure."""
    figures = part.scan.figures
    if len(part.years) > 1 and len(figures) == len(part.years):
        return figures[part.years.index(own)]
    return part.scan.text


def from_before(field: Field, scan: Scan, gone: str, answers: Mapping[str, Value]) -> Value | None:
    """The level that a change gives with last year's answer; None when either is not known for sure."""
    before, step_char = _last_year(field, answers), gone[-1:]
    if len(gone) == 2 and _BASIS.search(scan.text):
        basis = settle(field, scan.of(gone[0])) if field.kind is not Kind.PERCENT else None
        before = Decimal(str(basis.value)) if isinstance(basis, Cell) else None
    elif len(gone) != 1:
        return None
    if before is None:
        return None
    quantity = scan.of(step_char)
    sign = -1 if re.search(rf"(?:{FALL}|少|低)(?:了|约)*{step_char}", scan.text) else 1
    if field.kind is not Kind.PERCENT and quantity.ratio("%"):
        step = before * quantity.value / 100
    elif field.kind is Kind.PERCENT and quantity.ratio():
        step = quantity.value
    else:
        amount = converted(quantity.value, quantity.unit, quantity.large, field)
        if amount is None or field.kind is Kind.PERCENT:
            return None
        step = amount
    unitless = Quantity(before + sign * step)
    reading = settle(field, unitless) if field.kind is not Kind.PERCENT else None
    if isinstance(reading, Cell):
        return reading.value
    return unitless.value if field.kind is Kind.PERCENT and 0 <= unitless.value <= 100 else None


def _last_year(field: Field, answers: Mapping[str, Value]) -> Decimal | None:
    value = last_answer(field, answers)
    return Decimal(value) if isinstance(value, (int, Decimal)) else None


def last_answer(field: Field, answers: Mapping[str, Value]) -> Value | None:
    """What was answered for the year before, if it was."""
    stem, _, year = field.id.rpartition(".")
    return answers.get(f"{stem}.{int(year) - 1}") if field.year and year.isdigit() else None


def _fits(field: Field, quantity: Quantity) -> bool:
    return (
        not quantity.ratio() and converted(quantity.value, quantity.unit, quantity.large, field) is not None
    )


def _is(quantity: Quantity, dimension: Dimension) -> bool:
    return quantity.unit is not None and quantity.unit.dimension is dimension


def _name(scan: Scan, char: str) -> str:
    """The words by which a figure is called in its clause, without fillers."""
    place = scan.text.index(char)
    words = re.split(rf"[{Q[1:-1]}，,。；;、：:\n]", scan.text[:place])
    spoken = [_FILLERS.sub("", word).removeprefix("其中") for word in words]
    behind = re.match(
        rf"的?([\u4e00-\u9fff]{{2,12}}?)(?=[{Q[1:-1]}，,。；;、：:\n和与及]|$)", scan.text[place + 1 :]
    )
    after = _FILLERS.sub("", behind[1]) if behind and not spoken[-1] else ""
    if after:
        return after
    last = next((word for word in reversed(spoken[-2:]) if word), "")
    last = re.sub(r"^(?:企业|单位)$", "", last) if len(spoken) > 1 else last
    return re.sub(r"[^\u4e00-\u9fffA-Za-z]", "", last)


def called_by_name(field: Field, scan: Scan, char: str) -> bool:
    """Whether the words before a figure are the field's own."""
    return _named(field, scan, char) > 0


def _named(field: Field, scan: Scan, char: str) -> int:
    """How well the words before a figure name the field: their length, 0 for no words, -1 for other words."""
    name = _name(scan, char)
    return len(name) if not name or name in field.label else -1
