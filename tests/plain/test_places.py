"""Lists whose places can be gone to, what was said before, the file written last, lines that were pasted together."""

import io
from datetime import date
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.answers import Sheet
from assistant.drafts import memory_draft
from assistant.events import GoTo
from assistant.plain import Lines, writing
from assistant.plain.incoming import Incoming
from assistant.session import Session
from tests.plain.conversing import FORM, Person, said

EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parents[1] / "form" / "example.json").read_text(encoding="utf-8")
)


def session_of(sheet: Sheet = EXAMPLE, at: str = "") -> Session:
    session = Session(FORM, memory_draft("草稿"), today=lambda: date(2025, 4, 18))
    session.replace(sheet)
    if at:
        session.send(GoTo(at))
    return session


def test_what_is_wrong_comes_first_and_is_gone_to_by_its_number() -> None:
    wrong = EXAMPLE.with_values({"industry.firms.2024": 12}).without_values(["basic.area"])
    heard = said(["检查", "改第1处"], session=session_of(wrong))
    listed = heard[heard.index("检查结果：") :].splitlines()
    assert listed[0].startswith("检查结果：要改正的 ") and "没填的 1 题" in listed[0]
    assert listed[1].startswith("第1处，有错。")
    assert any(line.startswith("一、基本情况还差 1 题：集群占地面积") for line in listed)
    assert "现在填的是：" in heard


def test_a_place_that_the_list_has_not_is_said_so() -> None:
    heard = said(["没填的", "改第99处", "改第0处", "改第1处"], session=session_of())
    assert heard.count("刚才念的只有 4 处；说“改第1处”这样的话。") == 2
    assert heard.rstrip().splitlines()[-2].startswith("助手：【2022年末集群内中小企业有效发明专利拥有量】")


def test_before_any_list_a_place_is_an_answer_like_any_other() -> None:
    assert "“集群名称”" in said(["改第1处"])


def test_nothing_found_says_what_to_do_next() -> None:
    heard = said(["查找 飞船", "有问题的", "稍后再填的"], session=session_of())
    assert "没有哪一题或哪个回答里有“飞船”；换几个字再找" in heard
    assert "没有发现问题。" in heard and "没有放着稍后再填的题目。" in heard


def test_a_person_hears_the_latest_of_what_was_said_first() -> None:
    session = session_of(Sheet())
    names = [f"桂南市青榕县第{number}竹业产业" for number in "一二三四五六七八九十"]
    replies = [line for name in names for line in (name, "上一题")]
    heard = said([*replies, "前面的话", "更多", "退出"], session=session, incoming=Person)
    latest, older = (
        heard.split("前面一共说过")[1].split("助手：助手：", 1)[0],
        heard.split("说“更多”接着听。")[1],
    )
    assert names[-1] in latest and names[0] not in latest
    assert "更早的还有" in heard and names[7] in older


def test_nothing_was_said_yet() -> None:
    session = session_of()
    session.log.clear()
    out = io.StringIO()
    lines = Lines(session, io.StringIO(""), out)
    lines._doing._earlier()
    assert out.getvalue() == "助手：前面还没有说过话。\n"


def test_a_person_is_told_of_the_tour_at_the_first_start_only() -> None:
    session = session_of(Sheet())
    assert "第一次用的话，先说“引导”" in said(["退出"], session=session, incoming=Person)
    assert "引导" not in said(["退出"], session=session, incoming=Person)


def test_there_is_no_folder_to_open_before_anything_is_written() -> None:
    heard = said(["打开文件夹", "核对分页"], session=session_of())
    assert heard.count("这次还没有导出过文件；先说“导出”，或“导出草稿”。") == 2


@pytest.mark.parametrize(
    ("can", "opens", "heard"),
    [
        (False, False, "这里打不开文件夹的窗口。文件在："),
        (True, False, "这台电脑没能打开文件夹。"),
        (True, True, "已经打开文件所在的文件夹"),
    ],
)
def test_where_the_file_is_said_whatever_the_system_does(
    can: bool, opens: bool, heard: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(writing, "can_open", lambda: can)
    monkeypatch.setattr(writing, "open_folder", lambda folder: shown.append(folder) or opens)
    monkeypatch.setattr(writing, "can_preview", lambda: False)
    said_ = said(["导出到 表.docx", "打开文件夹", "核对分页"], session=session_of())
    assert heard in said_ and said_.count(str(tmp_path / "表.docx")) == 2
    assert "未核对（没有安装 LibreOffice）" in said_
    assert shown == ([tmp_path] if can else [])


@pytest.mark.parametrize(
    ("at", "lines", "stored"),
    [
        (
            "innovation.platforms.provincial",
            "甲省级创新平台\n乙省级创新平台",
            "数量 2个，名称：甲省级创新平台、乙省级创新平台",
        ),
        ("basic.provincial_cluster.evidence", "认定文件.pdf\n公布名单.pdf", "认定文件.pdf、公布名单.pdf"),
        (
            "innovation.standards.national",
            "1 0 1\n2 3 4",
            "主持数量2022年 1项，主持数量2023年 0项，主持数量2024年 1项，参与数量2022年 2项",
        ),
    ],
)
def test_lines_that_were_pasted_together_are_one_answer(at: str, lines: str, stored: str) -> None:
    class Pasted(Incoming):
        """The lines of a paste stand ready one behind the other."""

        def isatty(self) -> bool:
            return True

        def waiting(self) -> bool:
            return self._stream.tell() == len(lines.splitlines()[0]) + 1  # type: ignore[attr-defined]

    out = io.StringIO()
    Lines(
        session_of(EXAMPLE if at.endswith("evidence") else Sheet(), at),
        Pasted(io.StringIO(f"{lines}\n")),
        out,
    ).converse()
    assert f"已记下：{stored}" in out.getvalue(), out.getvalue()
