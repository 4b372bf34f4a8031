"""Kinds of funding by which nobody paid for a scheme: they add up to no cost, and stand apart from who paid."""

NO_PAYMENT = ("debt_written_off",)
