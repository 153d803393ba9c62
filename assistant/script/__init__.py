"""What a form is: its parts, questions, fields and options, loaded from TOML and frozen."""

from assistant.script.faults import Fault, ScriptError
from assistant.script.loading import default_form, load_form
from assistant.script.model import Axis, Field, Form, Kind, Option, Part, Question, Sense, Term

__all__ = [
    "Axis",
    "Fault",
    "Field",
    "Form",
    "Kind",
    "Option",
    "Part",
    "Question",
    "ScriptError",
    "Sense",
    "Term",
    "default_form",
    "load_form",
]
