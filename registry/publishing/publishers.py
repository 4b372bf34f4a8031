"""In whose name the register itself publishes, where no organisation does."""

REGISTRY_EDITORS = "registry editors"
