"""Search, map and charts of what is on the register, by the filters that the API has."""
