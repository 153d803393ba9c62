"""What is said about an office's own blank."""

PAGES_NOT_CHECKED = (
    "自备的空白表：各部分的页数没有核对；装有 LibreOffice 时，加上 --pdf 可以与空白表逐部分比较。"
)
