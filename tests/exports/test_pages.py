"""The pages as LibreOffice lays them out: each part begins one, and no page holds two parts."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from exports.document import Document
from tests.exports.filling import ANSWERS, FIELDS, fill

FONTS = Path(__file__).with_name("fonts.conf")
TITLES = (
    "一、基本情况",
    "二、主导产业情况",
    "三、创新能力情况",
    "四、数字化升级情况",
    "五、绿色化转型情况",
    "六、开放合作情况",
    "七、治理和服务水平",
    "八、未来三年中小企业特色产业集群发展规划",
    "九、真实性声明及推荐意见",
)
LONGEST = {
    row["id"]: ("集群近三年实施强链补链项目17个，引进竹纤维复合材料、环保胶黏剂等企业9家。" * 6)[:200]
    for row in FIELDS
    if row["kind"] == "long_text"
}


def pages(path: Path) -> list[str]:
    """The text of each page, spaces removed. LibreOffice reports success when it fails: only the PDF counts."""
    environment = {**os.environ, "FONTCONFIG_FILE": str(FONTS)}
    profile = (path.parent / "profile").as_uri()
    convert = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run(
        [*convert, str(path.parent), str(path)], env=environment, capture_output=True, timeout=180, check=True
    )
    pdf = path.with_suffix(".pdf")
    assert pdf.exists(), "LibreOffice wrote no PDF"
    text = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True, timeout=60
    ).stdout.decode("utf-8")
    return ["".join(page.split()) for page in text.split("\f")[:-1]]


def pages_of_parts(printed: list[str]) -> list[int]:
    """How many pages each part has; a title must open its page."""
    starts = []
    for title in TITLES:
        openings = [number for number, page in enumerate(printed) if page.startswith(title)]
        assert len(openings) == 1, title
        starts += openings
    assert starts == sorted(starts)
    return [end - start for start, end in zip(starts, [*starts[1:], len(printed)], strict=True)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answers", "lengths"),
    [
        pytest.param({}, [1, 2, 1, 1, 1, 1, 1, 2, 1], id="blank"),
        pytest.param(ANSWERS, [1, 2, 1, 1, 1, 1, 1, 3, 1], id="example"),
        pytest.param({**ANSWERS, **LONGEST}, [1, 2, 1, 1, 1, 1, 1, 3, 1], id="200字 in every text"),
    ],
)
def test_every_part_begins_a_page_and_has_its_pages(
    answers: dict[str, object], lengths: list[int], tmp_path: Path
) -> None:
    document = Document.open()
    fill(document, answers)
    document.save(tmp_path / "form.docx")
    printed = pages(tmp_path / "form.docx")
    assert "中小企业特色产业集群申报表" in printed[0]
    assert printed[0].endswith("广西壮族自治区工业和信息化厅制")
    assert printed[1].startswith("填报说明")
    assert pages_of_parts(printed) == lengths
    assert printed[2].startswith(TITLES[0])


@pytest.mark.slow
def test_long_names_move_nothing_off_the_cover(tmp_path: Path) -> None:
    document = Document.open()
    for tag in ("cover.cluster_name", "cover.authority", "cover.operator"):
        document.set_text(tag, "桂南市青榕壮族瑶族自治县工业信息化和商务局榕江工业园管理委员会")
    document.save(tmp_path / "form.docx")
    printed = pages(tmp_path / "form.docx")
    assert printed[0].endswith("广西壮族自治区工业和信息化厅制")
    assert printed[1].startswith("填报说明")


@pytest.mark.slow
def test_nothing_of_the_longest_texts_is_cut_off(tmp_path: Path) -> None:
    document = Document.open()
    fill(document, {**ANSWERS, **{field: f"{text[:-4]}到此为止" for field, text in LONGEST.items()}})
    document.save(tmp_path / "form.docx")
    assert "".join(pages(tmp_path / "form.docx")).count("到此为止") == len(LONGEST)
