import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import assistant
from assistant.drafts import Draft, Drafts, Record, memory_draft


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "草稿箱")


@pytest.fixture(params=["memory", "file"])
def draft(request: pytest.FixtureRequest, drafts: Drafts) -> Iterator[Draft]:
    """Hold both kinds to the same behaviour."""
    with memory_draft() if request.param == "memory" else drafts.create("清河县") as draft:
        yield draft


@pytest.fixture
def record() -> Record:
    """One of each kind of content, with the texts that have broken programs before."""
    return Record(
        form="sme_cluster_2024",
        script_version="2024.1",
        sheet={
            "answers": {
                "industry.output.2024": "150.25",
                "industry.firms.2024": 212,
                "industry.chain_actions": ["chain_map", "consortium"],
                "innovation.platforms.national": {"count": 0, "names": []},
                "industry.fdi.2022": "无",
                "basic.name": "清河[/]县 [a]轴承[/a] 👨‍👩‍👧 𠮷\n第二行\t完",
            },
            "explanations": {"basic.accidents": "无事故"},
            "evidence": {"industry.chain_actions": ["产业链图谱.pdf"]},
            "reasons": {"cloud_share_matches": "口径不同"},
            "deferred": {"industry.smes.2024": 1},
        },
        script={"industry.smes": "企业数", "basic.sector=secondary": "第二产业"},
        state={"focus": "industry.smes.2024", "typed": "大约", "seen": True, "scroll": 1.5, "none": None},
        log=[{"who": "助手", "text": "请问？"}, {"who": "我", "text": "[/]\n😀"}],
        answered=6,
        total=208,
        created="2025-04-18T10:00:00.000+08:00",
    )


CHILD = """
import itertools, sys
from pathlib import Path
from assistant.drafts import Drafts, Record
with Drafts(Path(sys.argv[1])).open("清河县") as draft:
    start = draft.load().answered
    for number in itertools.count(start + 1):
        draft.save(Record(answered=number, log=[{"text": "话" * 500}] * (number % 50)))
        print(number, flush=True)
"""


@pytest.fixture
def saving_child() -> Callable[[Path], "subprocess.Popen[bytes]"]:
    """Start processes that open the draft 清河县 of a folder, save without end, and print what is kept."""
    environment = os.environ | {"PYTHONPATH": str(Path(assistant.__file__).parent.parent)}
    return lambda folder: subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", CHILD, str(folder)], stdout=subprocess.PIPE, env=environment
    )
