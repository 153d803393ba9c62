"""What can go wrong with a draft, said in one line that a clerk can act on."""

import errno

_REASONS = {
    errno.ENOSPC: "磁盘已满，请先腾出空间",
    errno.EACCES: "没有权限，或文件正被别的程序占用",
    errno.EPERM: "没有权限，或文件正被别的程序占用",
    errno.EROFS: "这个位置是只读的",
    errno.ENOENT: "文件夹不见了",
    errno.EIO: "磁盘读写出错",
}
if hasattr(errno, "EDQUOT"):  # not on Windows
    _REASONS[errno.EDQUOT] = "磁盘配额已用完，请先腾出空间"


class DraftError(Exception):
    """A draft cannot be read, written or named so; the message is one Chinese line."""


class DraftBusy(DraftError):
    """The draft is open in another window."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"这份草稿正在另一个窗口里打开：「{name}」。请回到那个窗口（或浏览器标签页），或先把它关掉。"
        )


class DraftNotFound(DraftError):
    """No draft has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"没有名为「{name}」的草稿。")


class OtherForm(DraftError):
    """The draft answers the questions of another form."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(
            f"草稿「{name}」填的是另一种表（{form}）。请用填那种表的命令打开：tianbao --form 脚本文件夹 chat {name}"
        )


def reason(error: OSError) -> str:
    """Say why the system refused, in words that suggest what to do."""
    return _REASONS.get(error.errno or 0) or f"系统报告：{error.strerror or type(error).__name__}"
