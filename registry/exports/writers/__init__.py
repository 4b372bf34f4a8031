"""One file a format. Each takes a table and its rows, one at a time, and gives the pieces of a file."""
