"""Drafts on disk: one TinyDB file an application, written so that no kill and no full disk loses an answer.

``names`` says where drafts live and what they may be called, ``record`` what a draft holds, ``migrations`` what
became of older formats, ``seal`` how damage is noticed, ``storage`` how a draft gets to disk, ``folder`` what the
rest of the program uses, ``tending`` how whole drafts are renamed, copied, deleted and put back.
"""

from assistant.drafts.errors import DraftBusy, DraftError, DraftNotFound, OtherForm
from assistant.drafts.folder import Draft, DraftInfo, Drafts, memory_draft
from assistant.drafts.migrations import FORMAT
from assistant.drafts.record import Record

__all__ = [
    "FORMAT",
    "Draft",
    "DraftBusy",
    "DraftError",
    "DraftInfo",
    "DraftNotFound",
    "Drafts",
    "OtherForm",
    "Record",
    "memory_draft",
]
