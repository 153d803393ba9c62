"""Every fault in the TOML of the papers, for the lint of a script."""

from __future__ import annotations

from assistant.papers.departments import departments_of
from assistant.papers.lists import lists_of
from assistant.script import Fault, Form, ScriptError


def faults_in(form: Form) -> list[Fault]:
    """All that is wrong with the form's attachments.toml and departments.toml; empty when all is well."""
    found: list[Fault] = []
    for load in (lists_of, departments_of):
        try:
            load(form)
        except ScriptError as error:
            found += error.faults
    return found
