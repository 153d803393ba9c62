"""A file that was filled elsewhere becomes a draft of its own, or nothing changes and one line says why."""

from pathlib import Path

import pytest

from assistant.drafts import Drafts
from assistant.errors import Unusable
from assistant.importing import import_new
from assistant.script import default_form
from assistant.sources import read_sheet

FORM = default_form()
EXAMPLE = Path(__file__).parent / "form" / "example.json"


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


@pytest.mark.parametrize("written", ["{}", '"{}"', " {} ", "“{}”"])  # as typed, as Windows copies a path
def test_an_answers_file_becomes_a_draft_called_like_it(drafts: Drafts, tmp_path: Path, written: str) -> None:
    path = tmp_path / "青榕县.json"
    path.write_bytes(EXAMPLE.read_bytes())
    read = import_new(FORM, drafts, written.format(path))
    assert (read.draft, read.unread) == ("青榕县", ()) and read.answers > 100
    with drafts.open("青榕县") as draft:
        assert len(read_sheet(FORM, draft.load().sheet).values) == read.answers
    assert import_new(FORM, drafts, str(path)).draft == "青榕县2"  # the one that is there stays


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("", None, "还没有写文件的位置"),
        ("没有.docx", None, "没有找到“没有.docx”"),
        ("a\0b.json", None, "没有找到"),
        (".", None, "没有找到“.”"),
        ("坏.json", b"{", "坏.json"),
        ("别的.json", b'{"form": "sme_cluster_2024", "answers": {"nothing.such": 1}}', "nothing.such"),
        ("乱码.json", b"\xff\xfe\x00", "不是 UTF-8"),
    ],
)
def test_what_cannot_be_read_leaves_no_draft(
    drafts: Drafts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    content: bytes | None,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path(name).write_bytes(content)
    with pytest.raises(Unusable, match=said.replace(".", r"\.")):
        import_new(FORM, drafts, name)
    assert drafts.list() == []


def test_a_draft_that_cannot_be_written_is_not_left_behind(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "assistant.session.Session.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full"))
    )
    with pytest.raises(Unusable, match="磁盘已满"):
        import_new(FORM, drafts, str(EXAMPLE))
    assert drafts.list() == []
