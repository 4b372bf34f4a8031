"""Which rows of funding are money from a funder."""

# What a party paid itself, and sums of what others paid, are nobody's offer.
NO_FUNDER = ("total_cost", "contributions_total", "own_funds", "sale_receipts", "fee")
