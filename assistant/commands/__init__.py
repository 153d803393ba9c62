"""The commands, one module each: `run(arguments)` does it and returns the exit code."""
