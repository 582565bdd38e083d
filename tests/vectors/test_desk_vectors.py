"""Every case in ``vectors/desks.json`` through the client's code: what is sealed and said at desks."""

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
import pytest
from cases import Case, each, load, raw

from parasol.features.desks.client import model
from parasol.features.desks.client.conversation import Sides, open_line
from parasol.features.desks.client.keys import checked
from parasol.features.desks.client.slips import open_slip, seal_slip
from parasol.features.desks.contexts import desk_bytes, slip_bytes
from parasol.features.reports.client.outreach import check_mark
from parasol.features.reports.structs import Outreach
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.files.client import own_name
from parasol.kernel.files.client.images import NotAsSaid, NotClean, check_as_said, clean
from parasol.kernel.files.structs import File
from parasol.kernel.messages import StoredRecord
from parasol.kernel.rooms.client.held import open_own_text, seal_own
from parasol.kernel.roster.rules import RosterState, SignedEntry, replay
from parasol.kernel.roster.rules.epochs import SeenEpochs
from parasol.kernel.seal import TooLong, Unreadable, pad, unpad
from parasol.kernel.seal.files import chunks_of, join, open_chunk, seal_chunk, split
from parasol.kernel.seal.record import open_desk_note, seal_desk_note
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import for_site, verify
from parasol.kernel.words import WORDS_ON_A_SLIP, NotWords, parse

FILE = load("desks")
cases = partial(each, FILE)


def outcome(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except (Unreadable, Distrust) as error:
        return {"error": error.code}
    except TooLong:
        return {"error": "too-long"}
    except NotWords as error:
        return {"error": error.reason}


def roster() -> RosterState:
    return replay(msgspec.convert(FILE["roster"], list[SignedEntry]))


def nonce_of(case: Case) -> Callable[[int], bytes]:
    return lambda size: raw(case["nonce"])


def test_bad_cases_outnumber_good_ones_and_each_has_its_own_name() -> None:
    names = [case["name"] for case in FILE["cases"]]
    assert len(names) == len(set(names))
    assert sum(1 for case in FILE["cases"] if case["expect"] != "ok") > len(names) / 2


@cases("keys")
def test_a_desks_keys_are_those_that_the_roster_names(case: Case) -> None:
    got = outcome(lambda: checked(roster().desks[1], raw(case["text"])))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == unpad(raw(case["text"]))
    else:
        assert got == case["expect"]


@cases("own")
def test_the_visitors_own_copy_opens_only_as_it_was_sealed(case: Case) -> None:
    keys = keys_of(case["phrase"], "receipt")
    got = outcome(lambda: model.decode_own(open_own_text(keys, raw(case["sealed"]))))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == raw(case["text"])
        assert seal_own(keys, raw(case["text"]), nonce_of(case)) == raw(case["sealed"])
    else:
        assert got == case["expect"]


@cases("part", "said", "note", "book")
def test_what_is_said_at_a_desk_is_read_strictly(case: Case) -> None:
    read: dict[str, Callable[[bytes], Any]] = {
        "part": model.decode_part,
        "said": model.decode_said,
        "note": model.decode_note,
        "book": model.decode_book,
    }
    got = outcome(lambda: read[case["op"]](raw(case["text"])))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == raw(case["text"])
    else:
        assert got == case["expect"]


@cases("sealed-note")
def test_a_note_opens_only_in_its_place_and_in_its_authors_name(case: Case) -> None:
    seeds = {case["generation"]: raw(case["seed"])}
    room, id = raw(case["room"]), raw(case["id"])
    got = outcome(lambda: open_desk_note(room, id, raw(case["sealed"]), seeds.get))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert (got.author, got.body, got.generation) == (raw(case["author"]), raw(case["body"]), case["generation"])
    made = seal_desk_note(
        room, case["generation"], raw(case["seed"]), raw(case["author_seed"]), id, raw(case["body"]), nonce_of(case)
    )
    assert made == raw(case["sealed"])


@cases("split")
def test_a_file_is_cut_into_chunks_that_say_little_of_its_size(case: Case) -> None:
    content = bytes(case["size"])
    got = outcome(lambda: split(content))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert [len(chunk) for chunk in got] == case["chunks"]
    assert len(got) == chunks_of(case["size"])
    assert join(got, case["size"]) == content
    for lie in (case["size"] + 1, case["size"] - 1):
        with pytest.raises(Unreadable):
            join(got, lie)


@cases("chunk")
def test_a_chunk_opens_only_in_its_place(case: Case) -> None:
    key, blob, number, chunks = raw(case["key"]), raw(case["blob"]), case["number"], case["chunks"]
    got = outcome(lambda: unpad(open_chunk(key, blob, number, chunks, raw(case["sealed"]))))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert got == raw(case["text"])
    assert seal_chunk(key, blob, number, chunks, pad(got, 16384), nonce_of(case)) == raw(case["sealed"])


@cases("slip")
def test_a_slip_opens_only_with_its_own_words(case: Case) -> None:
    keys = keys_of(case["phrase"], "slip")
    assert (keys.name, keys.sign_key, keys.wrap) == (raw(case["room"]), raw(case["sign_key"]), raw(case["wrap"]))
    got = outcome(lambda: open_slip(keys, raw(case["sealed"])))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert msgspec.json.encode(got) == raw(case["text"])
    assert seal_slip(keys, got, nonce_of(case)) == raw(case["sealed"])


@cases("slip-words")
def test_five_typed_words_are_read_like_eight(case: Case) -> None:
    got = outcome(lambda: parse(case["typed"], WORDS_ON_A_SLIP))
    assert got == (case["phrase"] if case["expect"] == "ok" else case["expect"])


@cases("covered", "covered-slip")
def test_what_a_visitor_signs_is_what_the_page_says(case: Case) -> None:
    if case["op"] == "covered-slip":
        assert slip_bytes(raw(case["room"]), raw(case["id"]), raw(case["body"])) == raw(case["covered"])
        return
    records = [(raw(record["id"]), raw(record["body"])) for record in case["records"]]
    assert desk_bytes(case["desk"], raw(case["room"]), records) == raw(case["covered"])
    verify(raw(case["key"]), "open", for_site(case["site"], raw(case["covered"])), raw(case["signature"]))


@cases("outreach")
def test_a_report_for_somebody_counts_only_with_a_desks_signature(case: Case) -> None:
    outreach = Outreach(case["desk"], raw(case["signature"]))
    got = outcome(lambda: check_mark(outreach, raw(case["room"]), case["day"], roster()))
    assert got == (None if case["expect"] == "ok" else case["expect"])


@cases("lines")
def test_a_line_is_the_desks_while_its_key_is_in_force_and_no_longer(case: Case) -> None:
    sides, got = Sides(raw(case["holder"]), roster(), roster().desks[1], SeenEpochs()), []
    for given in case["records"]:
        record = StoredRecord(given["seq"], raw(given["id"]), given["day"], raw(given["body"]))
        try:
            line = open_line(raw(case["room"]), sides, raw(case["thread_key"]), record)
        except Unreadable:
            got.append("")
        else:
            got.append("desk" if line.by_desk else "visitor")
    assert got == case["read"]


IMAGES = load("images")


@each(IMAGES)
def test_a_picture_is_sent_without_what_it_tells_or_not_at_all(case: Case) -> None:
    if case["expect"] != "ok":
        with pytest.raises(NotClean):
            clean(raw(case["file"]), case["type"])
        return
    left, _ = clean(raw(case["file"]), case["type"])
    assert left == raw(case["left"])
    assert clean(left, case["type"])[0] == left
    for told in (b"GPS", b"Camera", b"Robin", b"hello", b"screen"):
        assert told not in left


@each(IMAGES)
def test_a_file_that_came_is_kept_where_an_honest_client_can_have_sent_it_so(case: Case) -> None:
    content = raw(case["file"])
    if case["as_sent"]:
        return check_as_said(content, case["type"])
    with pytest.raises(NotAsSaid):
        check_as_said(content, case["type"])
    return None


@pytest.mark.parametrize("case", IMAGES["names"], ids=[case["name"] for case in IMAGES["names"]])
def test_a_file_of_somebody_else_is_called_by_us(case: Case) -> None:
    assert own_name(File(case["name"], case["type"], 1, bytes(16), bytes(32), 1)) == case["saved"]


@each(IMAGES)
def test_a_picture_cut_off_anywhere_is_refused_or_tells_nothing(case: Case) -> None:
    content = raw(case["file"])
    if case["type"].split("/")[0] != "image":
        return
    for end in range(len(content)):
        try:
            left, _ = clean(content[:end], case["type"])
        except NotClean:
            continue
        assert b"GPS" not in left
        assert b"Robin" not in left


def test_the_pictures_type_is_told_by_its_bytes_and_not_by_its_name() -> None:
    jpeg = next(case for case in IMAGES["cases"] if case["name"] == "jpeg-that-claims-to-be-a-letter")
    assert clean(raw(jpeg["file"]), jpeg["type"])[1] == "image/jpeg"
