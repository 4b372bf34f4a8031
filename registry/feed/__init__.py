"""The feed: one numbered, hash-chained line for everything visible that changes; tombstones and removals."""
