"""What `tianbao check FOLDER` says: lines, the progress bar, the table for the office that collects the forms."""

from __future__ import annotations

from collections.abc import Sequence

TABLE = "检查结果.csv"
HEADER = ("文件", "集群名称", "能否导出", "有错", "未填", "请核对", "待附材料", "主要问题")
COMPLETE, OPEN, UNREADABLE = "能", "不能", "读不了"
TITLE = "检查结果"
WIDTHS = (30, 30, 10, 8, 8, 8, 10, 90)
"""How wide the columns are in a workbook, in letters."""
TABLE_NEEDS_NAME = "检查结果请写成 .xlsx 或 .csv 文件（都可用 Excel 打开），例如 -o 检查结果.xlsx。"
ONLY_FOR_FOLDERS = "只有检查文件夹时才能用 -o 写出检查结果。"
UNEXPECTED = "这个文件读的时候出错，可能已经损坏；请在 Word 里打开另存一份再试"


def nothing_to_check(folder: str) -> str:
    """A folder without a file that could be reviewed."""
    return f"{folder}：文件夹里没有要检查的 .docx、.doc、.wps 或 .json 文件。"


def no_folder(path: str) -> str:
    """The table's folder does not exist."""
    return f"{path}：没有这个文件夹，写不了检查结果；请先建好文件夹，或换个位置。"


def line(file: str, cluster: str, counts: Sequence[int]) -> str:
    """One file in the list: what was found, or that all is well."""
    errors, missing, warnings, evidence = counts
    named = f"{file}（{cluster}）" if cluster else file
    found = [
        f"{word} {count}"
        for word, count in zip(HEADER[3:7], (errors, missing, warnings, evidence), strict=True)
        if count
    ]
    state = "可以导出" if not errors and not missing else "还不能导出"
    return f"{named}：{state}" + (f"；{'，'.join(found)}" if found else "")


def unreadable_line(file: str, reason: str) -> str:
    """One file in the list that could not be read."""
    return f"{file}：读不了；{reason}"


def more(count: int) -> str:
    """Behind the first few problems."""
    return f"等共 {count} 处"


def twice(files: Sequence[str]) -> str:
    """The same cluster in several files."""
    return f"与“{'”“'.join(files)}”是同一集群"


def summary(files: int, complete: int, unreadable: int, path: str) -> str:
    """After the last file."""
    bad = f"，读不了 {unreadable} 份" if unreadable else ""
    return f"共 {files} 份，可以导出 {complete} 份{bad}。已写出：{path}"


def skipped(count: int) -> str:
    """Attachments and lists of what to prepare are no forms."""
    return f"另有 {count} 个附件或准备清单，没有检查。"


def bar(done: int, total: int, file: str) -> str:
    """The progress bar."""
    full = 20 * done // total
    return f"[{'#' * full}{'.' * (20 - full)}] {done}/{total} {file}"
