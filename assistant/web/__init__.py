"""The screens in a browser, by textual-serve: the only package that imports textual_serve and aiohttp.

``guard`` says who may come in, ``tab`` runs the program of one browser tab, ``server`` is the routes, ``page/`` what
the browser loads. A tab is a process of its own: what it has open is locked for the others.
"""
