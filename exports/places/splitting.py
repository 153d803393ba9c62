"""Two answers on one line: taken apart where there is but one way, and written so that they come apart again; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answers import OPEN

Parts = tuple[str, str]

BLANKS = " _\u3000\xa0\n＿\ufffc"
_GAP = re.compile(r"[\s_＿]{2,}")
_CITY_ENDS = re.compile("市|州|地区|盟")
_COUNTY_END = "县市区旗"
_PRINTED = re.compile(r"[\s_＿]*(?:县?[（(]市、区[)）])$")
_PHONE = re.compile(r"^(?P<name>\D*?)[\s，,、；;/：:（(]*(?P<phone>[\d+(（][\d\s+()（）\-－—–转、,，;；/]*)$")


def apart(values: Sequence[str], label: str) -> str:
    """Two answers with the second one's label between them: a way to write them that cannot be taken for another."""
    return f"，{label} ".join(values)


def split(words: str, label: str, *, phone: bool) -> Parts | None:
    """The two answers on a line, the second of which is called `label`; None when there is no one way to tell."""
    words = words.strip(BLANKS)
    labelled = words.split(f"，{label} ")
    if len(labelled) > 1:
        return (labelled[0].strip(BLANKS), labelled[1].strip(BLANKS)) if len(labelled) == 2 else None
    if OPEN in words:
        return _with_open(words)
    return _name_and_phone(words) if phone else _city_and_county(words)


def _with_open(words: str) -> Parts | None:
    """One answer beside a draft's mark, or two marks."""
    rest = words.replace(OPEN, "").strip(BLANKS)
    if words.count(OPEN) == 2 and rest in ("", "市", "县（市、区）"):
        return OPEN, OPEN
    if words.count(OPEN) > 1:
        return None
    if words.startswith(OPEN):
        return OPEN, rest
    return (rest, OPEN) if words.endswith(OPEN) else None


def _city_and_county(words: str) -> Parts | None:
    """桂南市 and 青榕县; a printed 市 or 县（市、区） that was left standing does not count."""
    if re.sub(r"[\s_＿]+", "", words) in ("市县（市、区）", "市县(市、区)", "市县", "市", "县", ""):
        return "", ""
    words = re.sub(r"[\s_＿]+(?=(?:市|自治州|地区|盟)(?:[\s_＿]|$))", "", words)
    short = _PRINTED.sub("", words)
    if short != words and short[-1:] not in _COUNTY_END:
        short += "县"
    ways = {(short[: end.end()], short[end.end() :].strip(BLANKS)) for end in _CITY_ENDS.finditer(short)}
    gaps = list(re.finditer(r"[\s_＿]+", short))
    if len(gaps) == 1:
        ways.add((short[: gaps[0].start()], short[gaps[0].end() :]))
    sure = [way for way in ways if _is_city_and_county(*way)]
    if len(sure) == 1:
        return sure[0]
    alone = not sure and not gaps and re.fullmatch(".+(?:市|自治州|地区|盟)", short)
    return (short, "") if alone else None


def _is_city_and_county(city: str, county: str) -> bool:
    """Whether a line may come apart like this: no 广州 and 市番禺区, no 荆州市沙市 and 区."""
    if len(city) < 2 or not county or county in _COUNTY_END or city.endswith("市市"):
        return False
    if county.startswith(("市", "省")) and not city.endswith("市"):
        return False
    return not county.startswith(("自治", "地区"))


def _name_and_phone(words: str) -> Parts | None:
    """韦青山 and 0771-5550123."""
    found = _PHONE.match(words)
    gaps = list(_GAP.finditer(words))
    if found is None:
        alone = not re.search(r"\d", words) and not gaps
        return (words, "") if alone else None
    parts = found["name"], found["phone"].rstrip(")） ")
    if len(gaps) == 1 and gaps[0].start() and (words[: gaps[0].start()], words[gaps[0].end() :]) != parts:
        return None
    return parts
