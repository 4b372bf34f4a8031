"""The feed: one numbered, hash-chained line for everything visible that changes; endings of records, and removals."""
