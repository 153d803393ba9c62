"""The blank form prints the official form's words: all of them, in order, and nothing else."""

from __future__ import annotations

import re

import pytest

from exports.document import Document
from exports.tags import EXTRA_TARGETS, LONGEST_TAG, count_tag, names_tag
from exports.template.build import build
from tests.exports.filling import FIELDS, FORM, OPTIONS, is_printed
from tests.exports.form_reader import FormReader, squeeze

FORM_LINES = (FORM / "申报表.txt").read_text(encoding="utf-8").splitlines()

NUMBERING = re.compile(r"[一二三四五六七八九十]+、|（[一二三四]）|[1-7]\.")
"""What the extracted text lost: the numbers that Word had put before its lists."""


def test_every_line_of_the_form_is_printed_in_order_and_nothing_else(blank_form: FormReader) -> None:
    printed, place, between = blank_form.text(), 0, []
    for line in filter(None, map(squeeze, FORM_LINES)):
        found = printed.find(line, place)
        assert found >= 0, line
        between.append(printed[place:found])
        place = found + len(line)
    assert printed[place:] == ""
    extra = [words for words in between if words]
    assert all(NUMBERING.fullmatch(words) for words in extra)
    assert len(extra) == 11 + 1 + 4 + 7  # 填报说明, 三、, （一）–（四）, 备注


@pytest.mark.parametrize(
    "label", sorted({part for row in FIELDS for part in row["label"].split(" | ") if row["part"] != "辅助"})
)
def test_every_label_of_the_dictionary_is_printed(label: str, blank_form: FormReader) -> None:
    words = {"联系电话": "联系人及联系电话", "年 月 日": "年月日"}.get(label, label)
    assert squeeze(words) in blank_form.text()


def test_every_option_has_its_box(blank_form: FormReader) -> None:
    assert blank_form.text().count("□") == len(OPTIONS) == 74
    for row in OPTIONS:
        assert f"□{row['label']}" in blank_form.text()


def test_every_blank_has_its_control_and_no_other_exists() -> None:
    wanted: list[str] = [f"{row['field']}={row['option']}" for row in OPTIONS]
    for row in filter(is_printed, FIELDS):
        if row["kind"] == "named_count":
            wanted += [count_tag(row["id"]), names_tag(row["id"])]
        elif not row["kind"].endswith("_choice") and row["kind"] != "table":
            wanted.append(row["id"])
    directions = ("主导产业", "创新", "数字化", "绿色化", "其它")
    for direction in directions:
        wanted += [
            f"{EXTRA_TARGETS}/{direction}/1/{column}" for column in ("indicator", "baseline", "target")
        ]
    tags = Document.open().tags
    assert set(tags) == set(wanted)
    twice = {"cover.cluster_name", "cover.authority", "cover.operator"}
    assert {tag for tag, count in tags.items() if count == 2} == twice
    assert sum(tags.values()) == len(wanted) + len(twice)
    assert max(map(len, tags)) <= LONGEST_TAG


def test_blanks_on_the_cover_hold_their_fixed_words() -> None:
    texts = Document.open().read()
    assert texts["cover.city"] == "    市"
    assert texts["cover.county"] == "    县（市、区）"
    words = {tag: text for tag, text in texts.items() if text.strip() and not text.startswith("□")}
    free = {
        f"{EXTRA_TARGETS}/{name}/1/indicator" for name in ("主导产业", "创新", "数字化", "绿色化", "其它")
    }
    assert set(words) == {"cover.city", "cover.county"} | free
    assert {words[tag] for tag in free} == {"......"}


def test_next_years_form_differs_in_its_years_alone(blank_form: FormReader) -> None:
    later = FormReader(build(2025)).text()
    assert "2022年" not in later
    assert "（3）2028年度" in later
    assert "截止到2025年底" in later
    earlier = re.sub(r"20(2[2-8])(?=年)", lambda match: str(int(match[0]) - 1), later)
    assert earlier == blank_form.text()
