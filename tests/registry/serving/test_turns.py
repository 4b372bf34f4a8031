"""Slow work computes in the order of asking, and sends while others compute."""

import threading
import time

from registry.serving.turns import AT_ONCE, InTurns, StreamInTurns, Turn, take_turns


class Answer(list):
    """A streamed answer, as Django has it."""

    streaming = True
    is_closed = False

    def close(self):
        self.is_closed = True


def test_a_turn_is_had_in_the_order_of_asking():
    turn, order = Turn(), []

    def take(number):
        with turn:
            order.append(number)

    threads = [threading.Thread(target=take, args=(number,)) for number in range(8)]
    with turn:
        for number, thread in enumerate(threads, 1):
            thread.start()
            while len(turn._waiting) < number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()

    assert order == list(range(8))
    with turn:
        pass


def test_a_stream_begins_at_once_and_goes_on_in_larger_pieces():
    pieces = [f"line {number}\n".encode() for number in range(20_000)]
    answer = Answer(pieces)
    sent = list(StreamInTurns(answer, Turn()))

    assert sent[0] == pieces[0]
    assert b"".join(sent) == b"".join(pieces)
    assert len(sent) < len(pieces) / 50
    assert max(len(piece) for piece in sent) < AT_ONCE + 100


def test_nobody_has_the_turn_while_a_piece_is_sent():
    turn = Turn()
    stream = iter(StreamInTurns(Answer([b"1", b"2", b"3"]), turn))
    take_turns(turn)
    try:
        for _ in stream:
            with turn:  # would wait for ever
                pass
    finally:
        take_turns(None)


def test_what_is_not_slow_is_handed_on_as_it_is():
    answer = Answer([b"1"])
    application = InTurns(lambda environ, start_response: answer)

    assert application({}, None) is answer
    take_turns(Turn())
    try:
        stream = application({}, None)
        assert list(stream) == [b"1"]
        stream.close()
    finally:
        take_turns(None)
    assert answer.is_closed
