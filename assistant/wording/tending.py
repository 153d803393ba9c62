"""What is said about whole drafts: another name, a copy, away with one and back; and the list of what to gather."""

from __future__ import annotations

RENAME = "改名"
COPY = "复制"
DELETE = "删除"
PUT_BACK = "放回删掉的"

RENAME_WHY = "给“{name}”换个名字："
RENAME_KEYS = "Enter 改名 · Esc 返回"
KEEP_IT = "不删，返回"
DELETE_IT = "删除"
DELETE_WHY = "删掉以后，这份草稿不再列出来；想要回来，按 F4 放回。"
DELETE_KEYS = "↑↓ 选一项 · Enter 确定 · Esc 返回"

PREPARE_SHORT = "准备清单"
PREPARE = "准备清单：要哪些数、哪些材料，向哪个部门要"


def delete_title(name: str) -> str:
    """Asks whether a draft shall go."""
    return f"删除“{name}”吗？"


def renamed(name: str) -> str:
    """A draft has another name."""
    return f"已改名为“{name}”。"


def unchanged(name: str) -> str:
    """The name given is empty, or the one that the draft has."""
    return f"名字没有改，还是“{name}”。"


def copied(name: str) -> str:
    """There is a copy of a draft."""
    return f"已复制一份，叫“{name}”。"


def deleted(name: str) -> str:
    """A draft is put away, on the screen."""
    return f"已删除“{name}”。想要回来，按 F4 放回。"


def put_back(name: str) -> str:
    """A draft is there again."""
    return f"“{name}”放回来了。"


def prepared(path: str) -> str:
    """The list of what to gather is written."""
    return f"准备清单已写好，可以打印出来发给各部门：{path}"


def prepared_download(name: str) -> str:
    """The list of what to gather is downloaded by the browser."""
    return f"准备清单已交给浏览器下载：{name}"


# ── the line mode ─────────────────────────────────────────────────────────────────────────────────────────
DELETE_WHICH = "要删哪一份？说“删除草稿”和草稿名；名字可说“草稿列表”来听。"
OPEN_ELSEWHERE = "正在填的这份不能删；先说“打开”和另一份的名字，再来删它。"


def deleted_aloud(name: str) -> str:
    """A draft is put away, in the line mode."""
    return f"已删除“{name}”。想要回来，说“放回草稿”。"


def copied_aloud(name: str) -> str:
    """There is a copy of the draft, and the conversation goes on with the one it had."""
    return f"已复制一份，叫“{name}”；现在填的还是原来这份。想换过去，说“打开 {name}”。"
