"""Who could work with a community group here: associations by evidence, each step of the answer explained."""
