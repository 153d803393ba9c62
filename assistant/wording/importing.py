"""What `tianbao import` says: what differs from the draft, the question about it, what could not be read."""

from __future__ import annotations

from collections.abc import Sequence

SECTIONS = {"explanations": "情况说明", "evidence": "佐证材料", "reasons": "理由"}
DRAFT, FILE, EACH = "用草稿的", "用文件的", "逐项选"
ASK_ALL = f"怎么办？ 1 全部{DRAFT}　2 全部{FILE}　3 {EACH}　直接回车：先不导入\n> "
ASK_ONE = f"1 {DRAFT}　2 {FILE}　直接回车：先不导入\n> "
_ON_ONE_LINE = 40
AGAIN = "请输入选项前的数字。"
NOT_IMPORTED = "什么都没有导入，草稿没有变。"


def not_a_file(path: str) -> str:
    """A device, a pipe."""
    return f"{path}：这不是一个普通文件，读不了；请写答案文件（.json）或填好的表（.docx）。"


def too_large(path: str) -> str:
    """A file too large to be a form."""
    return f"{path}：文件太大，不像一份申报表，没有打开。"


def difference(number: int, cell: str, here: str, there: str) -> str:
    """One blank that is answered differently."""
    if "\n" not in here + there and len(here + there) <= _ON_ONE_LINE:
        return f"{number}. {cell}：草稿里是 {here}，文件里是 {there}"
    return f"{number}. {cell}\n     草稿：{_indented(here)}\n     文件：{_indented(there)}"


def differ(draft: str, count: int) -> str:
    """The heading above the differences."""
    return f"草稿“{draft}”和文件有 {count} 处不一样："


def undecided(draft: str, lines: Sequence[str]) -> str:
    """An import that differs from the draft, where nobody can be asked."""
    listed = "\n".join(lines)
    return (
        f"草稿“{draft}”里已有 {len(lines)} 项不同的答案，什么都没有导入；"
        f"加 --take draft 保留草稿的，--take file 换成文件的，或换一个 --name：\n{listed}"
    )


def unread(sentences: Sequence[str]) -> str:
    """The cells of a filled form that could not be read; the rest was imported."""
    listed = "\n".join(f"  · {sentence}" for sentence in sentences)
    return f"有 {len(sentences)} 处读不准，没有导入，请自己填：\n{listed}"


def blank_in_file(count: int) -> str:
    """Blanks that the draft answers and the document leaves open."""
    return f"有 {count} 处文件里空着、草稿里已经填了：保留草稿的。"


def taken(draft: int, file: int) -> str:
    """How the differences were decided."""
    return f"不一样的 {draft + file} 处：{DRAFT} {draft} 处，{FILE} {file} 处（原来的草稿另留一份）。"


NOT_IN_FORM = "情况说明、计算公式、佐证材料和理由不印在表里，从 Word 读不到；草稿里原有的都还在。"


def _indented(text: str) -> str:
    return text.replace("\n", "\n           ")


# ── a file opened as a new draft ──────────────────────────────────────────────────────────────────────────
OPEN_FILE = "打开文件"
OPEN_WHY = (
    "把以前填好的表（.docx）或答案文件（.json）读成一份新草稿；原来的文件不会动。写它的位置，也可以粘贴："
)
OPEN_PLACEHOLDER = "例如：D:\\表\\申报表.docx"
OPEN_KEYS = "Enter 打开 · Esc 返回"
OPENING = "正在读文件，请稍等……"
READ_TITLE = "读入的结果"
READ_KEYS = "↑↓ 翻看 · Enter 接着填"
NO_NAME = "还没有写文件的位置。"
BROKEN = "这个文件读不出来，可能已经损坏；什么都没有变。请用 Word 打开看看，另存一份再试。"


def no_file(name: str) -> str:
    """The file that was named is not there."""
    return f"没有找到“{name}”。请看看位置和文件名，再按 Enter。"


def not_read(name: str, why: str) -> str:
    """The system would not read the file."""
    return f"“{name}”没能读出来：{why}。"


def opened(draft: str, count: int) -> str:
    """A file became a draft, and it is open now."""
    return f"已读入 {count} 项，草稿叫“{draft}”。"


def unread_cells(sentences: Sequence[str]) -> str:
    """What could not be read of a filled form, on a page of its own."""
    listed = "\n".join(f"· {sentence}" for sentence in sentences)
    return f"有 {len(sentences)} 处读不准，没有读入，后面会问到：\n{listed}"
