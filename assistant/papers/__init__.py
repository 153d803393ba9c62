"""What goes beside the form, as content: the attachments, and the list of what to prepare; pure.

`lists` and `departments` are read from TOML beside the questions (`loading`); `attachments` and `preparing` lay out
the papers, which `exports.attachments` writes.
"""
