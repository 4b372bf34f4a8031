"""SQL names its parameters: a value in the wrong position is a wrong answer that nobody sees."""

from .literals import named, sources, texts_in

# File → why its statements still count positions.
COUNTS_POSITIONS: dict[str, str] = {}


def counts_positions(text: str) -> bool:
    """More than one `%s`; those in a call of PostgreSQL's own format() are written `%%s`."""
    return text.replace("%%", "").count("%s") > 1


def test_a_statement_with_several_values_names_them():
    counting = {
        named(path)
        for path in sources("registry", "api")
        if path.parent.name != "migrations" and any(map(counts_positions, texts_in(path)))
    }

    assert counting == COUNTS_POSITIONS.keys()
