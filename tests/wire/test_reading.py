"""One value has one spelling, in Python as in the browser."""

import msgspec
import pytest

from parasol.kernel.wire.reading import read_json


class Kind(msgspec.Struct, forbid_unknown_fields=True, tag_field="kind", tag="one"):
    kinds: str = ""


class Written(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    content: bytes
    number: int = 0
    inner: list[Kind] = []
    more: list[bytes] = []
    named: dict[str, bytes] = {}
    numbered: dict[int, int] = {}
    optional: bytes | None = None


@pytest.mark.parametrize("loose", ["AB==", "AR==", "AAB=", "AA9=", "////AB=="])
def test_base64_with_loose_last_bits_is_refused(loose: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        read_json(msgspec.json.encode({"text": "", "content": loose}), Written)


@pytest.mark.parametrize(
    "written",
    [
        r'{"text":"","content":"AB\u003d="}',
        r'{"text":"","content":"AB=\u003d"}',
        r'{"text":"","content":"AAB\u003d"}',
        r'{"text":"AB\u003d=","content":"AB=\u003d"}',
        '{"text":"AB==","content":"AB=="}',
        '{"text":"AB==", "content":"AB=="}',
        '{"content":"AAB=","text":"AAB="}',
        '{"text":"","content":"","more":["AA==","AB=="],"inner":[{"kind":"one","kinds":"AB=="}]}',
        '{"text":"","content":"","named":{"AB==":"AB=="}}',
        '{"text":"","content":"","optional":"AB==","inner":[{"kind":"one","kinds":"AB=="}]}',
        '{"text":"","content":"","numbered":{"-0":1}}',
    ],
)
def test_no_escape_and_no_other_text_hides_a_second_spelling(written: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        read_json(written.encode(), Written)


def test_one_spelling_of_bytes_is_read_however_the_json_around_it_is_written() -> None:
    told = (
        r'{"content":"QU\u0049\u003d", "more":["", "AA\u003d="],"text":"AB==","named":{"AB==":"AA=="},"optional":null}'
    )
    read = read_json(told.encode(), Written)
    assert read == Written("AB==", b"AB", more=[b"", b"\0"], named={"AB==": b"\0"})
    assert read_json(b'{"text":"","content":"","numbered":{"10":1, "2":1}}', Written).numbered == {10: 1, 2: 1}


@pytest.mark.parametrize(("before", "behind", "loose"), [("A", "==", 16), ("AA", "=", 4)])
def test_only_last_letters_whose_loose_bits_are_naught_are_read(before: str, behind: str, loose: int) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    read = ""
    for letter in letters:
        try:
            read_json(msgspec.json.encode({"text": "", "content": before + letter + behind}), Written)
        except msgspec.ValidationError:
            continue
        read += letter
    assert read == letters[::loose]


@pytest.mark.parametrize(
    "twofold",
    [
        '{"text":"","content":"","number":-0}',
        '{"text":"a","content":"","text":"b"}',
        '{"text":"a","content":"","te\\u0078t" : "b"}',
        '{"text":"","content":"","inner":[{"kind":"one","kinds":"","kinds":""}]}',
        '{"text":"","content":"","inner":[{"kinds":""}]}',
    ],
)
def test_what_the_page_would_read_otherwise_is_refused(twofold: str) -> None:
    plain = b'{"content":"","text":"\\"a\\":-0,\\"a\\":", "inner":[{"kinds":"","kind":"one"}]}'
    assert read_json(plain, Written) == Written('"a":-0,"a":', b"", 0, [Kind()])
    with pytest.raises(msgspec.ValidationError):
        read_json(twofold.encode(), Written)


@pytest.mark.parametrize("text", ["AB==", 'a="b="', "x=", "loose AB==", "é=="])
def test_a_text_that_only_looks_like_it_is_read(text: str) -> None:
    for content in (b"", b"a", b"ab", b"abc"):
        written = Written(text, content)
        assert read_json(msgspec.json.encode(written), Written) == written


@pytest.mark.parametrize("without", [b"{}", b'{"kinds":"kind"}', b'{"kinds":"\\"kind\\":"}'])
def test_a_record_says_its_kind(without: bytes) -> None:
    assert read_json(b'{"kinds":"","kind":"one"}', Kind) == Kind()
    with pytest.raises(msgspec.ValidationError):
        read_json(without, Kind)
