"""What is said about an office's own blank."""

PAGES_NOT_CHECKED = (
    "自备的空白表：各部分的页数没有核对；装有 LibreOffice 时，加上 --pdf 可以与空白表逐部分比较。"
)
ASKED = "单位自己的空白表："
PLACEHOLDER = "可不填；例如 D:\\表\\空白表.docx"


def no_blank(name: str) -> str:
    """The blank that was named is not there."""
    return f"没有找到空白表“{name}”。请看看位置和文件名；不用单位自己的空白表，就把那一行清空。"


def blank_not_word(name: str) -> str:
    """The blank that was named is no file of Word's."""
    return f"“{name}”不是 Word 文件。空白表请用 .docx 的；不用单位自己的空白表，就把那一行清空。"
