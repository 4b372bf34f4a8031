"""A deployment looked at: what is not as it must be, and how to put it right. It changes nothing."""
