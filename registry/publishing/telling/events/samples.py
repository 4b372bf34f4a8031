"""What the letters that the docs print speak of."""

RECORD = "Dartington Fields"
TEIGN, TRUST = "Teign Housing", "Dartington Community Land Trust"
PAGE, PROPOSAL = "/id/chp-cnza8bakrv", "/my/submissions/sub-4m2kq8w7xz3v5n9t/"
CHANGES = ["Homes, count: 14, before 12.", "A source was added."]
