"""The question scripts, one folder a form: TOML that a script author edits without touching Python."""
