"""terms.toml: the words that applicants ask about, with what they mean; a question's own `define` is not written twice."""

from __future__ import annotations

from typing import Any

from assistant.script.expanding import checked_as, with_years
from assistant.script.faults import Faults
from assistant.script.model import Form, Term
from assistant.script.raw import RawTerm, RawTerms
from assistant.wording import script as wording


def terms(raw: dict[str, Any], form: Form, faults: Faults) -> tuple[Term, ...]:
    """The terms that a file names; faults are noted: a name used twice, nothing said, a question that is not there."""
    checked = checked_as(RawTerms, with_years(raw, form.base_year), faults)
    if checked is None:
        return ()
    seen: set[str] = set()
    found: list[Term] = []
    for number, one in enumerate(checked.term):
        line = faults.block(number, "names", "term")
        for name in one.names:
            if not name.strip() or name in seen:
                faults.add(wording.term_named_twice(name), "", line)
            seen.add(name)
        if one.see and one.see not in form.questions:
            faults.add(wording.no_such_question(one.see), "", faults.block(number, "see", "term"))
        elif not one.see and not one.says:
            faults.add(wording.term_says_nothing(one.names[0]), "", line)
        else:
            found.append(Term(names=one.names, says=_says(one, form), source=one.source, see=one.see))
    return tuple(found)


def _says(one: RawTerm, form: Form) -> str:
    """What the term means; behind it what the question that is named says of it."""
    define = form.questions[one.see].define if one.see else ""
    return wording.term_filled_in(one.says, define) if one.says and define else one.says or define
