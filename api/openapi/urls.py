"""The contract as a file, and two pages that show it."""

urlpatterns: list = []
