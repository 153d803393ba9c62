"""How fast the program is, as ratios: each figure against its floor, both measured in turn in one run.

``python -m tests.bench`` runs them all and ends with one line; each module also runs by itself. Nothing here is a
test: a busy machine must not make a build fail.
"""
