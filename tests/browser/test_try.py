"""On the page for trying things out, a read is answered as soon as it is executed."""

import pytest

# One read of each kind: section, operation, what was asked.
READS = [
    ("Partnerships", "listPartnerships", "/api/v1/partnerships/"),
    ("Partnerships", "getPartnership", "/api/v1/partnerships/chp-cnza8bakrv/"),
    ("Partnerships", "getPartnershipEdition", "/api/v1/partnerships/chp-cnza8bakrv/editions/1/"),
    ("Partnerships", "comparePartnershipEditions", "/api/v1/partnerships/chp-cnza8bakrv/compare/?from=1&to=1"),
    ("Rows", "listHomes", "/api/v1/homes/"),
    ("Reference", "listAreas", "/api/v1/areas/"),
]


@pytest.fixture
def page(windows, settings):
    settings.READS_PER_MINUTE = 0
    page = windows()
    # The page draws every parameter of an operation at once, which takes long on a busy machine.
    page.set_default_timeout(60_000)
    return page


@pytest.mark.parametrize(("section", "operation", "address"), READS)
def test_a_read_is_answered_at_once(page, section: str, operation: str, address: str) -> None:
    page.goto("/api/v1/try/")
    page.locator(f"#operations-tag-{section}").click()
    block = page.locator(f"#operations-{section}-{operation}")
    block.locator(".opblock-summary-control").click()
    block.get_by_role("button", name="Try it out").click()
    with page.expect_response(lambda answer: "/try/" not in answer.url and "/schema/" not in answer.url) as caught:
        block.get_by_role("button", name="Execute").click()
    assert (caught.value.status, caught.value.url.partition("/api/")[2]) == (200, address.removeprefix("/api/"))
    block.locator(".live-responses-table .response-col_status", has_text="200").first.wait_for()


def test_the_example_of_what_may_be_left_out_is_told_beside_it(page) -> None:
    page.goto("/api/v1/try/#/Partnerships/listPartnerships")
    stage = page.locator("#operations-Partnerships-listPartnerships tr[data-param-name='stage']")
    stage.get_by_text("For example").wait_for()
