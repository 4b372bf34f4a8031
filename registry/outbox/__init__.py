"""Letters that the register writes: each a row of the event's own transaction, sent afterwards."""
