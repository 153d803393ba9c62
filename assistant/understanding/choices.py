"""Single and multiple choice: 1、3、5 · 一三五 · A · 1到3 · 前三项 · words of an option · 全选 · 除了… · 只有…没有."""

from __future__ import annotations

import re

from assistant.answers import NOTHING, Value
from assistant.script import Field, Kind, Option, Question
from assistant.understanding.option_words import Unclear, marked, match_piece, names_topic
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import HEDGES, PLANS, UNFINISHED, bare, loose, whole_number
from assistant.understanding.text import strip_politeness
from assistant.wording import replies

TICKS = r"[√✓✔☑■□☐●○◆★*#]"
N = r"[0-9]+|[零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+"
COUNT = r"[0-9]+|[一二两俩三四五六七八九十]+"
UNIT = r"(?:个?选项|[个项条款种号点])"
YES = r"(?:有|做了?|选|勾选?|开展|是|要|搞|建|具备|完成|参加|符合|提供|落实|涉及|推进|打勾|打钩|全选|可以)"
NO = r"(?:没有?(?:做|开展|搞|选|建|参加|进行)|没有|没|未(?:做|开展|建|选)|未|不选|不做|不勾|不要|不含|不包括|不具备|不是|除外)"
TOTAL = r"(?:都|全都?|均|皆|统统)"  # 也有 and 已有 say nothing of the other options
OURS = r"(?:我们|已经?|也)"
SCOPE = r"(?:以上|上面|上述|这些|所有|全部|每|各)"
COUNTED = rf"(?<![第后前数和、,\d一二三四五六七八九])(?P<count>{COUNT}){UNIT}"
THINGS = r"(?:工作|内容|选项|措施|活动|服务)*的?"
ALL = (
    rf"{SCOPE}*(?:{COUNTED})?{THINGS}{OURS}*{TOTAL}(?:{TOTAL}|{OURS})*{YES}+(?:过|到|了|齐)*|{SCOPE}+{THINGS}{OURS}*{YES}+(?:过|到|了|齐)*|"
    rf"全部(?P<all>{COUNT}){UNIT}|(?<![第后前\d])(?P<each>{COUNT}){UNIT}全(?:部|都|选)?|全选|全勾选?|全都?有|全部(?:勾?选|打勾|打钩|都)?|"
    r"所有(?:选项|项目|的)?|统统|以上(?:各项|所有|全部)|样样都?有?|一[项个]不落|all"
)
REST = rf"(?:其他|其它|其余|别的|剩下|余下|另外|剩余)的?(?:几?{UNIT}|(?:{COUNT}){UNIT})?(?:工作|内容|选项)?的?(?:我们|也|就|全部?|都|均|皆|统统|已经?|暂时|暂|还)*(?:(?P<no>{NO}|无|不)|(?P<yes>{YES}+))(?:{YES}|了|过|的)*"
EXCEPT = r"除(?:了|去|开|掉|却)?|之外|以外|外(?=[,都全]|$)|除外|不包括|不含|不算|减去|去掉|排除|缺|少了?|只差|就差|还差"
ONLY = r"只|仅|就|唯独|唯一|单单"
FILLER = rf"(?:从|完成|我们?|咱们?|本?集群|目前|现在|已经?|主要|{ONLY}|做了|做过|开展了|开展的|开展|有|选择?|勾选?|打勾|打钩|填|应|是|符合的|包括|分别是?|答案|的|这几?[项个]?|那|里面|其中|:)*"
REMARK = r"\((?:已|有|做)[^()\d]*\)|[,;。](?:都|均)?有(?:佐证)?(?:材料|证明|文件)[^,;。]*$"
SEPARATOR = r"[、,;:/|+&。\n\s]+"
AND = r"以及|还有|或者|还是|[和与及跟或]"


FILE = r"\.(?:pdf|docx?|wps|xlsx?|et|pptx?|jpe?g|png|zip|rar)\b"


def read_choice(question: Question, field: Field, text: str) -> Outcome:
    """The options that a reply picks, in the form's order; a follow-up when it may be read otherwise."""
    said = re.sub(rf"{TICKS}+|{REMARK}", " ", loose(strip_politeness(text)))
    said = re.sub(r"\[([^\[\]]*)\]", r" \1 ", said).strip(" []")
    if re.search(
        FILE, said, re.IGNORECASE
    ):  # 共性解决方案.pdf is a paper, not the option that it has words of
        return _ask(question, field, Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched))
    try:
        chosen = _selected(field.options, said)
    except Unclear as unclear:
        return _ask(question, field, unclear)
    if re.search(HEDGES, bare(said)):
        return _ask(question, field, Unclear(Code.APPROX, chosen, replies.choice_unsure))
    planned = re.search(f"{PLANS}|{UNFINISHED}", marked(field.options, said))
    if planned:
        return _ask(question, field, Unclear(Code.AMBIGUOUS, chosen, replies.choice_planned))
    if field.kind is Kind.SINGLE_CHOICE and len(chosen) != 1:
        return _ask(question, field, Unclear(Code.AMBIGUOUS, chosen, replies.choice_of_one, each=True))
    if not chosen or names_topic(question, said):
        return _ask(question, field, Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched))
    values = _values(field, chosen)
    return Understood(values, replies.echo_options([field.options[n].label for n in chosen]))


def _values(field: Field, chosen: list[int]) -> dict[str, Value]:
    slugs = tuple(field.options[n].id for n in sorted(set(chosen)))
    if field.kind is Kind.SINGLE_CHOICE:
        return {field.id: slugs[0]}
    return {field.id: slugs or NOTHING}


def _ask(question: Question, field: Field, unclear: Unclear) -> FollowUp:
    """The follow-up with the readings that remain possible."""
    readings = [[n] for n in unclear.chosen] if unclear.each else [unclear.chosen] if unclear.chosen else []
    if field.kind is Kind.SINGLE_CHOICE and not unclear.each:
        readings = [[n] for n in unclear.chosen]
    candidates = tuple(
        Candidate(replies.echo_options([field.options[n].label for n in reading]), _values(field, reading))
        for reading in readings
    )
    if unclear.or_none and field.none and field.kind is Kind.MULTI_CHOICE:
        candidates += (Candidate(replies.NONE_TICKED, {field.id: NOTHING}),)
    return FollowUp(unclear.code, unclear.message(question, unclear.piece), candidates)


def _selected(options: tuple[Option, ...], said: str) -> list[int]:
    """Which options are meant, by number from 0. Raises Unclear."""
    text = re.sub(f"{HEDGES}|(?:{PLANS}|{UNFINISHED})(?:{YES}|过)*", "", marked(options, said))
    everything = list(range(len(options)))
    rest = re.search(REST, text)
    if rest:
        others = (text[: rest.start()] + "," + text[rest.end() :]).strip(", ")
        denied = re.search(f"{NO}|{EXCEPT}", others)
        named = _pieces(options, _without(others, NO, EXCEPT))
        if not named or bool(rest["yes"]) != bool(denied):
            if rest["no"] and denied and re.search(EXCEPT, others):
                return named  # 除了1和3，其他都没有
            # what was named is denied, or planned, or a part of all: none of it is offered to be ticked
            none = bool(rest["no"] and denied)
            raise Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched, or_none=none)
        return [n for n in everything if n not in named] if rest["yes"] else named
    if re.search(EXCEPT, text):
        named = _pieces(options, _without(text, EXCEPT, ALL, NO))
        excluded = not re.search(rf"(?:都|全|均|一个|一项)+(?:{NO}|不)", text)
        return [n for n in everything if n not in named] if excluded and named else _some(named)
    if re.search(NO, text):
        return _with_denials(options, text)
    whole = re.search(ALL, text, re.IGNORECASE)
    if whole:
        named = _pieces(options, text[: whole.start()] + "," + text[whole.end() :])
        if not named:
            _count_is(whole["count"] or whole["all"] or whole["each"], len(options), everything)
        return named or everything
    return _pieces(options, text)


def _some(named: list[int]) -> list[int]:
    if not named:
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched)
    return named


def _count_is(said: str | None, count: int, chosen: list[int]) -> None:
    """Refuse 五项都做了 where the form has eight."""
    if said and whole_number(said.replace("两", "二").replace("俩", "二")) != count:
        raise Unclear(Code.AMBIGUOUS, chosen, replies.choice_count, piece=said)


def _without(text: str, *patterns: str) -> str:
    for pattern in patterns:
        text = re.sub(pattern, ",", text, flags=re.IGNORECASE)
    return re.sub(rf"[,、\s]*(?:但是?|不过|可是)?(?:{ONLY})?(?:有)?(?=[,、])", "", text)


def _with_denials(options: tuple[Option, ...], text: str) -> list[int]:
    """Some options are denied in words: 都有，就3没有 · 只有3没有 · 1和3做了，5没做 · 1有，3也有，5没有."""
    everything = list(range(len(options)))
    if not re.sub(f"一[个项]?(?=都)|{NO}|{FILLER}|{TOTAL}|[了过也,;。 ]", "", text):  # 一个都不要, 都没有
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched, or_none=True)
    if re.search(rf"(?:{ONLY})有?[^,;。]*?{NO}", text):
        denied = _pieces(options, re.sub(ONLY, "", _without(text, NO, ALL)))
        return _some([n for n in everything if n not in denied] if denied else [])
    clauses = [clause for clause in re.split(r"[,;。\n]|但是?|不过", text) if clause.strip()]
    affirmed = [clause for clause in clauses if not re.search(NO, clause)]
    denied = _pieces(options, _without(",".join(c for c in clauses if c not in affirmed), NO, ALL))
    if not denied:  # 没有那个
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched, or_none=True)
    named = _pieces(options, _without(",".join(affirmed), ALL)) if affirmed else []
    rest = [n for n in everything if n not in denied]
    whole = re.search(ALL, text, re.IGNORECASE)
    if whole and not named:
        said = whole["count"] or whole["all"] or whole["each"]
        if said and whole_number(said.replace("俩", "两")) != len(rest):
            _count_is(said, len(options), rest)
        return _some(rest)
    listed = len(affirmed) > 1 and not all(re.search(YES, clause) for clause in affirmed)
    if not named or listed or set(named) & set(denied):
        raise Unclear(Code.AMBIGUOUS, named or rest, replies.choice_denied)
    return named


def _pieces(options: tuple[Option, ...], text: str) -> list[int]:
    """The options that the pieces of a list name."""
    text = re.sub(rf"\((?:已经?|{YES}|了|完成|开展)+\)", "", text)
    text = re.sub(r"\(([^()]{1,3})\)", r" \1 ", text)
    if re.fullmatch(r"[0-9]\.[0-9]", text.strip()):
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_run, piece=text.strip())
    text = re.sub(r"(?<=\d)\.", " ", text)
    text = re.sub(r"\s*(到|至|-|~)\s*", r"\1", text)
    head = re.fullmatch(
        rf"(?:一?共|总共|有|做了)*(?P<count>{COUNT}){UNIT}[,:、]?(?:分别)?(?:是|为|有)?[,:]*(?P<rest>.*\S.*)",
        text.strip(),
    )
    if head and not re.match("[和与到至]|-|~", head["rest"]) and (head[0] != head["rest"]):
        return _counted(options, head["count"], head["rest"], text)
    tail = re.fullmatch(rf"(.*\S)(?:这|等)?(?P<count>[0-9]|[两俩三四五六七八]){UNIT}[。.]?", text.strip())
    pieces = [piece for piece in re.split(SEPARATOR, text) if piece.strip()]
    if tail and len(pieces) > 0 and not re.search(r"[第前后、,\s]$|\d \d$", f"{tail[1]} {tail['count']}"):
        try:
            named = _named(options, tail[1])
        except Unclear:
            named = []
        if len(named) == whole_number(tail["count"].replace("俩", "两")):
            return named
    return _named(options, text)


def _counted(options: tuple[Option, ...], count: str, rest: str, text: str) -> list[int]:
    """三项：1、3、5 when three follow; a list that happens to begin with a number otherwise (3项、5项)."""
    named = _named(options, rest)
    if len(named) == whole_number(count.replace("俩", "两")):
        return named
    raise Unclear(Code.AMBIGUOUS, named, replies.choice_how_many, piece=text)


def _named(options: tuple[Option, ...], text: str) -> list[int]:
    pieces = [piece for piece in re.split(SEPARATOR, text) if piece.strip()]
    chosen: list[int] = []
    unclear: Unclear | None = None
    for piece in pieces:
        try:
            chosen += _piece(options, piece, alone=len(pieces) == 1)
        except Unclear as found:
            if unclear is None or found.code is Code.OUT_OF_RANGE:
                unclear = found
    chosen = sorted(set(chosen))
    if unclear is not None:
        if chosen and unclear.code is Code.AMBIGUOUS and not unclear.chosen:
            unclear.chosen = chosen
        raise unclear
    if re.search("或|还是", text) and len(chosen) > 1:
        raise Unclear(Code.AMBIGUOUS, chosen, replies.choice_or, each=True)
    return chosen


def _piece(options: tuple[Option, ...], piece: str, alone: bool) -> list[int]:
    """What one piece of a list names: a number, a range, some words; pieces joined by 和 are tried apart."""
    found = read_index(piece, len(options), alone)
    if found is not None:
        return found
    parts = [part for part in re.split(AND, piece) if part.strip()]
    if not parts:
        return []
    if len(parts) == 1 and parts[0] != piece:
        return _piece(options, parts[0], alone)
    indexes = [read_index(part, len(options), alone=False) for part in parts]
    if len(parts) > 1 and all(index is not None for index in indexes):
        return [n for index in indexes for n in index or []]
    words = re.sub(rf"^{FILLER}", "", piece)
    try:
        return match_piece(options, words)
    except Unclear:
        if len(parts) < 2:
            raise
    return [n for part in parts for n in _piece(options, part, alone=False)]


def read_index(piece: str, count: int, alone: bool) -> list[int] | None:
    """The options that a number, letter or range means (from 0); None when it is none. Raises Unclear."""
    said = re.sub(rf"^{FILLER}(?:第|序号|编号|选项|no\.?)*", "", piece.strip(), flags=re.IGNORECASE)
    bare_count = re.fullmatch(rf"(?:{COUNT})[个项条种]", re.sub(rf"^{FILLER}", "", piece.strip()))
    if (alone and bare_count) or re.fullmatch("[两俩][个项条种]?", said):
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_how_many, piece=piece)
    said = re.sub(rf"{UNIT}?(?:工作|那[个项])?(?:都|也|已经?|我们)*(?:{YES}|了|的)*[.、]?$", "", said)
    if match := re.fullmatch(rf"({N}|[a-z]){UNIT}?(?:-|到|至|~)第?({N}|[a-z])", said, re.IGNORECASE):
        first, last = _number(match[1], count), _number(match[2], count)
        if first > last:
            raise Unclear(Code.AMBIGUOUS, [], replies.choice_run, piece=piece)
        return list(range(first, last + 1))
    if match := re.fullmatch(rf"(前面?|头|后面?|最后|最末|末尾?|倒数)(第)?({COUNT}|几)", said):
        return _from_end(match, count, piece)
    if re.fullmatch(rf"{N}|[a-z]", said, re.IGNORECASE):
        return _run(said, count)
    if re.fullmatch(r"[A-Z]{2,}|[a-h]{2,4}", said) and all(ord(c) - 65 < count for c in said.upper()):
        return [ord(letter) - 65 for letter in said.upper()]
    return [count - 1] if said == "最后" else None


def _from_end(match: re.Match[str], count: int, piece: str) -> list[int]:
    """前三项, 后两项, 倒数第二个."""
    side, nth, said = match.groups()
    number = whole_number(said.replace("俩", "两")) if said != "几" else None
    if number is None:
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_how_many, piece=piece)
    if not 1 <= number <= count:
        raise Unclear(Code.OUT_OF_RANGE, [], replies.choice_out_of_range, piece=piece)
    if side in ("前", "前面", "头"):
        return list(range(number))
    return [count - number] if nth else list(range(count - number, count))


def _run(said: str, count: int) -> list[int]:
    """One number or letter; 一三五 is three of them, 135 may be."""
    digits = [whole_number(digit) or 0 for digit in said] if "十" not in said else []
    if len(said) > 1 and re.fullmatch("[一二三四五六七八九]+", said):
        return [_number(digit, count) for digit in said]
    value = whole_number(said)
    beyond = said.isdecimal() and value is not None and value > count
    if beyond and len(said) > 1 and all(1 <= digit <= count for digit in digits):
        raise Unclear(Code.AMBIGUOUS, sorted({n - 1 for n in digits}), replies.choice_run, piece=said)
    return [_number(said, count)]


def _number(said: str, count: int) -> int:
    """An option's number from 0. Raises Unclear when there is none of that number."""
    value = whole_number(said)
    if value is None:
        value = ord(said.upper()) - 64 if len(said) == 1 else count + 1
    if value == 0:
        raise Unclear(Code.AMBIGUOUS, [], replies.choice_zero, piece=said, or_none=True)
    if value > count:
        raise Unclear(Code.OUT_OF_RANGE, [], replies.choice_out_of_range, piece=said)
    return value - 1
