"""`public.json`: what anybody may read, signed by the stewards' signer or a desk's."""

from typing import Any

import msgspec
from cases_desks import desk_chain
from ed25519 import ORDER
from roster_chain import DAY, Chain, fixed, seed
from text import b64, error, flipped

from parasol.features.desks.client.keys import desk_sign_seed
from parasol.kernel.formats.contexts.rooms import public_bytes
from parasol.kernel.formats.hours import Hours
from parasol.kernel.rooms.public import Service, Waiting
from parasol.kernel.wire.signing import public_key_of, sign

ROOM, ELSEWHERE, ID = fixed("public room", 16), fixed("another room", 16), fixed("public id", 16)
SERVICE = Service(
    service=fixed("service", 16),
    name="Harbour Clinic",
    kinds=["health", "peer"],
    area="Harbour",
    about="Tests and treatment. You need no name.",
    reach="Ring +44 7700 900111, or come to the blue door.",
    hours=[Hours(0, 540, 1020), Hours(4, 1200, 1440)],
    zone="Europe/London",
    is_always_open=False,
    hours_note="Closed on bank holidays",
    languages=["English", "Español"],
    cost="free",
    cost_note="",
    trans="yes",
    migrants="yes",
    minors="referral",
    asks_id="never",
    asks_status="never",
    calls_police="unknown",
    confirmed_on=DAY,
    is_gone=False,
)
WAITING = Waiting(desk=1, day=DAY, open=3, longest=2, usual=1)


def chain() -> Chain:
    """The desks' town, whose stewards then renewed their keys: two signers of theirs, two of the desk."""
    made = desk_chain()
    return made.add(made.generation("stewards"), "ana")


def body(by: bytes, text: bytes, room: bytes = ROOM, id: bytes = ID, label: Any = "public") -> bytes:
    return b"\x08" + sign(by, label, public_bytes(room, id, text)) + public_key_of(by) + text


def changed(**changes: Any) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(SERVICE, **changes))


def waits(**changes: Any) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(WAITING, **changes))


def make() -> dict[str, Any]:
    """All cases."""
    first, newest = seed("signer 1"), seed("signer 2")
    desk_old, desk_new = (desk_sign_seed(fixed(f"desk 1 seed {number}")) for number in (1, 2))
    text, wait = changed(), waits()
    good = body(newest, text)
    cases: list[dict[str, Any]] = []

    def add(name: str, made: bytes, expect: Any, by: bytes | None = None) -> None:
        case = {"name": name, "id": b64(ID), "body": b64(made), "expect": expect}
        if by is not None:
            case["seed"] = b64(by)
        cases.append(case)

    add("service", good, "ok", newest)
    add("service-by-the-signer-before", body(first, text), "ok", first)
    least = changed(kinds=["money"], area="", about="", reach="", hours=[], hours_note="", languages=[], zone="UTC")
    add("service-with-the-least", body(newest, least), "ok", newest)
    longest = changed(name="ñ" * 80, about="é" * 600, reach="x" * 300, hours_note="x" * 120, cost_note="x" * 120)
    add("service-with-long-texts", body(newest, longest), "ok", newest)
    add("service-that-is-gone", body(newest, changed(is_gone=True)), "ok", newest)
    add("waiting", body(desk_new, wait), "ok", desk_new)
    add("waiting-with-nothing-usual", body(desk_new, waits(usual=None, open=0, longest=0)), "ok", desk_new)

    def bad(name: str, made: bytes, code: str) -> None:
        add(name, made, error(code))

    bad("nothing", b"", "size")
    bad("head-alone", good[:97], "size")
    bad("too-long", good + b" " * (4097 - len(good)), "size")
    bad("sealed-record", b"\x01" + good[1:], "tag-byte")
    bad("signature-bit-flipped", flipped(good, 1), "signature")
    bad("signature-last-bit-flipped", flipped(good, 64, 7), "signature")
    bad("signer-bit-flipped", flipped(good, 65), "signature")
    bad("text-changed", good.replace(b'"asks_id":"never"', b'"asks_id":"alway"'), "signature")
    second = (int.from_bytes(good[33:65], "little") + ORDER).to_bytes(32, "little")
    bad("second-form-of-the-same-signature", good[:33] + second + good[65:], "signature")
    bad("signed-for-another-room", body(newest, text, room=ELSEWHERE), "signature")
    bad("signed-for-another-id", body(newest, text, id=fixed("other id", 16)), "signature")
    bad("signed-as-a-record", body(newest, text, label="record"), "signature")
    bad("signed-as-roster", body(newest, text, label="roster"), "signature")
    bad("by-a-stranger", body(seed("mallory"), text), "author")
    bad("by-a-steward-in-person", body(seed("ana"), text), "author")
    bad("service-by-a-desk", body(desk_new, text), "author")
    bad("waiting-by-the-stewards", body(newest, wait), "desk-signer")
    bad("waiting-by-the-desk-signer-before", body(desk_old, wait), "desk-signer")
    bad("waiting-of-another-desk", body(desk_new, waits(desk=2)), "desk-signer")
    for name, made in {
        "cut-off": text[:-1],
        "something-behind": text + b" ",
        "space-inside": text.replace(b'"area":', b'"area": '),
        "escaped-letter": text.replace(b"Harbour Clinic", b"\\u0048arbour Clinic"),
        "not-utf-8": text.replace(b"Harbour Clinic", b"Harbour \xff"),
        "fields-in-another-order": text.replace(b'"cost":"free","cost_note":""', b'"cost_note":"","cost":"free"'),
        "a-repeated-field": text.replace(b'"cost":"free"', b'"cost":"full","cost":"free"'),
        "an-unknown-field": text.replace(b'"is_gone"', b'"latitude":1,"is_gone"'),
        "a-field-missing": text.replace(b'"migrants":"yes",', b""),
        "another-kind-of-record": text.replace(b'"kind":"service"', b'"kind":"alert"'),
        "an-unknown-kind-of-service": text.replace(b'"peer"', b'"police"'),
        "a-boolean-as-text": text.replace(b'"is_gone":false', b'"is_gone":"false"'),
        "a-day-as-a-fraction": text.replace(str(DAY).encode(), str(DAY).encode() + b".0"),
        "a-day-before-1970": changed(confirmed_on=-1),
        "no-name": changed(name=""),
        "name-too-long": changed(name="x" * 81),
        "about-too-long": changed(about="x" * 601),
        "reach-too-long": changed(reach="x" * 301),
        "no-kinds": changed(kinds=[]),
        "kind-twice": changed(kinds=["health", "health"]),
        "short-id": changed(service=bytes(15)),
        "unprintable-name": changed(name="Harbour\u202eClinic"),
        "line-break-in-reach": changed(reach="a\nb"),
        "empty-language": changed(languages=[""]),
        "too-many-languages": changed(languages=["English"] * 21),
        "closes-before-it-opens": changed(hours=[Hours(0, 600, 540)]),
        "opens-on-an-eighth-day": changed(hours=[Hours(7, 0, 60)]),
        "closes-after-midnight": changed(hours=[Hours(0, 0, 1441)]),
        "too-many-hours": changed(hours=[Hours(0, 0, 60)] * 22),
        "zone-with-a-space": changed(zone="Europe London"),
        "no-zone": changed(zone=""),
    }.items():
        bad(name, body(newest, made), "contents")
    for name, made in {
        "waiting-of-desk-0": waits(desk=0),
        "waiting-of-desk-100": waits(desk=100),
        "waiting-less-than-nobody": waits(open=-1),
        "waiting-for-ever": waits(longest=10_001),
        "waiting-usual-as-text": wait.replace(b'"usual":1', b'"usual":"1"'),
    }.items():
        bad(name, body(desk_new, made), "contents")
    signed = chain().entries
    return {
        "description": (
            "Public records (docs/protocol.md, 'What is public') of one room, under a roster in which stewards have "
            "had two signers and desk 1 two. Base64. A good case also says the seed that makes it."
        ),
        "room": b64(ROOM),
        "roster": [
            {
                "body": b64(entry.body),
                "signatures": [{"key": b64(item.key), "signature": b64(item.signature)} for item in entry.signatures],
            }
            for entry in signed
        ],
        "cases": cases,
    }
