"""数量 and 名称 of one row: A、B、C · 共3个，分别是… · 1、A 2、B · 绿色工厂2家：A、B · A等5个 · 3个 · 无."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answers import NamedCount
from assistant.script import Field, Question
from assistant.understanding.name_lists import (
    ORGANISATION,
    UNFINISHED_NAME,
    distinct,
    groups,
    level_of,
    split_names,
)
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import bare, half, in_order, loose, whole_number
from assistant.wording import replies

NUMBER = r"[0-9]{1,4}|[零〇一二两俩三四五六七八九十百]{1,5}"
UNIT = r"(?:余|多|来)?(?:个|家|项|所|处|条|名|座|类|批|组织|平台|项目)"
HAVE = r"(?:我们|我县|本县|集群内?|园区|目前|现|现在|截至[^，,。]{2,12}|近三年|一共|总共|总计|合计|共计|共|总数|累计|已经?|建设|建成|拥有|建有|获批|获得|认定|入选|有|数量|国家级|省级|自治区级|其他|平台|的|就|只|仅|是|为|建了|搞了|申请了|成立了?|引入了?|名|：|:|，|,|\s)*"
LINK = r"(?:(?:国家级|省级|自治区级|其他|创新|公共服务|示范|试点|认定)*(?:平台|项目|企业|单位|协会|中心|机构|组织)(?=[，,：:。\s]|分别|包括|名称|$))?(?:[，,：:。、;；\s]|——|-)*(?:分别是|分别为|分别叫|分别有|它们是|依次是|具体是|具体为|名称分别是|名称是|名称为|名称|名字是|名字叫|包括|即|就是|是|为|叫做?|有)?(?:[：:，,\s])*"
BEFORE = re.compile(rf"^{HAVE}(?P<count>{NUMBER})(?P<unit>{UNIT}){LINK}")
AFTER = re.compile(
    rf"(?:[，,。；;、\s（(]|——)*(?P<etc>等)?(?:这|上述|以上)?(?:一?共有?|总共|合计|共计|总计|累计)?(?:数量)?(?:是|为|[：:])?(?P<count>{NUMBER})(?P<unit>{UNIT})(?:企业|单位|平台|项目)?[）)]?[。.]?$"
)
LABELLED = re.compile(
    rf"^(?:数量)(?:是|为|[：:\s])*(?P<count>{NUMBER})\s*(?:{UNIT})?[，,；;。\s]*(?:名称)(?:分别)?(?:是|为|[：:\s])*",
    re.DOTALL,
)
NAMED_FIRST = re.compile(
    rf"^名称(?:分别)?(?:是|为|[：:\s])*(?P<names>.+?)[，,；;。\s]*数量(?:是|为|[：:\s])*(?P<count>{NUMBER})\s*(?:{UNIT})?[。]?$",
    re.DOTALL,
)
CLOSING_WORDS = r"(?<=.)[，,。；;\s]+(?:多?谢谢?.?|感谢|辛苦了?|就这些|就这[0-9一二两三四五六七八九十]*[个家项]|没有?(?:别的|其他的?)了?|没有了)[。.！!]*$"
ONE_EACH = r"(?<=[\u4e00-\u9fff])[1一][个家](?=[、，,；;。\s]|$)"
INTRO = r"^(?:(?:我们?县|本县|全县|县里|集群内|园区内?)(?=有|建有|拥有))?(?:我们|集群|目前|主要|现|现在)?(?:(?:省级|国家级|自治区级|其他|市级)(?:平台|项目)?[：:]|(?:只有|仅有|建有|拥有|建成|有(?:[啊呀哦]|的(?=[，,]))?|是|包括|包含|分别是|分别为|名称是|名称为|名称|名单如下|如下|就这些|就是|叫做?)[：:，,\s]*)"
BARE_COUNT = re.compile(rf"^{HAVE}(?P<count>{NUMBER})\s*(?:{UNIT})?[。.]?$")
HEDGED = r"大概|大约|约|左右|估计|可能|好像|似乎|应该|也许|差不多|将近|接近|几[个家项]|[0-9十]+(?:多|来|余)[个家项]|若干|多[家个]|一些"
BOUNDED = r"至少|不少于|不低于|以上|最多|不超过|不到|[0-9一二两三四五六七八九十]+(?:到|至|-|~)[0-9一二两三四五六七八九十]+[个家项]|(?:一两|两三|三四|三五|四五|五六|七八)[个家项]"
UNSURE = r"(?:大概|大约|约|估计|可能|好像|似乎|应该|也许|差不多|将近|接近|记得)"
UNSURE_NUMBER = rf"{UNSURE}+(?:是|有|为)?(?:{NUMBER})(?:吧|左右|上下)?|(?:{NUMBER})(?:左右|上下|多|来|余|吧)"
BOUNDED_NUMBER = rf"(?:至少|不少于|不低于|最多|不超过|不到|超过)(?:{NUMBER})|(?:{NUMBER})(?:以上|以下|以内|(?:到|至|-|~|—)(?:{NUMBER}))"
NO_NAMES = r"(?:数量)?(?:是|为|[：:])?[0零〇](?:个|家|项)?|(?:数量|名称)?(?:是|为|[：:])?(?:无|没有|暂无)|名称[：:]?|数量[：:]?"
LISTED_ELSEWHERE = r"(?:名单|清单|名称|具体)?(?:详?见|参见|见)(?:后附|所附|附)?(?:附件|清单|附表|名单|后面|佐证材料|材料|附后).*|(?:名单|名称|清单)(?:另附|附后|稍后|后补|回头|随后|以后|再|另).{0,6}|另附清单|(?:但|不过)?(?:具体)?(?:名字|名称|叫什么)(?:都|我|也|还|现在|暂时)*(?:忘|不|记不|待|没|暂|再|后).{0,8}|同上|一样|同前|(?:和|跟|与|同|按)(?:去年|上年|往年|前面|上面).{0,4}(?:一样|差不多|相同|的?填)"
# how people begin when they talk to the assistant instead of naming
TALK = r"随便|我(?!国)|你|您|这个|那个|要|得|先|就|按|跟|具体|帮|参照|数据|资料|数字|领导|财务|统计|口径|自动|保密|涉密|更正|暂缺|尚"
MANY = r"(?:我们|目前|现)?(?:有|建了|引入)?(?:若干|好几|好多|一些|不少|很多|许多|多|几)(?:个|家|项|所)?(?:平台|项目)?"
DENIED = r"(?:真|还|都)?(?:没有|没|未|暂无|尚未|尚无|不|无(?![锡为人线极纸损机界障缝]))"
FORGOTTEN = (
    r"(?:但|不过)?(?:名字|名称)?(?:都|我|也|还|现在|暂时)*(?:忘|不|记不|没|待|暂|再|后|回头|稍后).{0,8}"
)
COUNT_OF_YEAR = rf"(?:20\d\d年?(?:度|底|末)?|去年|前年|今年)(?:新增|共|有|是|为|[：:])*(?:{NUMBER}){UNIT}"
FUTURE_YEAR = r"(?P<year>20\d\d)年"


def read_names(question: Question, field: Field, text: str, base_year: int) -> Outcome:
    """How many and which; a follow-up when count and names differ, or one of them is lacking."""
    said = re.sub(CLOSING_WORDS, "", half(text).strip())
    said = re.sub(ONE_EACH, "", said) if len(re.findall(ONE_EACH, said)) > 1 else said
    parts = [part for part in re.split(r"[，,、；;。\s]+", said) if part]
    if re.search("[0零〇无没]", said) and all(re.fullmatch(NO_NAMES, part) for part in parts):
        return _understood(field, 0, ())
    if re.fullmatch(LISTED_ELSEWHERE, bare(said)):
        return FollowUp(Code.MISSING, replies.names_elsewhere(question))
    if re.fullmatch("有(?:的|啊|几个)?|建了|都有", bare(said)):
        return FollowUp(Code.INCOMPLETE, replies.names_missing(question))
    if doubt := _doubt(question, field, said):
        return doubt
    if total := _kinds_only(question, said):
        return FollowUp(Code.INCOMPLETE, replies.names_lacking(question, total))
    count, body, etc = _parted(said)
    grouped = groups(body)
    if grouped:
        names = tuple(name for group in grouped for name in group.names)
        wrong = next((group for group in grouped if group.count not in (None, len(group.names))), None)
        if wrong is not None:
            message = replies.group_differs(question, wrong.kind, wrong.count or 0, len(wrong.names))
            return FollowUp(Code.MISMATCH, message, _corrected(field, names))
    else:
        body = re.sub(LISTED_ELSEWHERE, "", body).strip("，,；;。 ")
        names = split_names(body)
    return _checked(question, field, count, names, etc, base_year)


def _doubt(question: Question, field: Field, said: str) -> FollowUp | None:
    """The follow-up for a hedged or bounded count; a name may contain such words, so only the count is looked at."""
    if re.fullmatch(f"{MANY}|{UNSURE_NUMBER}", bare(said)):
        return FollowUp(Code.APPROX, replies.names_count_unsure(question))
    if re.fullmatch(BOUNDED_NUMBER, bare(said)):
        return FollowUp(Code.RANGE, replies.names_count_unsure(question))
    head = re.split(r"[：:；;、]|分别", said)[0]
    tail = re.split(r"[、，,；;]", said)[-1]
    for part in {head, tail}:
        counted = re.search(rf"(?:{NUMBER}|几|若干|多)(?:多|来|余)?(?:{UNIT})", part)
        organisation = re.search(ORGANISATION, re.sub(rf"等?(?:{NUMBER}|多)(?:{UNIT})", "", part))
        if counted and re.search(BOUNDED, part) and not organisation:
            return FollowUp(Code.RANGE, replies.names_count_unsure(question))
        if counted and re.search(HEDGED, part) and (not organisation or part.endswith(("左右", "吧"))):
            return FollowUp(Code.APPROX, replies.names_count_unsure(question))
    if re.match(r"好像|可能|应该|大概|似乎|记得", loose(said)) or re.search("吧[。]?$", said):
        names = split_names(re.sub(r"^(?:好像|可能|应该|大概|似乎|记得)(?:是|有|叫)?|吧[。]?$", "", said))
        return FollowUp(Code.APPROX, replies.names_count_unsure(question), _corrected(field, names))
    return None


def _parted(said: str) -> tuple[int | None, str, bool]:
    """The count that a reply states, the part with the names, and whether 等 leaves the list open."""
    if match := LABELLED.match(said):
        return _count(match["count"]), said[match.end() :], False
    if match := NAMED_FIRST.match(said):
        return _count(match["count"]), match["names"], False
    if match := BARE_COUNT.fullmatch(said):
        return _count(match["count"]), "", False
    other = re.search(r"另外?一[个家项]", said)
    match = BEFORE.match(said)
    if match and other and not re.match(r"一[个家项]", said[match.end() :]):
        match = None
    if match and not re.match(r"[级年月]", said[match.end() :]) and not groups(said):
        body, count = said[match.end() :], _count(match["count"])
        after = _count_behind(body)
        body = body[: after.start()] if after and _count(after["count"]) == count else body
        wrapped = re.fullmatch(r"[（(]([^（()）]+)[）)][。.]?", body.strip())
        return count, _without_etc(wrapped[1] if wrapped else body)[0], False
    match = re.match(r"^(?:数量)?(?P<count>[0-9]{1,2})(?:\s+|[：:；;，,])(?=[^\d、.．])", said)
    if match and not re.search(r"[\s、，,；;\n]2[、.．)）\s]", said):
        return _count(match["count"]), said[match.end() :], False
    match = _count_behind(said)
    if match and match.start() > 0 and not groups(said) and _ends_list(said, match):
        return _count(match["count"]), re.sub(INTRO, "", said[: match.start()]), False
    body, etc = _without_etc(said)
    return None, re.sub(INTRO, "", body), etc


def _count_behind(text: str) -> re.Match[str] | None:
    """The count at the end of a list; looked for near the end only, as looking everywhere takes too long."""
    return AFTER.search(text, max(0, len(text) - 80))


def _ends_list(said: str, match: re.Match[str]) -> bool:
    """Whether a count at the end counts the names before it, and is no part of the last name."""
    before = said[: match.start()]
    apart = said[match.start()] in "，,。；;、 等共合总累这上以数\n—（("
    return apart or re.search(rf"(?:{ORGANISATION}|[》”）)])$", before) is not None


def _kinds_only(question: Question, said: str) -> int:
    """How many 绿色工厂2家、绿色园区1个 are in all, when only kinds of the label are counted and none is named."""
    parts = [part for part in re.split(r"[，,；;、。\s]+", said) if part]
    plain = [re.sub("^(?:国家级?|省级?|自治区级?)(?=.{2})", "", part) for part in parts]
    found = [
        re.fullmatch(rf"([\u4e00-\u9fff]{{2,10}}?)(?:有|共)?({NUMBER})(?:{UNIT})", part) for part in plain
    ]
    total = sum(_count(match[2]) or 0 for match in found if match)
    if not all(found) or not total:
        return 0
    kinds = [match[1] for match in found if match]
    bodies = total > len(parts) and all(re.search(f"(?:{ORGANISATION})$", kind) for kind in kinds)
    return total if bodies or all(in_order(kind, question.label) for kind in kinds) else 0


def _without_etc(body: str) -> tuple[str, bool]:
    shorter = re.sub(r"等(?:等)?(?:企业|单位|平台|项目|机构)?[。.]?$", "", body.strip())
    return shorter, shorter != body.strip()


def _count(said: str) -> int | None:
    return whole_number(said.replace("俩", "两"))


def _checked(
    question: Question, field: Field, count: int | None, names: tuple[str, ...], etc: bool, base_year: int
) -> Outcome:
    """The names with their count, unless they contradict each other or are no names that can stand."""
    unique = distinct(names)
    if not unique and count is None:
        return FollowUp(Code.MISSING, replies.names_missing(question))
    if not unique and count == 0:
        return _understood(field, 0, ())
    if count and (not unique or (len(unique) == 1 and re.fullmatch(FORGOTTEN, unique[0]))):
        return FollowUp(Code.INCOMPLETE, replies.names_lacking(question, count))
    if doubt := _unfit(question, field, unique, base_year):
        return doubt
    offered = _corrected(field, unique)
    if count not in (None, len(unique)):
        return FollowUp(Code.MISMATCH, replies.names_differ(question, count or 0, len(unique)), offered)
    if len(unique) < len(names):
        return FollowUp(Code.MISMATCH, replies.names_twice(question), offered)
    if etc:
        return FollowUp(Code.INCOMPLETE, replies.names_open(question), offered)
    if count is None and _torn(question, unique):
        either = (*offered, *_corrected(field, ("、".join(unique),)))
        return FollowUp(Code.AMBIGUOUS, replies.names_torn(unique), either)
    if _unsplit(unique):
        return FollowUp(Code.AMBIGUOUS, replies.names_unsplit(question), _spaced(field, unique))
    level = level_of(field.short_label)
    if other := next((name for name in unique if level and level_of(name) not in ("", level)), ""):
        return FollowUp(Code.MISMATCH, replies.names_level(question, other), offered)
    return _understood(field, len(unique), unique)


def _unfit(question: Question, field: Field, names: tuple[str, ...], base_year: int) -> FollowUp | None:
    """The follow-up for names that do not count yet, or are no names at all."""
    none = Candidate(replies.echo_names((), field.unit), {field.id: NamedCount(0)})
    settled = tuple(
        name for name in names if not re.search(UNFINISHED_NAME, name) and not _later(name, base_year)
    )
    if len(settled) < len(names):
        left = _corrected(field, settled) or (none,)
        return FollowUp(Code.AMBIGUOUS, replies.names_unfinished(question), left)
    if names and all(re.fullmatch(COUNT_OF_YEAR, name) for name in names):
        total = sum(
            _count(found[1]) or 0
            for found in (re.search(rf"({NUMBER}){UNIT}", name) for name in names)
            if found
        )
        return FollowUp(Code.INCOMPLETE, replies.names_lacking(question, total))
    if any(len(name) < 2 or re.fullmatch(rf"[^\u4e00-\u9fffA-Za-z]+(?:{UNIT})?", name) for name in names):
        return FollowUp(Code.FORMAT, replies.names_missing(question))
    if any(re.match(DENIED, name) or re.search("(?:没有|暂无)$", name) for name in names):
        return FollowUp(Code.AMBIGUOUS, replies.names_missing(question), (none,))
    if any(re.match(TALK, name) and not re.search(f"(?:{ORGANISATION})", name[-4:]) for name in names):
        return FollowUp(Code.AMBIGUOUS, replies.names_missing(question), _corrected(field, names))
    return None


def _later(name: str, base_year: int) -> bool:
    """Whether a name carries a year of recognition after the form's."""
    found = re.search(rf"[（(][^（()）]*{FUTURE_YEAR}[^（()）]*[）)]", name)
    return found is not None and int(found["year"]) > base_year


def _torn(question: Question, names: tuple[str, ...]) -> bool:
    """Whether 竹材、藤材工程研究中心 may be one name: the mark stands behind what no body is called."""
    if len(names) > 1 and re.match("基于|面向|围绕|针对", names[0]):
        return True
    if not re.search("平台|协会|联盟", question.label):
        return False
    ended = [re.search(rf"(?:{ORGANISATION})(?:[（(].*[）)])?[”》]?$", name) is not None for name in names]
    return any(after and not before for before, after in pairwise(ended))


def _unsplit(names: tuple[str, ...]) -> bool:
    """Whether a space between Chinese words may part two names."""
    return any(re.search(r"[\u4e00-\u9fff）”》][ \u3000]+[\u4e00-\u9fff（“《]", name) for name in names)


def _spaced(field: Field, names: tuple[str, ...]) -> tuple[Candidate, ...]:
    apart = tuple(part for name in names for part in re.split(r"\s+", name))
    joined = tuple(re.sub(r"\s+", "", name) for name in names)
    return (*_corrected(field, distinct(apart)), *_corrected(field, joined))


def _corrected(field: Field, names: tuple[str, ...]) -> tuple[Candidate, ...]:
    unique = distinct(names)
    if not unique:
        return ()
    return (Candidate(replies.echo_names(unique, field.unit), {field.id: NamedCount(len(unique), unique)}),)


def _understood(field: Field, count: int, names: tuple[str, ...]) -> Understood:
    return Understood({field.id: NamedCount(count, names)}, replies.echo_names(names, field.unit))
