"""Finding the option that words mean: its full text, a part that only it has, or a word the script gives it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from assistant.script import Option, Question
from assistant.understanding.outcome import Code
from assistant.understanding.phrases import common_run, in_order, letters
from assistant.wording import replies

MARK = 0xE000  # private characters stand for options whose full text was found
# words that say that something was done, not what
DOING = r"我们?|属于|提供|本?集群|已经?|开展|建立|建有|建成|进行|搞|做|组织|形成|实施|获得|参加|引进|引入|过|了|的|都|也|还|有|这|那|个|方面|工作|相关|选|勾|等|项"
PARTS = r"[，、；,;“”\"]|或者?|和|与|及|等"


class Unclear(Exception):
    """A choice that cannot be taken as it stands: why, what it may mean, and the sentence to say."""

    def __init__(
        self,
        code: Code,
        chosen: list[int],
        message: Callable[[Question, str], str],
        piece: str = "",
        each: bool = False,
        or_none: bool = False,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.chosen = chosen
        self.message = message
        self.piece = piece
        self.each = each
        self.or_none = or_none


def marked(options: tuple[Option, ...], text: str) -> str:
    """The text in which every option that stands there in full is one private character, set off."""
    order = sorted(range(len(options)), key=lambda n: -len(options[n].label))
    for number in order:
        label = [re.escape(char) for char in letters(options[number].label)]
        pattern = r"\W*".join(label)
        text = re.sub(rf"{pattern}[。.;]?", f"、{chr(MARK + number)}、", text, flags=re.IGNORECASE)
    text = re.sub(r"、+", "、", text)
    return re.sub(
        rf"、(?=(?:{'|'.join(('没', '未', '不选', '除外', '以外', '之外', '外', '都', '到'))}))", "", text
    ).strip("、 ")


def match_piece(options: tuple[Option, ...], piece: str) -> list[int]:
    """The option that a piece of a reply names, as a list of one; [] when it says nothing. Raises Unclear."""
    marks = [ord(char) - MARK for char in piece if MARK <= ord(char) < MARK + len(options)]
    rest = _core("".join(char for char in piece if not MARK <= ord(char) < MARK + len(options)))
    if marks or not rest:
        return marks
    for test in (_says_label, _is_word, _in_label, _has_word, _in_words, _abbreviates, _overlaps):
        hits = [number for number, option in enumerate(options) if test(rest, option)]
        if len(hits) == 1:
            return hits
        if hits:
            raise Unclear(Code.AMBIGUOUS, hits, replies.choice_several, piece=piece, each=True)
    raise Unclear(Code.AMBIGUOUS, [], replies.choice_unmatched, piece=piece)


def names_topic(question: Question, said: str) -> bool:
    """Whether a reply only repeats what the question is about, so that it picks no option."""
    core = _core(said)
    known = [word for option in question.options for word in (option.label, *option.words)]
    return len(core) > 2 and core in letters(question.label) and core not in map(letters, known)


@lru_cache(maxsize=4096)
def _core(text: str) -> str:
    said = letters(text)
    return re.sub(DOING, "", said)


def _says_label(core: str, option: Option) -> bool:
    return core == _core(option.label)


def _is_word(core: str, option: Option) -> bool:
    return any(core in (letters(word), _core(word)) for word in option.words)


def _in_label(core: str, option: Option) -> bool:
    return len(core) > 1 and (core in letters(option.label) or core in _core(option.label))


def _has_word(core: str, option: Option) -> bool:
    parts = [_core(part) for part in re.split(PARTS, option.label)]
    words = [letters(word) for word in option.words] + [part for part in parts if len(part) > 2]
    words += [word[:-1] for word in words if word.endswith("业") and len(word) > 2]  # 家具制造 for 制造业
    return any(re.search(rf"(?<![一二三]){re.escape(word)}", core) for word in words if len(word) > 1)


def _in_words(core: str, option: Option) -> bool:
    return len(core) > 1 and any(core in letters(word) for word in option.words)


def _abbreviates(core: str, option: Option) -> bool:
    if len(core) == 2:  # 地标 for 地理标志产品
        parts = [_core(part) for part in re.split(PARTS, option.label)]
        return any(part[:1] == core[0] and core[1] in part[1:] for part in parts)
    return len(core) > 2 and in_order(core, _core(option.label))


def _overlaps(core: str, option: Option) -> bool:
    return common_run(core, _core(option.label)) >= max(3, 0.6 * len(core))
