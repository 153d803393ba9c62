"""Words that steer the line mode itself, where the screen has keys and lists; pure.

A reply is one of them only when it says nothing else, and never where it could be the answer that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.script import Form, Kind, Question
from assistant.understanding.corrections import place
from assistant.understanding.phrases import bare
from assistant.wording import labels


@dataclass(frozen=True)
class Wish:
    """What the shell shall do, and with what."""

    action: str
    target: str = ""


_ALWAYS = {
    "help": r"帮助|求助|help|命令|有哪些命令|命令列表|(?:可以|能|都能|还能)说(?:什么|哪些)|怎么(?:用|操作)",
    "again": r"(?:再|重新)(?:说|念|读|问|听|讲)一(?:遍|次)|重复(?:一(?:遍|次|下))?|(?:现在|当前)(?:是)?(?:哪一?题|什么题|第几题)",
    "left": r"还(?:差|缺|少)(?:什么|哪些|啥|哪几[题项])(?:没填)?|(?:哪些|什么|哪几题)(?:还)?没有?填|没填的(?:有哪些|题)?|还有(?:什么|哪些|哪几题)没有?填",
    "evidence": r"(?:查看|看看|列出|还差哪些|还缺哪些|还要哪些|还差什么|要交哪些)(?:佐证|证明)?(?:佐证|材料|附件)(?:材料|清单)?",
    "all": r"(?:查看|看看|列出|浏览)(?:全部|所有)(?:的)?(?:回答|答案|内容|题目)?",
    "example": r"(?:看|给|举)?(?:一?个)?(?:例子|示例|范例|样例)(?:是什么)?",
    "define": r"口径(?:是什么)?|什么口径",
    "where": r"(?:去|到|在)?哪(?:里|儿)(?:去)?(?:找|查|有)|(?:找|问)谁(?:要)?",
    "prepare": r"(?:生成|写出|导出|给我|要)(?:一份)?准备清单",
    "use_typed": r"用上次的(?:话)?|发出上次的(?:话)?",
}
# these could be the names of papers, where papers are asked for
_NOUNS = {
    "evidence": r"佐证(?:材料)?(?:清单)?",
    "outline": r"(?:写作)?提纲|写什么|可以写什么",
    "prepare": r"准备清单",
}
_MORE = r"更多|继续看|接着看|接着听|接着念|往下念|下一页"
_NEW = r"新建(?:一[份个])?(?:草稿|申报表)?|(?:另外?|再)(?:开|建)一[份个](?:草稿|申报表)?"

_NAME = r"[\s:：]*[“「\"]?(.*?)[”」\"]?"

# 三 5: the fifth question of part three, as 查看 三 counts them
_NUMBERED = (
    r"\s*(查看|看看|看|跳到|转到|去|修改|更正|改)\s*第?((?:封面|[一二三四五六七八九]|[1-9](?=\s*部分))(?:\s*部分)?)"
    r"[\s的、，,\-]*第?\s*(\d{1,2})\s*(?:题|条|项)?\s*[。.]?\s*"
)


def read_wish(
    form: Form, question: Question | None, text: str, names: Collection[str], more: bool
) -> Wish | None:
    """The wish that a reply says, given the drafts by `names` and whether a list goes on; None for an answer."""
    said = bare(text).rstrip("?？")
    if more and re.fullmatch(_MORE, said):
        return Wish("more")
    for action, pattern in _ALWAYS.items():
        if re.fullmatch(pattern, said, re.IGNORECASE):
            return Wish(action)
    papers = question is not None and question.kind in (Kind.EVIDENCE, Kind.EXPLANATION)
    for action, pattern in _NOUNS.items():
        if not papers and re.fullmatch(pattern, said):
            return Wish(action)
    wish = _of_draft(text, said, names) or _export(text) or _look(form, text, said)
    prose = question is not None and question.kind.prose
    return wish or (None if prose else _nowhere(text))


def _nowhere(text: str) -> Wish | None:
    """打开 甲 and 查看 九, with a blank between, when there is nothing of that name: hardly an answer."""
    match = re.fullmatch(r"\s*(?:打开|查看|改|删除草稿)[ \u3000]+(\S.{0,20}?)\s*", text)
    return Wish("nowhere", match[1]) if match else None


def _of_draft(text: str, said: str, names: Collection[str]) -> Wish | None:
    """打开 甲县 when there is a draft called so; 新建草稿 甲县."""
    if match := re.fullmatch(r"\s*(?:打开|切换到|换到)\s*(?:草稿)?\s*[“「\"]?(.+?)[”」\"]?\s*", text):
        name = match[1].strip()
        return Wish("open", name) if name in names else None
    if re.fullmatch(_NEW, said):
        return Wish("new")
    if match := re.fullmatch(r"\s*新建草稿[\s:：]*[“「\"]?(.+?)[”」\"]?\s*", text):
        return Wish("new", match[1].strip())
    return _tending(text, said, names)


def _tending(text: str, said: str, names: Collection[str]) -> Wish | None:
    """草稿改名 甲县, 复制草稿, 删除草稿 甲县 when there is one called so, 放回草稿."""
    if match := re.fullmatch(rf"\s*(?:把)?(?:这份)?草稿(?:改名|重命名)(?:为|成|叫|作)?{_NAME}\s*", text):
        return Wish("rename", match[1].strip())
    if re.fullmatch(r"复制(?:一份|这份|当前)?草稿", said):
        return Wish("copy")
    if match := re.fullmatch(rf"\s*删除草稿{_NAME}\s*", text):
        name = match[1].strip()
        return Wish("delete", name) if name in names or not name else None
    return Wish("put_back") if re.fullmatch(r"放回(?:删掉的|删除的)?草稿", said) else None


def _export(text: str) -> Wish | None:
    """导出到 D:\\表\\申报表.docx"""
    match = re.fullmatch(r"\s*(导出草稿|导出)(?:到|为|成|至)\s*[“\"']?(\S.*?)[”\"']?\s*", text)
    if match is None or not (re.search(r"[\\/]", match[2]) or match[2].lower().endswith(".docx")):
        return None
    return Wish("export_draft" if match[1] == "导出草稿" else "export", match[2])


def _look(form: Form, text: str, said: str) -> Wish | None:
    """查看 三, 查看 三 5, 查看 集群占地面积; 改 三 5 goes there."""
    if match := re.fullmatch(_NUMBERED, text):
        part = place(form, match[2], exact=False)
        action = "look" if match[1] in ("查看", "看看", "看") else "go"
        return Wish(action, f"{part} {match[3]}") if part else None
    match = re.fullmatch(r"(?:查看|看看|看一?下)(.{1,60})", said)
    if match is None:
        return None
    named = (q.id for q in form if bare(labels.spoken(q.label)) == match[1])
    target = next(named, "") or place(form, match[1], exact=False)
    return Wish("look", target) if target else None
