"""Drills: many at once, or killed in the middle. Each runs in a process and a database of its own."""
