"""Which citation an answer names, and what it gives when a program opens it."""

import re
from urllib.parse import urlsplit


def citation_in(answer) -> str:
    """The path of the citation that an answer names."""
    (address,) = re.findall(r'<([^>]+)>; rel="cite-as"', answer["Link"])
    parts = urlsplit(address)
    return f"{parts.path}{'?' if parts.query else ''}{parts.query}"


def opened(client, address: str) -> dict:
    led = client.get(address)
    assert led.status_code == 303, address
    answer = client.get(led["Location"])
    assert answer.status_code == 200, (address, answer.content)
    return answer.json()


def cited(client, address: str) -> str:
    return citation_in(client.get(address))
