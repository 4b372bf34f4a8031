"""Signing in by the page, as people do."""

import re

from django.core import mail

from tests.builders import PASSWORD


def register(page, email: str) -> None:
    """Make an account and follow the link in the e-mail."""
    page.goto("/accounts/signup/")
    page.get_by_label("Email", exact=True).fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign Up").click()
    link = re.search(r"http://\S+", mail.outbox[-1].body).group()
    page.goto(link)
    page.get_by_role("button", name="Confirm").click()


def sign_in(page, email: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Email", exact=True).fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign In").click()
    page.wait_for_url("**/my/")
