"""`note.json`: what an invite or a vouching on the roster tells stewards alone."""

from typing import Any

from roster_chain import fixed, key, seed
from text import b64, error, flipped

from parasol.kernel.roster.rules.state import NoteKind
from parasol.kernel.seal import derive, seal
from parasol.kernel.seal.note import seal_note
from parasol.kernel.wire.signing import Label, public_key_of, sign

EPOCH = 3
KEY = fixed("stewards 3")
SUBJECT = key("invite of dora")


def _nonce(size: int) -> bytes:
    return fixed("note nonce", size)


def _case(name: str, note: bytes, expect: Any, kind: NoteKind = "invite", subject: bytes = SUBJECT) -> dict[str, Any]:
    return {
        "name": name,
        "kind": kind,
        "subject": b64(subject),
        "generation": EPOCH,
        "key": b64(KEY),
        "note": b64(note),
        "expect": expect,
    }


def _raw(inner: bytes, context: bytes, head: bytes, under: bytes) -> bytes:
    return head + seal(under, inner, context, _nonce)


def make() -> dict[str, Any]:
    """All cases."""
    head = EPOCH.to_bytes(4)
    context = b"\x06" + head + SUBJECT
    under = derive(KEY, "note", context=SUBJECT)
    ana = seed("ana")
    good = []
    kinds: list[tuple[NoteKind, str]] = [("invite", "invite of dora"), ("vouch", "cleo")]
    for kind, subject in kinds:
        note = seal_note(kind, key(subject), EPOCH, KEY, ana, _nonce)
        case = _case(f"{kind}-by-a-steward", note, "ok", kind, key(subject))
        good.append(case | {"seat_seed": b64(ana), "nonce": b64(_nonce(24)), "author": b64(key("ana"))})
    note = seal_note("invite", SUBJECT, EPOCH, KEY, ana, _nonce)

    def inner(covered: bytes, by: bytes = ana, label: Label = "note", named: bytes = b"") -> bytes:
        return (named or public_key_of(by)) + sign(by, label, covered)

    right = b"invite\x00" + SUBJECT
    made = {
        "signed-for-another-invite": inner(b"invite\x00" + key("invite of finn")),
        "signed-as-vouching": inner(b"vouch\x00" + SUBJECT),
        "signed-without-the-kind": inner(SUBJECT),
        "signed-under-the-label-of-records": inner(right, label="record"),
        "names-somebody-who-did-not-sign": inner(right, named=key("bea")),
    }
    bad = [
        ("truncated-by-one", note[:-1], "size"),
        ("one-byte-too-long", note + b"\x00", "size"),
        ("nothing", b"", "size"),
        ("of-another-generation", (4).to_bytes(4) + note[4:], "generation"),
        ("first-bit-flipped", flipped(note, 4), "tag"),
        ("last-bit-flipped", flipped(note, 139, 7), "tag"),
        ("sealed-under-the-generation-key-itself", _raw(inner(right), context, head, KEY), "tag"),
        ("sealed-without-the-first-byte", _raw(inner(right), context[1:], head, under), "tag"),
        ("sealed-for-another-generation", _raw(inner(right), b"\x06" + bytes(4) + SUBJECT, head, under), "tag"),
        *((name, _raw(text, context, head, under), "signature") for name, text in made.items()),
    ]
    return {
        "description": (
            "Notes (docs/protocol.md, 'Roster'): opened by somebody who holds only 'key', the stewards' key of "
            "'generation'. Base64."
        ),
        "cases": [
            *good,
            *(_case(name, bytes_, error(code)) for name, bytes_, code in bad),
            _case("moved-to-another-invite", note, error("tag"), subject=key("invite of finn")),
            _case("invite-read-as-vouching", note, error("signature"), kind="vouch"),
        ],
    }
