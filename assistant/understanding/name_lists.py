"""Splitting a list of names: brackets and quotes kept together, numbering dropped, 和 only between two full names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understanding.phrases import letters, whole_number, without_wrapping

# words with which the name of an organisation, place of work or project ends
ORGANISATION = (
    r"中心|研究院|研究所|协会|联盟|平台|实验室|有限公司|公司|集团|项目|工厂|车间|园区|园|工作站|服务站|站|基地|示范区|学会|商会|"
    r"联合会|促进会|联合体|委员会|管委会|学院|大学|学校|孵化器|众创空间|工程|研发机构|机构|企业|厂|院|所|会|社|联合社|木业|家居|实业|工坊|产品|系统|网络|服务体系|供应链"
)
AND = r"以及|还有|和|与|及|跟|[+＋&]"
UNFINISHED_NAME = (
    r"[（(]筹|（(?:今年|刚刚?|最近)|在建|拟建|筹建|建设中|未建成|申报中|正在申报|申请中|待批|待认定|待验收|公示[中期]|[（(]公示|计划建|计划申报|准备[建申]|试运行|"
    r"^(?:还|都|仍)*在(?:申[报请]|建$|筹|批|评|审|认定|走)|^个?筹[备建]|未验收|未认定|还没(?:批|认定|验收|建)|培育[中库]|^已?申报$|^正在|^计划|^准备|^打算|^明年|^拟|撤销|注销|摘牌|取消|已?到期|过期|^筹备|^待|年建成$|预计"
)
WHEN = r"(?:于|是|在)?(?:20\d\d年(?:\d{1,2}月)?|今年|去年|前年|刚刚?|最近|刚才)+(?:被|由|刚|才|新|省里?|自治区|国家|.{2,3}[部厅局])*(?:认定|获批|批复|批准|批|评定|评上|成立|建成|挂牌|验收)(?:的|了|通过|下来)*"
NUMBERING = r"(?:(?P<plain>\d{1,2}|[一二三四五六七八九十]{1,3})[、.．:：](?!\d)|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）](?!\d)|[①-⑳❶-❿⑴-⒇⒈-⒛㈠-㈩]|第[一二三四五六七八九十][：:、，,])"
# what a group of names may be: a kind of body, not 只有 or 共
KIND = r"(?:工厂|园区|园|产品|供应链|企业|平台|中心|项目|车间|实验室|工作站|协会|学会|联盟|商会|机构|组织|单位|基地|研究院|孵化器|空间)$"
GENERAL_KIND = r"(?:产业|行业|绿色|示范|试点|公共|服务|创新|设计|数字化|智能|工业|供应链|管理)*(?:工厂|园区|产品|供应链|企业|协会|学会|联盟|商会)"  # 绿色工厂：A、B
OPENING, CLOSING = "（(《“〈【「『[", "）)》”〉】」』]"
LEVELS = {
    "国家级": "national",
    "省级": "provincial",
    "自治区级": "provincial",
    "市级": "local",
    "县级": "local",
    "区级": "local",
}


@dataclass(frozen=True)
class Group:
    """The names of one kind within an answer, such as 绿色工厂2家：A、B."""

    kind: str
    count: int | None
    names: tuple[str, ...]

    def labelled(self, several: bool) -> Group:
        """The group with its kind behind each name, unless the names say it themselves."""
        known = all(self.kind[-2:] in name for name in self.names)
        general = not several and re.search(
            r"(?:平台|机构|组织|项目|单位|企业|协会|联盟|商会|学会|中心)$", self.kind
        )
        if known or general:
            return self
        return Group(self.kind, self.count, tuple(f"{name}（{self.kind}）" for name in self.names))


_ENDINGS = tuple(ORGANISATION.split("|"))


def is_full_name(text: str) -> bool:
    """Whether a text ends as the name of a body does; a bracket or closing quote may follow."""
    text = text[:-1] if text.endswith(("”", "》")) else text
    if text.endswith(("）", ")")):
        text = text[: max(text.rfind("（", 0, -1), text.rfind("(", 0, -1), 0)]
    ending = min((end for end in _ENDINGS if text.endswith(end)), key=len, default="")
    before = text[: -len(ending)] if ending else ""
    return len(before) > 1 and not set(before[-2:]) & set("、，,；;")


def level_of(name: str) -> str:
    """The level that a name or a label says (national, provincial, local); "" when none."""
    text = name.replace("国家级创新平台", "国家级").replace("自治区级", "省级")
    for word, level in LEVELS.items():
        if word in text and not (word == "区级" and "自治区级" in name):
            return level
    return ""


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list, in order, duplicates kept."""
    text = re.sub(
        r"(?m)^\s*(?:[-*·•●○■◆]+\s*|\d{1,2}\t\s*)(?=\S)", "", re.sub(r"^\s*序号\s*名称\s*\n", "", text)
    )
    if re.match(r"\s*一是", text):
        text = re.sub(r"(^|[，,；;。\s])[一二三四五六七八九]是", r"\1", text)
    text = _without_numbers(text)
    pieces = [piece for outer in _top_level(text) for piece in _spaced(outer)]
    names: list[str] = []
    for piece in pieces:
        piece = _trimmed(piece)
        names += [_trimmed(part) for part in _joined(piece)]
    return tuple(_with_status([name for name in names if name]))


def _without_numbers(text: str) -> str:
    """A list without its numbers. 检测中心1、检测中心2 keeps them: words before a number end there only where it goes on counting."""
    last = 0

    def line_begun(match: re.Match[str]) -> str:
        nonlocal last
        number = whole_number(match["plain"] or "")
        if match["glued"] is not None and number is not None and (last == 0 or number != last + 1):
            return match[0]
        last = number or last
        return "\n"

    begins = rf"(?:^|(?<=[\s、，,；;。：:])|(?P<glued>(?<=[\u4e00-\u9fff）)”》])))\s*{NUMBERING}\s*"
    return re.sub(rf"{begins}(?(glued)(?=[\u4e00-\u9fff“《]))", line_begun, text)


def _top_level(text: str) -> list[str]:
    """The text cut at list marks outside brackets and quotes; unclosed brackets do not swallow the rest."""
    parts, depth, start = [], 0, 0
    balanced = sum(text.count(c) for c in OPENING) == sum(text.count(c) for c in CLOSING)
    for position, char in enumerate(text):
        if balanced and char in OPENING:
            depth += 1
        elif balanced and char in CLOSING:
            depth = max(0, depth - 1)
        elif char in "、；;，,\n\t。|/" and depth == 0:
            parts.append(text[start:position])
            start = position + 1
    return [*parts, text[start:]]


def _spaced(piece: str) -> list[str]:
    """A piece cut at spaces when every part but the last is a full name."""
    parts = re.split(r"[ \u3000]+", piece.strip())
    if len(parts) > 1 and all(map(is_full_name, parts)):
        return parts
    return [piece]


def _joined(piece: str) -> list[str]:
    """A piece cut at 和 where full names stand on both sides."""
    parts, start = [], 0
    last = piece.rfind("和") + 1
    for match in re.finditer(AND, piece):
        left, right = piece[start : match.start()], piece[max(match.end(), last) :]
        if not (is_full_name(left) and is_full_name(right)):
            continue
        if not any(left.count(a) > left.count(b) for a, b in zip(OPENING, CLOSING, strict=True)):
            parts.append(left)
            start = match.end()
    return [*parts, piece[start:]]


def _trimmed(name: str) -> str:
    name = re.sub(
        r"^(?:(?:和|以及|还有|及|与|另外?|分别)*(?:第?[一二三四五]|另一|还有一|另外一)[个家项](?:就)?(?:是|为|叫)|和|以及|还有|及|与|另外?|分别是|包括|都是|均为|就是|是|为|有|叫)?[：:\s]*(?=.)",
        "",
        name.strip(" \t\n。.；;：:、，,"),
    )
    name = re.sub(r"是?唯一(?:的)?(?:一[个家项])?(?:的)?$", "", name)
    name = re.sub(r"(?:[。.；;，,\s]|等|(?<=.{4})已(?:认定|建成|获批|验收))+$", "", name)
    return without_wrapping(name)


def _with_status(pieces: list[str]) -> list[str]:
    """竹材中心，在建 is one name with its state, not two names."""
    names: list[str] = []
    for piece in pieces:
        if names and re.fullmatch(WHEN, piece) and re.search(r"20(?:[01]\d|2[0-4])|去年|前年", piece):
            continue
        if names and re.fullmatch(rf"(?:正在|还在|尚)?(?:{UNFINISHED_NAME}).{{0,4}}|在建中?|{WHEN}", piece):
            names[-1] = f"{names[-1]}（{piece}）"
        else:
            names.append(piece)
    return names


def distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without those that differ from an earlier one in punctuation only."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(letters(name), name)
    return tuple(seen.values())


def groups(text: str) -> tuple[Group, ...]:
    """The groups of 绿色工厂2家：A、B；绿色园区1个：C; empty when the answer is a plain list."""
    number = r"(?:\d{1,3}|[一两二三四五六七八九十]{1,3})"
    head = rf"(?P<kind>[\u4e00-\u9fffA-Za-z“”]{{2,14}}?)\s*(?:共|有)?(?P<count>{number})?(?(count)\s*(?:个|家|项|所|种|款))"
    found: list[Group] = []
    counted_kind = rf"(?<=[\u4e00-\u9fff])({number}(?:个|家|项|所|种|款))\s*[，,]?\s*(?:(?:分别|依次|具体)?(?:是|为|有)|分别)\s*[：:]?"
    text = re.sub(counted_kind, r"\1：", text)
    if re.search("[；;]", text):
        text = re.sub(rf"(?<=[\u4e00-\u9fff])({number}(?:个|家))[，,](?=[^；;\d]+(?:[；;]|$))", r"\1：", text)
    for part in re.split(r"[；;。\n]+|(?<=[）)])[，,、](?=[^，,；;]*\d)", text.strip("；;。 \n")):
        match = re.fullmatch(rf"\s*{head}\s*(?:[：:]|[（(])(?P<names>.+?)[）)]?\s*", part)
        if (
            match is None
            or (match["count"] is None and re.search("[（(]", part))
            or match["kind"] in ("数量", "名称", "分别是", "包括")
        ):
            return ()
        names = split_names(match["names"])
        count = whole_number(match["count"]) if match["count"] else None
        found.append(Group(match["kind"], count, names))
    counted = any(group.count is not None for group in found)
    general = counted or len(found) > 1 or all(re.fullmatch(GENERAL_KIND, group.kind) for group in found)
    if not all(re.search(KIND, group.kind) for group in found) or not general:
        return ()
    return tuple(group.labelled(len(found) > 1) for group in found)
