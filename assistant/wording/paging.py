"""What is said about the room on the form's pages: while one types, when an answer is taken, and at the export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

PREVIEW = "核对分页"
PREVIEWING = "正在用 LibreOffice 排版，核对每一部分落在第几页……"
PREVIEW_OFFERED = "页面核对：还没有核对；按 F6 写出 PDF，看每一部分落在第几页（要几秒钟）。"
NOT_PREVIEWED = "页面核对：未核对（没有安装 LibreOffice）；请在 Word 里翻一遍。"

_FEW = 3  # blanks that are named one by one
ROOMY = "表里放得下"


def room(full_size: int, smallest: int, left: int | None) -> str:
    """How much more the cell holds, in 字; `left` is what the limit of the answer still allows."""
    if smallest < 0:
        return f"▼ 这一页放不下了，约超出 {-smallest} 字，会写成“详见附件”"
    if left is not None and left < 0:
        return ""  # the answer is longer than it may be: that comes first
    if full_size < 0:
        return f"▽ 要用小一号的字；再写约 {smallest} 字就放不下"
    if left is not None and 0 <= left <= full_size:
        return ROOMY
    return f"再写约 {full_size} 字就要缩小字号"


def attached(label: str, is_list: bool, over: int | None) -> str:
    """An answer has no room on its page, said when it happens; `over`: about how many 字, if it is the one just given."""
    what = "名称太多" if is_list else "太长"
    whole = "完整名单" if is_list else "全文"
    cut = f"想都写在表里，可以说“上一题”，缩短约 {over} 字；不改也可以。" if over else "不用改。"
    return f"“{label}”{what}，这一页放不下：纸上会写“详见附件”，{whole}自动写进附件，不会少。{cut}"


def written_again(label: str) -> str:
    """An answer that had no room has some now."""
    return f"“{label}”现在放得下了，照写在表里，不再写“详见附件”。"


def smaller(label: str, size: float) -> str:
    """An answer is printed in noticeably smaller letters."""
    return f"“{label}”较长，印出来会用{size_name(size)}字，才不会串页；想大一点，可以写短些。"


def overfull(part: str) -> str:
    """Even the smallest letters do not keep a part on its pages."""
    return f"“{part}”内容太多，缩小字号也放不下，打印时可能多出一页，请把这一部分写短些。"


def exported(smaller: Mapping[str, float], moved: Sequence[str], overfull: Sequence[str]) -> tuple[str, ...]:
    """What the export did to keep the parts on their pages; nothing when it had to do nothing."""
    lines = []
    if moved:
        lines.append(
            f"有 {len(moved)} 处在表里放不下，写的是“详见附件”，全文在附件里，请和申报表一起交：{_named(moved)}。"
        )
    if smaller:
        least = size_name(min(smaller.values())).strip()
        lines.append(
            f"有 {len(smaller)} 处内容较长，用了小一些的字（最小为{least}），没有串页：{_named([*smaller])}。"
        )
    if overfull:
        parts = "、".join(part if part == "封面" else f"第{part}部分" for part in overfull)
        lines.append(f"{parts}内容太多，缩小字号也放不下，打印时可能多出一页，请把这一部分写短些。")
    return tuple(lines)


def pdf_written(pdf: object) -> str:
    """The PDF was written."""
    return f"已写出 PDF：{pdf}"


def pdf_not_written(pdf: object, why: str) -> str:
    """The PDF could not be written: most often it is open."""
    return f"页面核对：未核对；写不了“{pdf}”（{why}），如已打开，请先关闭。"


def not_previewed(why: str) -> str:
    """LibreOffice is there and did not convert."""
    return f"页面核对：未核对；{why}"


def preview_by_command(draft: str) -> str:
    """How to see the pages, where no key can be offered."""
    return f"页面核对：还没有核对；想看每一部分落在第几页，运行 tianbao export {draft} -o 申报表.docx --pdf"


def _named(names: Sequence[str]) -> str:
    """Some names, the first few of many."""
    shown = "、".join(f"“{name.removesuffix('名称及数量')}”" for name in names[:_FEW])
    return f"{shown}等" if len(names) > _FEW else shown


def size_name(size: float) -> str:
    """What Word calls a size of letters."""
    return {9: "小五号", 7.5: "六号", 6.5: "小六号", 10.5: "五号", 12: "小四号", 14: "四号"}.get(
        size, f" {size:g} 磅"
    )
