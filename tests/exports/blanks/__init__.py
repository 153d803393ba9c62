"""Blanks as an office would hand them out: built here with python-docx and lxml, without any control of ours."""
