"""Django's PostgreSQL backend, for a server that starts when it is first needed."""
