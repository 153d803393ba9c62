"""Where the answers stand in a document: in our content controls, or beside the labels of an office's own blank.

`controls` and `finding` both give a map from tags (see `exports.tags`) to places; what writes and reads documents does
not ask which. Read `place` first, then `words`, `line` and `table`, then the finders.
"""
