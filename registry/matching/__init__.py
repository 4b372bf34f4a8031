"""How names are compared: one matcher for searches, duplicates, spreadsheets and forms. Pure: no database."""

# Counts the ways in which words of records were stored: another number, and catalogues are made anew.
VERSION = 2
