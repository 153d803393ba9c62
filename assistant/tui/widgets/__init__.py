"""The pieces of the screens: they show, and post messages; screens decide."""
