"""Words that steer the line mode itself, where the screen has keys and lists; pure.

A reply is one of them only when it says nothing else, and never where it could be the answer that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.plain import files, idioms
from assistant.script import Form, Kind, Question
from assistant.understanding.naming import place
from assistant.understanding.phrases import bare, letters, whole_number
from assistant.wording import labels


@dataclass(frozen=True)
class Wish:
    """What the shell shall do, and with what; `blank` is the office's own to fill, "" for none any more."""

    action: str
    target: str = ""
    blank: str | None = None


def read_wish(
    form: Form,
    question: Question | None,
    text: str,
    names: Collection[str] = (),
    more: bool = False,
    places: bool = False,
) -> Wish | None:
    """The wish that a reply says; None for an answer.

    Beside it: the drafts by `names`, whether a list goes on (`more`), and whether one named `places` to go to.
    """
    if wish := _of_file(text):
        return wish
    said = bare(text).rstrip("?？")
    if re.fullmatch(idioms.MORE if more else idioms.MORE_ALONE, said):
        return Wish("more")
    if places and (match := re.fullmatch(idioms.PLACE, said)):
        return Wish("place", str(whole_number(match[1]) or 0))
    fixed = _fixed(said, papers=question is not None and question.kind in (Kind.EVIDENCE, Kind.EXPLANATION))
    if fixed is not None:
        return fixed
    if match := idioms.FIND.fullmatch(text):
        return Wish("find", match[1].strip())
    if question is not None and (match := re.fullmatch(idioms.HERE, said)):
        return Wish("go", f"{question.part} {whole_number(match[1])}")
    wish = _of_draft(text, said, names) or _export(text) or _look(form, text, said)
    prose = question is not None and question.kind.prose
    return wish or (None if prose else _nowhere(text))


def _of_file(text: str) -> Wish | None:
    """导入 D:\\表\\申报表.docx; 导出到 甲.docx 用空白表 乙.docx; 用空白表 乙.docx."""
    if name := files.to_import(text):
        return Wish("import", name)
    if (named := files.blank_named(text)) is None:
        return None
    before, blank = named
    if not before:
        return Wish("blank", blank=blank)
    asked = re.fullmatch(r"(导出草稿|导出)(?:(?:到|为|成|至)\s*[“\"']?(\S.*?)[”\"']?)?", before)
    return asked and Wish("export_draft" if asked[1] == "导出草稿" else "export", asked[2] or "", blank)


def _fixed(said: str, papers: bool) -> Wish | None:
    """Words that stand for themselves."""
    for action, pattern in idioms.ALWAYS.items():
        if re.fullmatch(pattern, said, re.IGNORECASE):
            return Wish(action)
    for group, pattern in idioms.GROUPS.items():
        if re.fullmatch(pattern, said):
            return Wish("group", group)
    for action, pattern in idioms.NOUNS.items():
        if not papers and re.fullmatch(pattern, said):
            return Wish(action)
    return None


def _nowhere(text: str) -> Wish | None:
    """打开 甲 and 查看 九, with a blank between, when there is nothing of that name: hardly an answer."""
    match = re.fullmatch(r"\s*(?:打开|查看|改|删除草稿|复制草稿)[ \u3000]+(\S.{0,20}?)\s*", text)
    return Wish("nowhere", match[1]) if match else None


def _of_draft(text: str, said: str, names: Collection[str]) -> Wish | None:
    """打开 甲县 when there is a draft called so; 新建草稿 甲县."""
    if match := re.fullmatch(r"\s*(?:打开|切换到|换到)\s*(?:草稿)?\s*[“「\"]?(.+?)[”」\"]?\s*", text):
        name = match[1].strip()
        return Wish("open", name) if name in names else None
    if re.fullmatch(idioms.NEW, said):
        return Wish("new")
    if match := re.fullmatch(r"\s*新建草稿[\s:：]*[“「\"]?(.+?)[”」\"]?\s*", text):
        return Wish("new", match[1].strip())
    return _tending(text, said, names)


def _tending(text: str, said: str, names: Collection[str]) -> Wish | None:
    """草稿改名 甲县, 复制草稿, 删除草稿 甲县 when there is one called so, 放回草稿."""
    if match := re.fullmatch(
        rf"\s*(?:把)?(?:这份)?草稿(?:改名|重命名)(?:为|成|叫|作)?{idioms.NAME}\s*", text
    ):
        return Wish("rename", match[1].strip())
    if re.fullmatch(r"复制(?:一份|这份|当前)?草稿", said):
        return Wish("copy")
    if match := re.fullmatch(rf"\s*(删除|复制)草稿{idioms.NAME}\s*", text):
        name, action = match[2].strip(), "delete" if match[1] == "删除" else "copy"
        return Wish(action, name) if name in names or not name else None
    return Wish("put_back") if re.fullmatch(r"放回(?:删掉的|删除的)?草稿", said) else None


def _export(text: str) -> Wish | None:
    """导出到 D:\\表\\申报表.docx"""
    match = re.fullmatch(r"\s*(导出草稿|导出)(?:到|为|成|至)\s*[“\"']?(\S.*?)[”\"']?\s*", text)
    if match is None or not (
        re.search(r"[\\/]|^(?:桌面|文档)$", match[2]) or match[2].lower().endswith(".docx")
    ):
        return None
    return Wish("export_draft" if match[1] == "导出草稿" else "export", match[2])


def _look(form: Form, text: str, said: str) -> Wish | None:
    """查看 三, 查看 三 5, 查看 集群占地面积, 表格 三; 改 三 5 and 跳到 集群占地面积 go there."""
    if match := re.fullmatch(idioms.NUMBERED, text):
        part = place(form, match[2], exact=False)
        action = "look" if match[1] in ("查看", "看看", "看") else "go"
        return Wish(action, f"{part} {match[3]}") if part else None
    if match := re.fullmatch(r"(?:查看|看看?)?表格(?:预览)?(.{0,30})", said):
        part = place(form, match[1], exact=False) if match[1] else ""
        return Wish("look", part) if part or not match[1] else None
    if match := re.fullmatch(r"(?:跳到|转到|切到|改)(.{2,90})", said):
        labelled = _by_label(form, match[1])
        return Wish("go", labelled) if labelled else None
    match = re.fullmatch(r"(?:查看|看看|看一?下)(.{1,90})", said)
    if match is None:
        return None
    target = _by_label(form, match[1]) or place(form, match[1], exact=False)
    if not target and re.fullmatch(r"第?[一二三四五六七八九十\d]{1,3}(?:部分)?", match[1]):
        return Wish("nowhere", match[1])
    return Wish("look", target) if target else None


def _by_label(form: Form, name: str) -> str:
    """The id of the question that is called just so in what is said; "" when there is none."""
    wanted = letters(name)
    return next((q.id for q in form if wanted == letters(labels.spoken(q.label))), "")
