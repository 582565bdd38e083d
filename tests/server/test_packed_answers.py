"""Packed answers that a process keeps: as many as fit, and none that is over."""

import gzip
import os

import pytest

from parasol.kernel.http import packing


def test_an_answer_is_packed_once_while_it_is_the_same_and_never_given_when_it_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[bytes] = []
    pack = packing.packed

    def counted(content: bytes) -> bytes:
        made.append(content)
        return pack(content)

    monkeypatch.setattr(packing, "packed", counted)
    answers = packing.PackedAnswers()
    for question, content in ((b"a", b"1"), (b"a", b"1"), (b"b", b"1"), (b"a", b"2"), (b"a", b"1"), (b"b", b"1")):
        assert gzip.decompress(answers.of(question, content)) == content
    assert made == [b"1", b"1", b"2", b"1"]


def test_as_much_is_kept_as_fits_however_many_questions_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = packing.PackedAnswers(10_000)
    asked = [str(number).encode() for number in range(200)]
    contents = {question: os.urandom(2000) for question in asked}
    for question in asked:
        assert gzip.decompress(answers.of(question, contents[question])) == contents[question]
        answers.of(asked[0], contents[asked[0]])
        assert 0 < answers.size <= 10_000
    monkeypatch.setattr(packing, "packed", lambda content: pytest.fail("packed again"))
    for question in (asked[0], *asked[-3:]):  # asked all the time, and last
        answers.of(question, contents[question])


def test_what_is_larger_than_all_that_is_kept_is_given_and_not_kept() -> None:
    answers = packing.PackedAnswers(1000)
    content = os.urandom(2000)
    assert [gzip.decompress(answers.of(b"a", content)) for _ in range(2)] == [content] * 2
    assert answers.size == 0
