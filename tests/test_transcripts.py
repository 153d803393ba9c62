"""Every transcript goes as it is written."""

from pathlib import Path

import pytest

from tests.transcripts.running import converse, matches, read

FOLDER = Path(__file__).parent / "transcripts"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_a_transcript_goes_as_it_is_written(path: Path) -> None:
    transcript = read(path.read_text(encoding="utf-8"))
    blocks = converse(transcript)
    assert matches(transcript.opening, blocks[0]), blocks[0]
    for typed, expected, actual in zip(transcript.typed, transcript.said, blocks[1:], strict=False):
        assert matches(expected, actual), f"我：{typed}\n\n{actual}"
    assert len(blocks) >= len(transcript.said) + 1
