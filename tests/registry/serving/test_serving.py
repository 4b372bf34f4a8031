"""What a client gets who is slow, sends too much, or asks for something that fails."""

import http.client
import json
import socket

import pytest

from registry.serving.lanes import UPLOADS
from registry.serving.worker import LARGEST_PAYLOAD

WHOLE = b"id,name\n" + b"".join(f"{number},a name\n".encode() for number in range(3000))


def ask(serving, method: str, path: str, payload=None, **options) -> http.client.HTTPResponse:
    client = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=20)
    client.request(method, path, payload, **options)
    return client.getresponse()


@pytest.mark.parametrize("path", ["/api/v1/homes/", "/api/v1/homes/?format=csv"])
def test_an_answer_arrives_whole_by_either_process(serving, path):
    response = ask(serving, "GET", path)

    assert response.read() == WHOLE
    assert (serving.got_slowly if "csv" in path else serving.got) == [
        (path.partition("?")[0], "downloads" if "csv" in path else "reads", b"")
    ]


@pytest.mark.parametrize("path", ["/fails/", "/fails/?format=csv", "/fails/?format=jsonl"])
def test_a_stream_that_fails_breaks_the_connection_and_is_never_taken_for_whole(serving, path):
    response = ask(serving, "GET", path)

    assert response.status == 200
    with pytest.raises((http.client.IncompleteRead, ConnectionResetError)):
        response.read()


@pytest.mark.parametrize("path", ["/fails/", "/fails/?format=csv"])
def test_without_chunks_a_stream_that_fails_ends_by_a_reset(serving, path):
    """To a client of HTTP/1.0 the end of the connection is the end of the file."""
    with serving.connected() as client:
        client.sendall(f"GET {path} HTTP/1.0\r\nHost: x\r\n\r\n".encode())
        with pytest.raises(ConnectionResetError):
            read_to_the_end(client)


def read_to_the_end(client: socket.socket) -> None:
    while client.recv(65_536):
        pass


@pytest.mark.parametrize("path", ["/api/v1/homes/", "/api/v1/homes/?format=csv"])
def test_what_proxies_say_arrives(serving, path):
    ask(serving, "GET", path, headers={"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "https"}).read()

    assert (serving.environ["HTTP_X_FORWARDED_FOR"], serving.environ["HTTP_X_FORWARDED_PROTO"]) == (
        "192.0.2.7",
        "https",
    )
    assert serving.environ["REMOTE_ADDR"] == "127.0.0.1"


@pytest.mark.parametrize("size", [0, 10, 3_000_000])
@pytest.mark.parametrize("path", ["/api/v1/submissions/", "/api/v1/imports/"])
def test_what_was_sent_arrives_whole_by_either_process(serving, size, path):
    payload = bytes(range(250)) * (size // 250) + b"x" * (size % 250)
    assert ask(serving, "POST", path, payload).read() == WHOLE
    # In pieces, without a length.
    assert ask(serving, "POST", path, iter([payload[:7], payload[7:]]), encode_chunked=True).read() == WHOLE

    is_slow = "imports" in path or size > 1_000_000
    assert (serving.got_slowly if is_slow else serving.got)[0] == (path, "uploads" if is_slow else "writes", payload)
    assert {got for _, _, got in serving.got + serving.got_slowly} == {payload}


def test_an_upload_that_is_too_large_is_refused_before_it_is_sent(serving):
    with serving.connected() as client:
        client.sendall(
            f"POST /api/v1/imports/ HTTP/1.1\r\nHost: x\r\nContent-Length: {LARGEST_PAYLOAD + 1}\r\n\r\n".encode()
        )
        status, problem = answer_of(client)

    assert (status, problem["code"]) == (413, "too_large")
    assert not serving.got + serving.got_slowly


def test_what_is_no_http_is_answered_by_a_sentence(serving):
    with serving.connected() as client:
        client.sendall(b"GET /\x00 HTTP/1.1\r\nHost\r\n\r\n")
        status, problem = answer_of(client)

    assert (status, problem["code"]) == (400, "bad_request")


def answer_of(client: socket.socket) -> tuple[int, dict]:
    response = http.client.HTTPResponse(client)
    response.begin()
    assert response.headers["Content-Type"] == "application/problem+json"
    return response.status, json.loads(response.read())


def test_when_a_lane_is_full_the_next_is_asked_to_come_again_and_others_are_served(serving):
    """One computes, the other threads wait for their turn, and as many requests as may wait for a thread."""
    clients = []
    for _ in range(UPLOADS.threads + UPLOADS.most_waiting):
        clients.append(serving.connected())
        clients[-1].sendall(b"POST /imports/waits/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
    refused = []
    for _ in range(5):
        with serving.connected() as client:
            client.settimeout(3)
            client.sendall(b"POST /imports/waits/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
            try:
                refused.append(answer_of(client))
            except TimeoutError:
                continue

    assert refused
    assert {(status, problem["code"]) for status, problem in refused} == {(503, "temporarily_unavailable")}
    assert ask(serving, "GET", "/api/v1/homes/").read() == WHOLE
    serving.go_on.set()
    for client in clients:
        response = http.client.HTTPResponse(client)
        response.begin()
        assert response.read() == WHOLE
        client.close()


@pytest.mark.parametrize(
    ("limit", "sent"),
    [
        ("LONGEST_SILENCE", b""),
        ("LONGEST_SILENCE", b"GET / HT"),
        ("LONGEST_ARRIVAL", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"),
    ],
)
def test_a_connection_on_which_nothing_arrives_in_time_ends(serving, monkeypatch, limit, sent):
    monkeypatch.setattr(f"registry.serving.worker.{limit}", 0.3)
    with serving.connected() as client:
        client.sendall(sent)
        assert client.recv(100) == b""

    assert not serving.got + serving.got_slowly


def test_a_request_that_takes_long_is_not_taken_for_silence(serving, monkeypatch):
    monkeypatch.setattr("registry.serving.worker.LONGEST_SILENCE", 0.3)
    with serving.connected() as client:
        client.sendall(b"GET /waits/ HTTP/1.1\r\nHost: x\r\n\r\n")
        client.settimeout(1.5)
        with pytest.raises(TimeoutError):
            client.recv(1)
        serving.go_on.set()
        client.settimeout(10)
        assert client.recv(12) == b"HTTP/1.1 200"
