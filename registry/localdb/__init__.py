"""The private PostgreSQL that starts by itself under `.data/` when DATABASE_URL is not set."""
