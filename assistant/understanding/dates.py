"""The date on the cover: 2025年6月18日, 20250618, 二〇二五年六月, 6月18日, 明天, 下周一; a month alone is enough."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from assistant.answers import FormDate
from assistant.script import Field, Question
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.phrases import digit_string, loose, whole_number
from assistant.understanding.text import strip_politeness
from assistant.wording import replies

HEDGED = r"左右|前后|大概|大约|约|估计|可能|应该|差不多|好像|预计|暂定|拟定?|初定|吧$|[上中下]旬|月初|月末|月底|年底|年初|年中|那几天"
SPAN = r"季度|半年|至|到|之间|以前|之前|以后|之后|前$|内$|期间|截止|不晚于|不迟于|最迟|最晚|早于|晚于"
AROUND = r"月底|月末"
ROUGHLY = HEDGED.replace("月初|月末|月底|", "") + r"|(?<=月)[初末底]"  # what is taken away to see the rest
DAYS = {
    "大前天": -3,
    "前天": -2,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今儿": 0,
    "今儿个": 0,
    "今日": 0,
    "当天": 0,
    "当日": 0,
    "现在": 0,
}
DAYS |= {
    "明儿": 1,
    "明天": 1,
    "明日": 1,
    "次日": 1,
    "后天": 2,
    "大后天": 3,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
MONTHS = {"上上": -2, "上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}
WEEKDAYS = "一二三四五六日"
YEARS = {"今年": 0, "本年": 0, "当年": 0, "明年": 1, "去年": -1, "前年": -2, "后年": 2}
ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TIME_OF_DAY = (
    r"(?:上午|下午|早上|中午|晚上)?\s*t?\d{1,2}(?::\d{2}|[时点])(?::\d{2})?.*$|(?:上午|下午|早上|中午|晚上)$"
)
CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
NUMERAL = "[零〇一二三四五六七八九十廿卅]"
PREFIX = r"^(?:公元|(?:申报|填报|填表|提交|上报)?(?:时间|日期)?(?:就|是|为|定在|写|填|选|按|:|,|\s)*)"

_YEARLESS = re.compile(r"\d{1,2}月(?:份)?(?:\d{1,2}[日号]?)?|\d{1,2}[-/.]\d{1,2}[日号]?")

Reading = FormDate | Code


def read_date(question: Question, field: Field, text: str, context: Context, base_year: int) -> Outcome:
    """The date that a reply means; a follow-up when it means none, several, or one that cannot be."""
    said = loose(strip_politeness(text)).translate(CAPITALS)
    said = _arabic(re.sub(PREFIX, "", said).strip("。., ").lower())
    said = re.sub(TIME_OF_DAY, "", said).strip()
    weekday = re.search(r"\(?(?:星期|周|礼拜)([一二三四五六日天])\)?$", said)
    absolute = said[: weekday.start()].strip(" (,") if weekday else said
    if weekday and re.search(r"\d", absolute):
        said = absolute
    else:
        weekday = None
    plain = re.sub(r"\([^()]*\)$", "", said).strip()
    hedge, span = re.search(HEDGED, said), re.search(SPAN, plain) or re.search(r"\d[日号]-\d", plain)
    bare = re.sub(rf"{ROUGHLY}|{SPAN}", "", plain).strip() if hedge else plain
    bare = f"本{bare}" if bare == "月" else bare
    found = _reading(bare.strip(" ,"), context.today)
    if span and not (hedge and isinstance(found, FormDate)):
        return FollowUp(Code.RANGE, replies.date_wanted(question))
    if hedge:
        return FollowUp(Code.APPROX, replies.date_unsure(question), _taken(field, *_rough(plain, found)))
    if isinstance(found, tuple):
        return FollowUp(Code.AMBIGUOUS, replies.date_two_ways(question, len(found)), _taken(field, *found))
    if isinstance(found, Code):
        return FollowUp(found, replies.date_fault(question, found))
    assumed = ("this_year",) if _YEARLESS.fullmatch(bare.strip(" ,")) else ()
    return _bounded(question, field, found, weekday.group(1) if weekday else "", context, base_year, assumed)


def _rough(text: str, found: Reading | tuple[FormDate, ...]) -> tuple[Reading, ...]:
    """The readings of a hedged date; 月底 of a month alone is its last day."""
    if isinstance(found, tuple):
        return found
    if isinstance(found, FormDate) and found.day is None and re.search(AROUND, text):
        return (FormDate(found.year, found.month, monthrange(found.year, found.month)[1]),)
    return (found,)


def _taken(field: Field, *readings: FormDate | Code) -> tuple[Candidate, ...]:
    dates = [reading for reading in readings if isinstance(reading, FormDate)]
    return tuple(Candidate(reading.chinese, {field.id: reading}) for reading in dates)


def _bounded(
    question: Question,
    field: Field,
    found: FormDate,
    weekday: str,
    context: Context,
    base_year: int,
    notes: tuple[str, ...] = (),
) -> Outcome:
    """The reading, unless it lies outside what the form admits or contradicts its weekday."""
    if weekday and found.day is not None:
        number = date(found.year, found.month, found.day).weekday()
        if number != WEEKDAYS.index(weekday.replace("天", "日")):
            return FollowUp(
                Code.CONFLICT, replies.date_weekday(question, found, WEEKDAYS[number]), _taken(field, found)
            )
    today = context.today
    latest = FormDate(today.year + 1, today.month, today.day)
    if found.year <= base_year or (found.year, found.month, found.day or 1) > (
        latest.year,
        latest.month,
        latest.day or 31,
    ):
        return FollowUp(Code.OUT_OF_RANGE, replies.date_outside(question, found, base_year))
    return Understood({field.id: found}, found.chinese, notes)


def _arabic(text: str) -> str:
    """The text with its Chinese numerals in digits: 二〇二五年六月十八日 → 2025年6月18日."""
    text = re.sub(r"[零〇○0-9一二三四五六七八九]{2,4}(?=年)", lambda m: digit_string(m.group()), text)

    def number(match: re.Match[str]) -> str:
        said = match.group().replace("廿", "二十").replace("卅", "三十")
        value = whole_number(said)
        return match.group() if value is None else str(value)

    return re.sub(rf"(?<!周)(?<!星期)(?<!礼拜)(?<!第){NUMERAL}+(?=[月日号天周年个]|$)", number, text)


def _reading(text: str, today: date) -> Reading | tuple[FormDate, ...]:
    text = re.sub(r"\s*([年月日号/.,-])\s*", r"\1", text).strip(" .,")
    for word, offset in DAYS.items():
        if text in (word, f"{word}吧"):
            return _from(today + timedelta(days=offset))
    for reader in (_relative, _chinese, _compact, _separated, _english):
        found = reader(text, today)
        if found is not None:
            return found
    if re.search(r"\d.*(?:和|或|、|,).*\d", text):
        return Code.AMBIGUOUS
    return Code.FORMAT if re.search(r"\d", text) else Code.MISSING


def _from(day: date) -> FormDate:
    return FormDate(day.year, day.month, day.day)


def _made(year: int, month: int, day: int | None = None) -> Reading:
    """The date, or Code.FORMAT when the calendar has no such day."""
    if year < 100:
        year += 2000
    try:
        date(year, month, day or 1)
    except ValueError:
        return Code.FORMAT
    return FormDate(year, month, day)


def _relative(text: str, today: date) -> Reading | tuple[FormDate, ...] | None:
    """下个月1号, 本月最后一天, 下周一, 3天后."""
    if match := re.fullmatch(
        r"(上上|上|这|本|当|下下|下)个?月(?:(\d{1,2})[日号]?|(最后1天|最后一天))?", text
    ):
        months = today.year * 12 + today.month - 1 + MONTHS[match[1]]
        year, month = months // 12, months % 12 + 1
        last = monthrange(year, month)[1]
        day = last if match[3] else int(match[2]) if match[2] else None
        return _made(year, month, day)
    if match := re.fullmatch(r"(上|这个?|本|下个?|下下个?)(?:周|星期|礼拜)([一二三四五六日天])", text):
        weeks = {"上": -1, "下": 1, "下下": 2}.get(match[1].removesuffix("个"), 0)
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
        return _from(monday + timedelta(days=WEEKDAYS.index(match[2].replace("天", "日"))))
    if match := re.fullmatch(r"(?:周|星期|礼拜)([一二三四五六日天])", text):
        monday = today - timedelta(days=today.weekday())
        this = monday + timedelta(days=WEEKDAYS.index(match[1].replace("天", "日")))
        return _from(this), _from(this + timedelta(weeks=1))
    if match := re.fullmatch(r"(?:再?过)?([\d两]{1,3})(天|日(?=.*后)|周|个?星期)(?:以?后|之后)?", text):
        days = (whole_number(match[1]) or 0) * (1 if match[2] in "天日" else 7)
        return _from(today + timedelta(days=days))
    return None


def _chinese(text: str, today: date) -> Reading | None:
    """年月日 in either order, years in words, a month and day of this year."""
    for word, offset in YEARS.items():
        text = re.sub(rf"^{word}", f"{today.year + offset}年", text)
    match = re.fullmatch(r"(\d{4}|\d{2})年(\d{1,2})月?(?:份)?(?:(\d{1,2})[日号]?)?", text)
    if match and (match[3] or "月" in text):
        return _made(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    if match := re.fullmatch(r"(\d{1,2})月(\d{1,2})[日号]?[,]?(\d{4})年?", text):
        return _made(int(match[3]), int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]?)?", text):
        return _made(today.year, int(match[1]), int(match[2]) if match[2] else None)
    if re.fullmatch(r"(?:上|这个?|本|下个?|下下个?)(?:周|星期|礼拜)|\d{1,2}[日号]|\d{4}年?|\d{2}年", text):
        return Code.INCOMPLETE
    return None


def _compact(text: str, today: date) -> Reading | tuple[FormDate, ...] | None:
    """20250618, 202506, 250618."""
    if match := re.fullmatch(r"(20\d\d)(\d\d)(\d\d)?", text):
        return _made(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    if match := re.fullmatch(r"(2\d)(\d\d)(\d\d)", text):
        found = _made(int(match[1]), int(match[2]), int(match[3]))
        return (found,) if isinstance(found, FormDate) else found
    return None


def _separated(text: str, today: date) -> Reading | tuple[FormDate, ...] | None:
    """Numbers with marks between: the year first, or last with day and month as only the calendar allows."""
    if match := re.fullmatch(r"(\d{1,2})[-/.](20\d\d)", text):
        return _made(int(match[2]), int(match[1]))
    parts = re.fullmatch(r"(\d{4}|\d{1,2})[-/.,、 ](\d{1,2})(?:[-/.,、 ](\d{4}|\d{1,2}))?[日号]?", text)
    if parts is None:
        return None
    numbers = [int(part) for part in parts.groups() if part is not None]
    if len(parts[1]) == 4:
        return _made(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None)
    if len(numbers) == 2:
        return _made(today.year, *numbers)
    first, second, third = numbers
    if len(parts[3]) < 4 and len(parts[1]) == 2 and first == today.year % 100:
        return _made(first, second, third)
    readings = [_made(third, second, first), _made(third, first, second)]
    readings += [_made(first, second, third)] if len(parts[3]) < 4 else []
    dates = {found for found in readings if isinstance(found, FormDate)}
    dates = {found for found in dates if abs(found.year - today.year) < 2} or dates
    return next(iter(dates)) if len(dates) == 1 else tuple(sorted(dates)) or Code.FORMAT


def _english(text: str, today: date) -> Reading | None:
    match = re.fullmatch(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})", text) or None
    if match and match[1][:3] in ENGLISH:
        return _made(int(match[3]), ENGLISH.index(match[1][:3]) + 1, int(match[2]))
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})", text)
    if match and match[2][:3] in ENGLISH:
        return _made(int(match[3]), ENGLISH.index(match[2][:3]) + 1, int(match[1]))
    return None
