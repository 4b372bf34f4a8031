"""Reading lists as a program would: following next and previous."""

from urllib.parse import urlsplit

from django.test import Client


def answer(client: Client, address: str) -> dict:
    response = client.get(address)
    assert response.status_code == 200, response.content[:500]
    return response.json()


def count(client: Client, address: str) -> int:
    return answer(client, with_size(address, 1))["count"]


def with_size(address: str, size: int) -> str:
    return f"{address}{'&' if '?' in address else '?'}page_size={size}"


def ids_of(page: dict) -> list[str]:
    return [record["id"] for record in page["results"]]


def walk(client: Client, address: str, link: str = "next") -> list[dict]:
    """All pages from this one on."""
    pages = [answer(client, address)]
    while pages[-1][link]:
        parts = urlsplit(pages[-1][link])
        pages.append(answer(client, f"{parts.path}?{parts.query}"))
        assert len(pages) < 500, "the pages have no end"
    return pages


def local(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"
