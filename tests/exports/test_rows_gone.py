"""Rows and parts that somebody deleted from a filled form of ours: named with their part, all at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from assistant.answers_file import loads
from assistant.script import default_form
from exports.filling import fill_form
from exports.reading import read_form
from tests.conftest import Run
from tests.exports.blanks.ours import Q, edited
from tests.exports.filling import FORM as FOLDER

FORM = default_form()
EXAMPLE = loads(FORM, (FOLDER / "example.json").read_text(encoding="utf-8"))
PLAN = "八、未来三年中小企业特色产业集群发展规划"


def without_rows(*words: str) -> Callable[[etree._Element], None]:
    def change(root: etree._Element) -> None:
        for row in list(root.iter(f"{Q}tr")):
            label = "".join(row.find(f"{Q}tc").itertext())
            if label in words:
                row.getparent().remove(row)

    return change


def without_part(words: str) -> Callable[[etree._Element], None]:
    def change(root: etree._Element) -> None:
        table = next(table for table in root.iter(f"{Q}tbl") if words in "".join(table.itertext()))
        table.getparent().remove(table)

    return change


@pytest.fixture(scope="module")
def filled() -> bytes:
    return fill_form(FORM, EXAMPLE).content


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without_rows("其它"), [f"{PLAN}：目标表里没有“其它”这一行"]),
        (
            without_rows("集群占地面积（平方公里）", "工业软件采购金额（万元）"),
            [
                "一、基本情况：没有找到“集群占地面积（平方公里）”一栏",
                "四、数字化升级情况：没有找到“工业软件采购金额（万元）”一栏",
            ],
        ),
        (without_part("国际合作交流"), ["没有找到“六、开放合作情况”这一部分"]),
        (without_rows(), []),
    ],
    ids=["a row of the targets", "two rows", "a part", "nothing"],
)
def test_what_is_gone_is_named(
    change: Callable[[etree._Element], None], said: list[str], filled: bytes
) -> None:
    assert [cell.why for cell in read_form(FORM, edited(change, filled)).unreadable] == said


def test_an_export_says_what_to_do(filled: bytes, tianbao: Run, home: Path) -> None:
    Path("我的 表.docx").write_bytes(edited(without_rows("集群占地面积（平方公里）"), filled))
    done = tianbao("export", "我的 表.docx", "-o", "成稿.docx")
    assert done.code == 2
    assert "有 1 处读不了，没有写出文件" in done.err
    assert 'tianbao import "我的 表.docx"' in done.err
    assert not Path("成稿.docx").exists()
