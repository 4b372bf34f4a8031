"""What every page has to pass in a real browser."""

WIDEST = """() => [...document.querySelectorAll('main *')]
    .filter(one => one.getBoundingClientRect().right > 321).slice(0, 3).map(one => one.outerHTML.slice(0, 120))"""


def look(window, violations) -> None:
    """Nothing that axe finds, and nothing wider than 320 pixels."""
    window.set_viewport_size({"width": 1200, "height": 900})
    assert violations(window) == [], window.url
    window.set_viewport_size({"width": 320, "height": 700})
    assert window.evaluate("document.documentElement.scrollWidth") <= 320, window.evaluate(WIDEST)
