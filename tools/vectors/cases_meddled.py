"""Good cases of other files, meddled with at every byte: both languages refuse each of them, for the same reason.

One line for each good case: how often which error came, and a hash of all of them in their order. What is done to its
bytes is in `meddled` here and in tests/page/meddled.test.ts.
"""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from parasol.features.alerts.client.alert import verify_alert
from parasol.kernel.roster.rules import EntrySignature, RosterRefused, RosterState, SignedEntry, apply, replay
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.note import open_note
from parasol.kernel.seal.record import open_record, open_thread
from parasol.kernel.vault.client import WordKeys, open_vault
from parasol.kernel.vault.client.contents import decode_contents
from parasol.kernel.wire.signing import BadSignature, verify

FOLDER = Path(__file__).resolve().parents[2] / "vectors"
EACH_OF, STEP = 1_100, 17
"""Up to this length every byte is touched, beyond it each 17th."""
Open = Callable[[bytes], object]


def meddled(good: bytes) -> Iterator[bytes]:
    """A bit is another, the rest is cut off, a space is put in, at each place in turn. If it is JSON, fields in
    another order, twice, and one more."""
    for at in range(0, len(good), 1 if len(good) <= EACH_OF else STEP):
        yield good[:at] + bytes([good[at] ^ 1 << at % 8]) + good[at + 1 :]
        yield good[:at]
        yield good[:at] + b" " + good[at:]
    if good.startswith(b'{"'):
        fields = json.loads(good)
        turned = dict(reversed(fields.items()))
        yield json.dumps(turned, ensure_ascii=False, separators=(",", ":")).encode()
        yield good[:-1] + b"," + good[1:]
        yield good[:-1] + b',"zz":1}'


def outcomes(good: bytes, open_it: Open) -> list[str]:
    """What comes of each; the good one itself has to be taken."""
    open_it(good)
    return [_outcome(each, open_it) for each in meddled(good)]


def _outcome(content: bytes, open_it: Open) -> str:
    try:
        open_it(content)
    except (Unreadable, RosterRefused) as error:
        return error.code
    except BadSignature:
        return "bad-signature"
    return "ok"


def targets() -> Iterator[tuple[str, str, bytes, Open]]:
    """File, case, bytes, and how a client opens them."""
    for name in ("seat", "one-more-takes-16384"):
        case = _case("vault", name)
        keys = WordKeys(_raw(case["key_name"]), bytes(32), _raw(case["wrap"]))
        yield "vault", name, _raw(case["sealed"]), lambda it, keys=keys, at=case["version"]: open_vault(keys, at, it)  # type: ignore[misc]
    for name in ("contents-of-a-seat", "contents-of-an-invite"):
        yield "vault", name, _raw(_case("vault", name)["text"]), decode_contents
    held = _file("record")["generation_keys"]
    case = _case("record", "group-record")
    place = (_raw(case["room"]), _raw(case["id"]))
    yield (
        *("record", "group-record", _raw(case["sealed"])),
        lambda it: open_record(
            *place, it, lambda group, number: _raw(held[key]) if (key := f"{group}/{number}") in held else None
        ),
    )
    thread = _case("record", "thread-record")
    key = _raw(thread["thread_key"])
    yield (
        *("record", "thread-record", _raw(thread["sealed"])),
        lambda it: open_thread(_raw(thread["room"]), _raw(thread["id"]), it, key),
    )
    note = _case("note", "invite-by-a-steward")
    notes = {note["generation"]: _raw(note["key"])}
    yield (
        *("note", "invite-by-a-steward", _raw(note["note"])),
        lambda it: open_note(note["kind"], _raw(note["subject"]), it, notes.get),
    )
    chain = [_entry(name) for name in _case("roster", "town")["chain"]]
    roster = replay(chain)
    alert = _case("alert", "two-stewards")
    yield (
        *("alert", "two-stewards", _raw(alert["body"])),
        lambda it: verify_alert(_raw(alert["id"]), it, alert["day"], roster),
    )
    state = RosterState()
    for number, entry in enumerate(chain):
        yield (
            *("roster", f"town/{number}", entry.body),
            lambda it, state=state, entry=entry: apply(state, SignedEntry(it, entry.signatures)),  # type: ignore[misc]
        )
        first, *rest = entry.signatures
        yield (
            *("roster", f"town/{number} signature", first.signature),
            lambda it, state=state, entry=entry, key=first.key, rest=rest: apply(  # type: ignore[misc]
                state, SignedEntry(entry.body, [EntrySignature(key, it), *rest])
            ),
        )
        state = apply(state, entry)
    taken = next(case for case in _file("withdraw")["cases"] if case["expect"] == "ok")
    own = _raw(taken["key"])
    yield "withdraw", taken["name"], _raw(taken["signature"]), lambda it: verify(own, "withdraw", own, it)


def made() -> str:
    """The file's text, a case a line."""
    lines = []
    for file, name, good, open_it in targets():
        found = outcomes(good, open_it)
        case = {
            "file": file,
            "name": name,
            "outcomes": dict(sorted(Counter(found).items())),
            "sha256": hashlib.sha256("\n".join(found).encode()).hexdigest(),
        }
        lines.append("  " + json.dumps(case))
    about = json.dumps("Good cases meddled with at every byte: how often which error came, and a hash of all in order.")
    return f'{{\n "description": {about},\n "cases": [\n' + ",\n".join(lines) + "\n ]\n}\n"


def _file(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text())  # type: ignore[no-any-return]


def _case(file: str, name: str) -> dict[str, Any]:
    return next(case for case in _file(file)["cases"] if case["name"] == name)


def _entry(name: str) -> SignedEntry:
    return msgspec.convert(_file("roster")["entries"][name], SignedEntry)


def _raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


if __name__ == "__main__":
    (FOLDER / "meddled.json").write_text(made(), "ascii")
