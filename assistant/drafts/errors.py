"""What can go wrong with a draft, said in one line that a clerk can act on."""


class DraftError(Exception):
    """A draft cannot be read, written or named so; the message is one Chinese line."""


class DraftBusy(DraftError):
    """The draft is open in another window."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"这份草稿正在另一个窗口里打开：“{name}”。请回到那个窗口（或浏览器标签页），或先把它关掉。"
        )


class DraftNotFound(DraftError):
    """No draft has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"没有名为“{name}”的草稿。")


class OtherForm(DraftError):
    """The draft answers the questions of another form."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(
            f"草稿“{name}”填的是另一种表（{form}）。请用填那种表的命令打开：tianbao --form 脚本文件夹 chat {name}"
        )
