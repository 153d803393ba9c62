import pytest
from rich.cells import cell_len
from textual.content import Content

from assistant.tui.wrapping import Prose

CASES = [
    # text, width, lines
    ("集群总产值各是多少亿元", 10, ["集群总产值", "各是多少亿", "元"]),
    ("填好申报表，交出成稿。", 10, ["填好申报", "表，交出成", "稿。"]),
    ("产值64.85亿元", 8, ["产值", "64.85亿", "元"]),
    ("请写成“桂南市”", 7, ["请写成", "“桂南", "市”"]),
    ("链图、☑ 联合体", 8, ["链图、", "☑ 联合体"]),  # a box stays with its word
    ("截至2025年度末", 10, ["截至", "2025年度末"]),
    ("一 二", 4, ["一", "二"]),
    ("", 10, [""]),
    ("[/] [a]", 20, ["[/] [a]"]),
    ("aaaaaaaaaaaa", 5, ["aaaaa", "aaaaa", "aa"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), CASES)
def test_lines_break_as_chinese_does(text: str, width: int, lines: list[str]) -> None:
    assert Prose(text).folded(width).plain.split("\n") == lines


def test_every_line_but_the_first_is_indented_and_none_is_too_wide() -> None:
    text = "助手  集群总产值（亿元）\n2022、2023、2024年，集群总产值各是多少亿元？请按年鉴填写。"
    first, *others = Prose(text, indent=6).folded(24).plain.split("\n")
    assert first.startswith("助手")
    assert len(others) > 2
    assert all(line.startswith(" " * 6) for line in others)
    assert all(cell_len(line) <= 24 for line in [first, *others])


def test_styles_stay_where_they_were() -> None:
    folded = Prose(Content.assemble(("助手", "bold"), "说了很长的一句话")).folded(8)
    assert [(span.start, span.end) for span in folded.spans] == [(0, 2)]
