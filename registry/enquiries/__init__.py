"""Enquiries of groups to associations: relayed to a mailbox that is never shown."""
