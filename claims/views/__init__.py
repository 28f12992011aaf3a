"""The pages of the desk, one module per place; each view asks one action or one query."""
