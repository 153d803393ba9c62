"""The form's words and grid, part by part, as data."""
