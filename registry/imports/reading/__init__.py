"""Reading files that strangers send. Runs in a process of its own, without Django or a database."""
