"""Grids: what is said of one row fills that row, and every cell that is still open is asked for by name."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.understanding import FollowUp
from tests.understanding.reading import plain, read

NONE = ("无", "无", "无")
LED = ("led.2022", "led.2023", "led.2024")
JOINED = ("joined.2022", "joined.2023", "joined.2024")
BOTH = (*LED, *JOINED)

# reply → the cells that it fills; a reply that fills fewer than all is asked back with these on offer
ROWS = {
    "国家标准都没有参与过": dict.fromkeys(JOINED, "无"),
    "从来没有参与过国家标准的制定": dict.fromkeys(JOINED, "无"),
    "没有主持过": dict.fromkeys(LED, "无"),
    "主持的一个都没有": dict.fromkeys(LED, "无"),
    "主持均无": dict.fromkeys(LED, "无"),
    "主持过的没有，参与 2 3 4": dict(zip(BOTH, (*NONE, 2, 3, 4), strict=True)),
    "主持都没有，参与2022年没有，2023年1项，2024年2项": dict(zip(BOTH, (*NONE, "无", 1, 2), strict=True)),
    "既没主持也没参与过": dict.fromkeys(BOTH, "无"),
    "主持和参与都没有过": dict.fromkeys(BOTH, "无"),
    "国家标准都没有": dict.fromkeys(BOTH, "无"),
    "我们没有主持过国家标准，2024年参与了1项": {**dict.fromkeys(LED, "无"), "joined.2024": 1},
    "2022年都没有，2023年主持1参与2，2024年主持1参与3": {
        "led.2022": "无", "led.2023": 1, "led.2024": 1, "joined.2023": 2, "joined.2024": 3,
    },
}  # fmt: skip

ASKED_FOR = [
    (
        "国家标准都没有参与过",
        "还缺主持数量（2022年到2024年）的数",
        "例如“主持数量 2022年 0、2023年 1、2024年 1”",
    ),
    ("参与2022年1项，2023年2项", "还缺主持数量（2022年到2024年）和参与数量2024年的数", "参与数量 2024年 4”"),
]


@pytest.mark.parametrize(("reply", "cells"), ROWS.items())
def test_what_is_said_of_a_row_fills_that_row(reply: str, cells: dict[str, Any]) -> None:
    outcome = read("innovation.standards.national", reply)
    values = outcome.candidates[0].values if isinstance(outcome, FollowUp) else outcome.values
    assert {id.removeprefix("innovation.standards.national."): plain(v) for id, v in values.items()} == cells
    assert isinstance(outcome, FollowUp) == (len(cells) < len(BOTH))


@pytest.mark.parametrize(("reply", "lacking", "example"), ASKED_FOR)
def test_every_open_cell_is_named_with_an_example_of_its_own(reply: str, lacking: str, example: str) -> None:
    outcome = read("innovation.standards.national", reply)
    assert isinstance(outcome, FollowUp)
    assert lacking in outcome.message
    assert example in outcome.message


def test_the_example_of_a_row_is_its_own() -> None:
    outcome = read("industry.little_giants", "2022年0家，2023年1家")
    assert isinstance(outcome, FollowUp)
    assert "例如“2024年 2”" in outcome.message


def test_a_year_that_is_not_known_yet_is_the_one_asked_for() -> None:
    outcome = read("industry.output", "2022年64.85，2023年72.36，2024年还没统计出来")
    assert isinstance(outcome, FollowUp)
    assert "还缺2024年的数" in outcome.message
    assert [plain(value) for value in outcome.candidates[0].values.values()] == ["64.85", "72.36"]
