"""How the documentation becomes web pages: `make docs`."""

import re

from pygments.lexers.special import TextLexer

project = "Partnership registry"
author = "the maintainers of the register"
copyright = "the maintainers of the register; text and data CC BY 4.0"  # noqa: A001  Sphinx wants this name

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
nitpicky = True

html_theme = "furo"
html_title = project
html_show_sphinx = False
# Pages load nothing from outside.
html_theme_options = {"footer_icons": []}

myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

ANCHOR = re.compile(r'^<a id="([^"]+)"></a>$', re.MULTILINE)


def anchors_become_targets(app, docname, source) -> None:
    """Readers of the plain files get an HTML anchor; here it is a target, so that links are checked."""
    source[0] = ANCHOR.sub(r"(\1)=", source[0])


def setup(app) -> None:
    app.connect("source-read", anchors_become_targets)
    # Diagrams are drawn where the plain files are read; here they stay legible text.
    for language in ("mermaid", "csv"):
        app.add_lexer(language, TextLexer)
