"""`desks.json`: what is sealed and said at desks, files, slips, and the marks of reports for somebody."""

from typing import Any

import msgspec
from roster_chain import CARD, DAY, Chain, age_key, fixed, key
from text import SITE, b64, error, flipped

from parasol.features.desks.client.keys import DeskFile, DeskPair, desk_sign_seed
from parasol.features.desks.client.slips import seal_slip
from parasol.features.desks.contexts import desk_bytes, slip_bytes
from parasol.features.desks.structs import (
    BookSlot,
    Canned,
    Chosen,
    Closed,
    DeskContact,
    DeskContactPart,
    DeskSaid,
    File,
    Handed,
    Note,
    OpeningPart,
    OwnDesk,
    SlipText,
    Slot,
    Slots,
    Taken,
    Text,
)
from parasol.features.reports.client.outreach import mark
from parasol.kernel.messages import CHUNK_BYTES, CHUNK_STEP
from parasol.kernel.rooms.client.held import seal_own
from parasol.kernel.seal import derive, pad, seal
from parasol.kernel.seal.files import seal_chunk, split
from parasol.kernel.seal.record import seal_desk_note, seal_thread
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import for_site, public_key_of, sign
from parasol.kernel.words import WORDS_ON_A_SLIP, generate

WORDS = "cabin velvet harbor mango mosaic thunder window yellow"
ROOM, ELSEWHERE = fixed("desk room", 16), fixed("another room", 16)
BLOB, FILE_KEY = fixed("desk blob", 16), fixed("desk file key")

Cases = list[dict[str, Any]]


def nonce(name: str) -> bytes:
    return fixed(f"desk nonce {name}", 24)


def random_of(name: str) -> Any:
    return lambda size: fixed(f"desk nonce {name}", size)


def desk_chain() -> Chain:
    """A town with desk 1 open and two epochs of its keys made from names."""
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    chain.add(chain.desk(card=CARD), "ana", "bea")
    return chain.add(chain.desk_keys(), "ana").add(chain.desk_keys(), "ana")


def file_text(**changes: Any) -> bytes:
    pairs = {n: DeskPair(age_key(f"desk 1 {n}").identity, fixed(f"desk 1 seed {n}")) for n in (1, 2)}
    fields: dict[str, Any] = {"desk": 1, "generation": 2, "workers": [key("bea"), key("cleo")], "keys": pairs}
    return msgspec.json.encode(DeskFile(**{**fields, **changes}))


def _keys(cases: Cases) -> None:
    pairs = {n: DeskPair(age_key(f"desk 1 {n}").identity, fixed(f"desk 1 seed {n}")) for n in (1, 2)}
    good = file_text()

    def add(name: str, text: bytes, expect: Any, size: int = 700) -> None:
        cases.append({"name": name, "op": "keys", "text": b64(pad(text, size) if size else text), "expect": expect})

    add("keys-of-two-generations", good, "ok")
    add("keys-padded-further", good, "ok", 2000)
    add("keys-without-padding", good, error("padding"), 0)
    add("keys-padded-with-spaces", good + b" " * 99, error("padding"), 0)
    add("keys-padded-twice", pad(good, 600), error("contents"))
    add("keys-without-anything", b"", error("contents"))
    add("keys-of-the-newest-alone", file_text(keys={2: pairs[2]}), "ok")
    wrong = error("wrong-key")
    add("keys-of-another-desk", file_text(desk=2), wrong)
    add("keys-of-an-older-generation", file_text(generation=1), wrong)
    add("keys-without-the-newest", file_text(keys={1: pairs[1]}), wrong)
    add("keys-swapped-between-generations", file_text(keys={1: pairs[2], 2: pairs[1]}), wrong)
    add("keys-with-another-identity", file_text(keys={2: DeskPair(age_key("mallory").identity, pairs[2].seed)}), wrong)
    add("keys-with-another-seed", file_text(keys={2: DeskPair(pairs[2].identity, fixed("mallory"))}), wrong)
    add("keys-with-a-short-seed", file_text(keys={2: DeskPair(pairs[2].identity, bytes(31))}), wrong)
    add("keys-of-a-generation-that-never-was", file_text(keys={**pairs, 3: pairs[2]}), wrong)
    add("keys-with-an-unknown-field", good.replace(b'{"desk"', b'{"boss":"cleo","desk"'), error("contents"))
    add("keys-cut-off", good[:-1], error("contents"))
    add("keys-with-a-generation-in-two-digits", good.replace(b'"2":', b'"02":'), error("contents"))
    at_naught = file_text(keys={**pairs, 0: pairs[2]})
    add("keys-with-a-generation-below-naught", at_naught.replace(b'"0":', b'"-0":'), error("contents"))


def _parts(cases: Cases) -> None:
    keys = keys_of(WORDS, "receipt")
    own = msgspec.json.encode(OwnDesk(fixed("thread"), fixed("genesis"), 1))
    sealed = seal_own(keys, own, random_of("own"))

    def add(name: str, sealed: bytes, expect: Any) -> None:
        cases.append(
            {
                "name": name,
                "op": "own",
                "phrase": WORDS,
                "nonce": b64(nonce("own")),
                "sealed": b64(sealed),
                "text": b64(own),
                "expect": expect,
            }
        )

    add("own-copy", sealed, "ok")
    add("own-copy-changed", flipped(sealed, 200), error("tag"))
    report = b'{"part":"own"' + own[len(b'{"part":"desk"') :]
    add("own-copy-of-no-desk", seal_own(keys, report, random_of("own")), error("contents"))

    opening = msgspec.json.encode(OpeningPart(ROOM, fixed("thread"), "es", "¿Puedo ir mañana?"))
    contact = msgspec.json.encode(
        DeskContactPart(ROOM, DeskContact("unsure", "by text, after noon", "Robin", "the laundry"))
    )
    said: dict[str, Any] = {
        "part-opening": (opening, "ok"),
        "part-contact": (contact, "ok"),
        "part-contact-with-nothing-said": (
            msgspec.json.encode(DeskContactPart(ROOM, DeskContact())),
            "ok",
        ),
        "part-opening-with-a-name": (opening.replace(b'"text"', b'"name":"","text"'), error("contents")),
        "part-contact-neither-safe-nor-not": (contact.replace(b'"unsure"', b'"maybe"'), error("contents")),
        "part-contact-safe-as-a-boolean": (contact.replace(b'"unsure"', b"true"), error("contents")),
        "part-of-a-report": (opening.replace(b'"opening"', b'"raw"'), error("contents")),
        "part-with-something-behind": (opening + b" x", error("contents")),
    }
    for name, (text, expect) in said.items():
        cases.append({"name": name, "op": "part", "text": b64(text), "expect": expect})


def _said(cases: Cases) -> None:
    size = CHUNK_BYTES
    file = File("letter.pdf", "application/pdf", size, BLOB, FILE_KEY, 2)
    slots = Slots("When suits you?", [Slot(fixed(f"slot {n}", 8), f"Monday, {n} o'clock") for n in (1, 2)])
    replace = msgspec.structs.replace
    good = {
        "message": Text("Come by on Monday."),
        "message-empty": Text(""),
        "file": file,
        "file-empty": replace(file, size=0, chunks=1),
        "file-of-ten-megabytes": replace(file, size=10 * 1024 * 1024, chunks=41),
        "slots": slots,
        "slots-of-one": replace(slots, slots=slots.slots[:1]),
        "slot-chosen": Chosen(fixed("slot 1", 8)),
        "closed": Closed("We met. Take care."),
    }
    bad = {
        "file-with-a-path": replace(file, name="../../letter.pdf"),
        "file-with-a-backslash": replace(file, name="a\\b"),
        "file-that-begins-with-a-dot": replace(file, name=".profile"),
        "file-with-a-name-that-turns-the-text": replace(file, name="gpj\u202efdp.exe"),
        "file-without-a-name": replace(file, name=""),
        "file-with-a-name-of-121": replace(file, name="a" * 121),
        "file-with-a-type-in-capitals": replace(file, type="Image/JPEG"),
        "file-with-a-type-and-more": replace(file, type="text/html; charset=x"),
        "file-with-a-short-key": replace(file, key=bytes(31)),
        "file-with-a-long-blob": replace(file, blob=bytes(17)),
        "file-with-a-chunk-too-few": replace(file, chunks=1),
        "file-with-a-chunk-too-many": replace(file, chunks=3),
        "file-of-more-than-ten-megabytes": replace(file, size=10 * 1024 * 1024 + 1, chunks=41),
        "file-of-less-than-nothing": replace(file, size=-1, chunks=0),
        "slots-of-none": replace(slots, slots=[]),
        "slots-of-thirteen": replace(slots, slots=[Slot(fixed(f"s{n}", 8), "") for n in range(13)]),
        "slots-with-one-twice": replace(slots, slots=[slots.slots[0]] * 2),
        "slots-with-a-short-id": replace(slots, slots=[Slot(bytes(7), "")]),
        "slot-chosen-with-a-long-id": Chosen(bytes(9)),
    }
    for name, said in {**good, **bad}.items():
        expect = "ok" if name in good else error("contents")
        cases.append({"name": f"said-{name}", "op": "said", "text": b64(msgspec.json.encode(said)), "expect": expect})
    for name, text in {
        "said-by-name": b'{"kind":"message","text":"","by":"cleo"}',
        "said-of-an-unknown-kind": b'{"kind":"police","text":""}',
        "said-question-of-a-report": b'{"kind":"question","text":""}',
    }.items():
        cases.append({"name": name, "op": "said", "text": b64(text), "expect": error("contents")})


def _lines(cases: Cases) -> None:
    """Who answered: whoever was a worker keeps the desk's keys of before, and a server may help her."""
    thread, holder = fixed("desk thread"), "desk holder"
    seeds = {
        "visitor": fixed(holder),
        "first": desk_sign_seed(fixed("desk 1 seed 1")),
        "second": desk_sign_seed(fixed("desk 1 seed 2")),
        "member": fixed("cleo"),
    }

    def add(name: str, *lines: tuple[int, str, int, DeskSaid, str]) -> None:
        """Of each its number, who signed, how many days after the chain's, what, and what is read."""
        records, expect = [], []
        for seq, by, later, said, read in lines:
            id = fixed(f"{name} {seq}", 16)
            sealed = seal_thread(ROOM, thread, seeds[by], id, msgspec.json.encode(said), random_of("line"))
            records.append({"seq": seq, "id": b64(id), "day": DAY + later, "body": b64(sealed)})
            expect.append(read)
        fields = {"room": b64(ROOM), "holder": b64(key(holder)), "thread_key": b64(thread), "records": records}
        cases.append({"name": name, "op": "lines", **fields, "read": expect, "expect": "ok"})

    text, chosen, closed = Text("Come by on Monday."), Chosen(fixed("slot 1", 8)), Closed("Take care.")
    add(
        "lines-by-both",
        (4, "first", 0, text, "desk"),
        (5, "visitor", 0, chosen, "visitor"),
        (6, "second", 0, text, "desk"),
        (7, "visitor", 9, text, "visitor"),
        (8, "second", 9, closed, "desk"),
    )
    add("lines-under-the-keys-of-before-behind-newer-ones", (4, "second", 0, text, "desk"), (5, "first", 0, text, ""))
    add("lines-under-the-keys-of-before-of-a-later-day", (4, "first", 1, closed, ""), (5, "second", 1, text, "desk"))
    add(
        "lines-of-the-wrong-side-make-none-old",
        (4, "second", 0, chosen, ""),
        (5, "visitor", 0, closed, ""),
        (6, "member", 0, text, ""),
        (7, "first", 0, text, "desk"),
    )


def _notes(cases: Cases) -> None:
    good: dict[str, tuple[str, Any]] = {
        "note": ("note", Note("Wants a woman to answer.")),
        "note-taken": ("note", Taken()),
        "note-handed-to-somebody": ("note", Handed(key("cleo"), "speaks Spanish")),
        "note-handed-to-all": ("note", Handed(None, "")),
        "book-canned": ("book", Canned("Hours", {"en": "We open at ten.", "es": "Abrimos a las diez."})),
        "book-slot": ("book", BookSlot(fixed("slot 1", 8), "Monday, 1 o'clock", 20_790)),
    }
    bad: dict[str, tuple[str, Any]] = {
        "note-handed-to-a-short-key": ("note", Handed(bytes(31), "")),
        "note-canned-in-a-conversation": ("note", good["book-canned"][1]),
        "book-note-of-a-conversation": ("book", good["note"][1]),
        "book-slot-with-a-long-id": ("book", BookSlot(bytes(9), "", 20_790)),
        "book-slot-on-no-day": ("book", BookSlot(bytes(8), "", -1)),
    }
    for name, (op, note) in {**good, **bad}.items():
        expect = "ok" if name in good else error("contents")
        cases.append({"name": name, "op": op, "text": b64(msgspec.json.encode(note)), "expect": expect})
    id, body = fixed("note id", 16), msgspec.json.encode(Note("Wants a woman to answer."))
    seed = fixed("desk 1 seed 2")
    sealed = seal_desk_note(ROOM, 2, seed, fixed("cleo"), id, body, random_of("note"))

    def add(name: str, sealed: bytes, expect: Any, **other: Any) -> None:
        fields = {"room": b64(ROOM), "id": b64(id), "generation": 2, "seed": b64(seed)}
        made = {"author": b64(key("cleo")), "author_seed": b64(fixed("cleo")), "nonce": b64(nonce("note"))}
        cases.append(
            {
                "name": name,
                "op": "sealed-note",
                **fields,
                **made,
                "sealed": b64(sealed),
                "body": b64(body),
                "expect": expect,
                **other,
            }
        )

    add("sealed-note", sealed, "ok")
    add("sealed-note-moved-to-another-room", sealed, error("tag"), room=b64(ELSEWHERE))
    add("sealed-note-under-another-id", sealed, error("id"), id=b64(fixed("other id", 16)))
    add("sealed-note-of-another-generation", sealed, error("generation"), generation=1)
    add("sealed-note-with-another-generation-written-on-it", flipped(sealed, 4, 1), error("generation"))
    claimed = sealed[:4] + b"\x03" + sealed[5:]
    add("sealed-note-passed-off-as-a-later-generation", claimed, error("tag"), generation=3)
    add("sealed-note-changed", flipped(sealed, 300), error("tag"))
    add("sealed-note-cut-off", sealed[:-1], error("size"))
    add("sealed-note-that-is-a-message", seal_thread(ROOM, seed, fixed("cleo"), id, body, random_of("t")),
        error("tag-byte"))  # fmt: skip
    forged = key("bea") + id + sign(fixed("cleo"), "record", ROOM + sealed[:5] + id + key("bea") + body) + body
    under = derive(seed, "desk/note", context=ROOM)
    other = sealed[:5] + seal(under, pad(forged, 1024 - 5 - 40), ROOM + sealed[:5], random_of("note"))
    add("sealed-note-in-another-workers-name", other, error("signature"))


def _files(cases: Cases) -> None:
    for size in (0, 1, CHUNK_STEP - 1, CHUNK_STEP, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 10 * 1024 * 1024):
        content = bytes(size)
        cases.append(
            {
                "name": f"file-of-{size}-bytes",
                "op": "split",
                "size": size,
                "chunks": [len(chunk) for chunk in split(content)],
                "expect": "ok",
            }
        )
    cases.append(
        {"name": "file-one-byte-too-long", "op": "split", "size": 10 * 1024 * 1024 + 1, "expect": error("too-long")}
    )
    plain = pad(b"a letter", CHUNK_STEP)
    sealed = seal_chunk(FILE_KEY, BLOB, 1, 2, plain, random_of("chunk"))

    def add(name: str, sealed: bytes, expect: Any, number: int = 1, chunks: int = 2, blob: bytes = BLOB) -> None:
        cases.append(
            {
                "name": name,
                "op": "chunk",
                "key": b64(FILE_KEY),
                "blob": b64(blob),
                "number": number,
                "chunks": chunks,
                "nonce": b64(nonce("chunk")),
                "sealed": b64(sealed),
                "text": b64(b"a letter"),
                "expect": expect,
            }
        )

    add("chunk", sealed, "ok")
    add("chunk-in-the-place-of-another", sealed, error("tag"), number=2, chunks=3)
    add("chunk-of-a-file-of-another-length", sealed, error("tag"), chunks=3, number=2)
    add("chunk-of-another-file", sealed, error("tag"), blob=fixed("other blob", 16))
    add("chunk-changed", flipped(sealed, 100), error("tag"))
    add("chunk-of-an-odd-size", sealed[:-1], error("size"))
    add("chunk-with-nothing-in-it", sealed[:40], error("size"))
    add("chunk-short-in-the-middle", sealed, error("size"), number=0)


def _slips(cases: Cases) -> None:
    drawn = iter(fixed("words of a slip", 4096))
    passphrase = generate(lambda size: bytes(next(drawn) for _ in range(size)), WORDS_ON_A_SLIP)
    keys = keys_of(passphrase, "slip")
    slip = SlipText(1, fixed("slot 1", 8), "Robin", "I came for the test. I speak Spanish.", "es")
    sealed = seal_slip(keys, slip, random_of("slip"))
    text = msgspec.json.encode(slip)

    def add(name: str, sealed: bytes, expect: Any, passphrase: str = passphrase) -> None:
        keys = keys_of(passphrase, "slip")
        cases.append(
            {
                "name": name,
                "op": "slip",
                "phrase": passphrase,
                "room": b64(keys.name),
                "sign_key": b64(keys.sign_key),
                "wrap": b64(keys.wrap),
                "nonce": b64(nonce("slip")),
                "sealed": b64(sealed),
                "text": b64(text),
                "expect": expect,
            }
        )

    def bad(name: str, text: bytes) -> None:
        head = b"\x0a"
        add(name, head + seal(keys.wrap, pad(text, 2048), head + keys.name, random_of("slip")), error("contents"))

    add("slip", sealed, "ok")
    add("slip-under-other-words", sealed, error("tag"), "window thunder mosaic mango cabin")
    add("slip-changed", flipped(sealed, 99), error("tag"))
    add("slip-cut-off", sealed[:-1], error("size"))
    add("slip-with-another-first-byte", b"\x05" + sealed[1:], error("tag-byte"))
    bad("slip-with-a-name", text.replace(b'"text"', b'"name":"","text"'))
    bad("slip-for-desk-zero", text.replace(b'"desk":1', b'"desk":0'))
    bad("slip-with-a-long-slot", msgspec.json.encode(msgspec.structs.replace(slip, slot=bytes(9))))
    for name, typed, expect in (
        ("five-words", f"  {passphrase.upper()}.", "ok"),
        ("five-words-of-eight", WORDS, error("count")),
        ("five-words-of-four", "cabin velvet harbor mosaic", error("count")),
        ("five-words-with-one-unknown", "cabin velvet harbor mosaic qqqqq", error("unknown-word")),
        ("five-words-that-are-too-long", "a" * 401, error("too-long")),
    ):
        cases.append({"name": name, "op": "slip-words", "typed": typed, "phrase": passphrase, "expect": expect})


def _signed(cases: Cases) -> None:
    ids = [(fixed(f"record {n}", 16), fixed(f"body {n}", 64)) for n in range(3)]
    seed = fixed("visitor")
    covered = desk_bytes(7, ROOM, ids)
    cases.append(
        {
            "name": "opening-a-conversation",
            "op": "covered",
            "site": SITE,
            "desk": 7,
            "room": b64(ROOM),
            "records": [{"id": b64(id), "body": b64(body)} for id, body in ids],
            "covered": b64(covered),
            "signature": b64(sign(seed, "open", for_site(SITE, covered))),
            "key": b64(public_key_of(seed)),
            "expect": "ok",
        }
    )
    id, body = ids[0]
    cases.append(
        {
            "name": "leaving-a-slip",
            "op": "covered-slip",
            "room": b64(ROOM),
            "id": b64(id),
            "body": b64(body),
            "covered": b64(slip_bytes(ROOM, id, body)),
            "expect": "ok",
        }
    )

    def add(name: str, room: bytes, desk: int, signature: bytes, expect: Any, later: int = 0) -> None:
        fields = {"room": b64(room), "day": DAY + later, "desk": desk, "signature": b64(signature)}
        cases.append({"name": name, "op": "outreach", **fields, "expect": expect})

    newest, older = (mark(1, desk_sign_seed(fixed(f"desk 1 seed {n}")), ROOM).signature for n in (2, 1))
    add("outreach-by-a-desk", ROOM, 1, newest, "ok")
    add("outreach-by-a-desk-before-its-keys-were-renewed", ROOM, 1, older, "ok")
    add("outreach-by-a-desk-long-after", ROOM, 1, newest, "ok", 90)
    add("outreach-by-keys-of-before-on-a-later-day", ROOM, 1, older, error("outreach"), 1)
    add("outreach-of-another-report", ELSEWHERE, 1, newest, error("outreach"))
    add("outreach-of-a-desk-that-never-was", ROOM, 2, newest, error("outreach"))
    add("outreach-changed", ROOM, 1, flipped(newest, 0), error("outreach"))
    add("outreach-cut-off", ROOM, 1, newest[:-1], error("outreach"))
    add("outreach-by-a-member", ROOM, 1, sign(fixed("cleo"), "outreach", ROOM), error("outreach"))
    as_record = sign(desk_sign_seed(fixed("desk 1 seed 2")), "record", ROOM)
    add("outreach-signed-for-another-use", ROOM, 1, as_record, error("outreach"))


def make() -> dict[str, Any]:
    """All cases."""
    cases: Cases = []
    for maker in (_keys, _parts, _said, _lines, _notes, _files, _slips, _signed):
        maker(cases)
    chain = desk_chain()
    return {
        "description": (
            "Desks (docs/protocol.md, 'Desks'). Base64. 'roster' is a chain with desk 1 and two generations of its "
            "keys. Ops: keys (inside a desk's sealed keys, padded, against that roster), own (the visitor's own copy, "
            "by receipt words), part, said, note, book (JSON read strictly), sealed-note (a note's record), split (how "
            "a file of zeros is cut), lines (a conversation's records and as whose each is read, nobody's if it isn't, "
            "with the holder's key, against that roster), chunk (one sealed chunk; text is what is inside without "
            "padding), slip (what is inside a slip's parcel, by its five words), slip-words (reading five typed "
            "words), covered and covered-slip (what is signed), outreach (a mark on a report, against that roster)."
        ),
        "roster": [
            {
                "body": b64(entry.body),
                "signatures": [{"key": b64(item.key), "signature": b64(item.signature)} for item in entry.signatures],
            }
            for entry in chain.entries
        ],
        "cases": cases,
    }
