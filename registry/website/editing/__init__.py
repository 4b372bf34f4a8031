"""The edit form, generated from the fields of the models: content → form → content."""
