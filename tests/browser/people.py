"""Signing in by the page, as people do."""

import re
from collections.abc import Callable

from tests.builders import PASSWORD, code_now
from tests.letters import posted


def register(page, email: str) -> None:
    """Make an account and follow the link in the e-mail."""
    page.goto("/accounts/signup/")
    page.get_by_label("Email", exact=True).fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign Up").click()
    link = re.search(r"http://\S+", posted()[-1].body).group()
    page.goto(link)
    page.get_by_role("button", name="Confirm").click()


def sign_in(page, email: str, password: str = PASSWORD, code: Callable[[], str] = code_now) -> None:
    """With the password, and the code of the second factor where there is one."""
    page.goto("/accounts/login/")
    page.get_by_label("Email", exact=True).fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign In").click()
    page.wait_for_url(re.compile(r"/my/$|/2fa/authenticate/"))
    if "/2fa/" in page.url:
        page.get_by_label("Code").fill(code())
        page.get_by_role("button", name="Sign In").click()
        page.wait_for_url("**/my/")
