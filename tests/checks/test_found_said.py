"""What a finding says, to the letter: `found.md` has every case of `cases` with its sentence, its working and its ways out.

`python -m tests.checks.test_found_said` writes it anew when a sentence was meant to change; the diff shows what did.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.checks import Finding, find
from assistant.script import default_form
from tests.checks.cases import CASES, Case
from tests.checks.conftest import EXAMPLE, TODAY

FILE = Path(__file__).parent / "found.md"
BLOCKS = FILE.read_text(encoding="utf-8").strip().split("\n\n")[1:]
SEVERITIES = {"error": "错", "warning": "疑", "info": "注", "missing": "缺", "evidence": "证"}


def told(case: Case) -> str:
    """The case, and below it the finding that it is about."""
    form, data = default_form(), json.loads(EXAMPLE.read_text(encoding="utf-8"))
    answers = {**data["answers"], **case.change}
    sheet = answers_file.from_data(form, {**data, "answers": answers, **case.sections})
    found = find(form, sheet, TODAY)
    finding = next(
        f for f in found if f.check == case.rule and f.severity == case.severity and case.field in f.fields
    )
    assert finding.key.partition("@")[0] == case.rule  # under which a reason for it is kept
    changed = "；".join(f"{id}＝{short(value)}" for id, value in case.change.items())
    return "\n".join([f"{case}：{changed or '、'.join(case.sections)}", *lines(finding)])


def lines(finding: Finding) -> list[str]:
    """Its severity and sentence, the cause behind it, its working and its ways out with what they take."""
    because = f"（因 {finding.because}）" if finding.because else ""
    explainable = "（可说明理由）" if finding.explainable else ""
    ways = [
        f"→ {way.label}〔{way.kind} {way.field}{'' if way.value is None else f' ＝ {way.value}'}〕"
        for way in finding.ways
    ]
    working = [f"算式 {finding.working}"] if finding.working else []
    return [f"{SEVERITIES[finding.severity]}：{finding.message}{because}{explainable}", *working, *ways]


def short(value: object) -> str:
    """A value in a line; of a long one its beginning."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 70 else f"{text[:30]}…{len(text)}"


@pytest.mark.parametrize(("case", "block"), [*zip(CASES, BLOCKS, strict=True)], ids=lambda row: str(row)[:30])
def test_the_finding_says(case: Case, block: str) -> None:
    assert told(case) == block


if __name__ == "__main__":
    head = "# 检查发现了什么、怎么说"
    FILE.write_text("\n\n".join([head, *map(told, CASES)]) + "\n", encoding="utf-8")
