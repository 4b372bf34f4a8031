"""The audit as curators read it: in words and names, with links."""
