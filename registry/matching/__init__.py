"""How names are compared: one matcher for searches, duplicates, spreadsheets and forms. Pure: no database."""
