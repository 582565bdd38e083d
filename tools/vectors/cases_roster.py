"""`roster.json`: chains with good and bad continuations."""

import dataclasses
from collections.abc import Callable
from typing import Any

import msgspec
from ed25519 import ORDER
from roster_chain import DAY, POLICY, Chain, age_key, fixed, key, seed, signed, signer, town
from text import b64, error, flipped

from parasol.formats.roster import SHORTER, Entry
from parasol.roster import Signature, SignedEntry, commitment_of, replay
from parasol.wire.signing import sign


class Book:
    """Cases, and every entry that they use once, by a short name."""

    def __init__(self) -> None:
        self.entries: dict[str, Any] = {}
        self.names: dict[tuple[bytes, tuple[Any, ...]], str] = {}
        self.cases: list[dict[str, Any]] = []

    def name_of(self, entry: SignedEntry, hint: str) -> str:
        """The name of an entry in the file."""
        place = (entry.body, tuple((item.key, item.signature) for item in entry.signatures))
        if place not in self.names:
            self.names[place] = hint
            self.entries[hint] = {
                "body": b64(entry.body),
                "signatures": [{"key": b64(item.key), "signature": b64(item.signature)} for item in entry.signatures],
            }
        return self.names[place]

    def good(self, name: str, chain: Chain, **more: Any) -> None:
        """A chain that has to be accepted, and what follows from it."""
        state = replay(chain.entries)
        expected = {
            "length": state.length,
            "genesis": b64(state.genesis),
            "head": b64(state.head),
            "seats": [b64(member.key) for member in state.taken()],
            "frozen": [b64(member.key) for member in state.taken() if member.is_frozen],
            "stewards": [b64(member.key) for member in state.stewards()],
            "invites": [b64(key) for key in state.invites],
            "came_by": [None if member.invite is None else b64(member.invite) for member in state.taken()],
            "vouched": [b64(member.key) for member in state.taken() if member.is_vouched],
            "members_generation": state.current["members"],
            "stewards_generation": state.current["stewards"],
            "list": state.current_list,
            "intake": state.generation("stewards").intake,
            "signer": b64(state.generation("stewards").signer or b""),
            "stale": sorted(state.stale),
        }
        names = [self.name_of(entry, f"{name}/{number}") for number, entry in enumerate(chain.entries)]
        self.cases.append({"name": name, "chain": names, "expect": "ok", "state": expected, **more})

    def after(self, chain: Chain, name: str, code: str, entry: Entry, *signers: str) -> None:
        """A good chain with a bad entry behind it."""
        self.bad(name, code, [*chain.entries, chain.signed(entry, *signers)])

    def bad(self, name: str, code: str, entries: list[SignedEntry], at: int | None = None, **more: Any) -> None:
        """A chain that has to be refused, by default at its last entry; ``at`` None in ``more`` means at its end."""
        names = [self.name_of(entry, f"{name}/{number}") for number, entry in enumerate(entries)]
        self.cases.append(
            {
                "name": name,
                "chain": names,
                "expect": error(code) | {"at": len(entries) - 1 if at is None else at},
                **more,
            }
        )


def _chains(book: Book) -> None:
    begun = Chain().begin()
    book.good("town", town())
    book.good("founding-alone", begun)
    weekly = begun.copy()
    weekly.day += 7
    book.good("new-generation-after-a-week-without-a-new-list", weekly.add(weekly.generation("members"), "ana"))
    taken_back = begun.copy().add(begun.invite("dora"), "signer")
    taken_back.add(taken_back.cancel("dora"), "signer")
    book.good("invite-taken-back-makes-the-members-key-stale", taken_back)
    left = begun.copy().seat("cleo")
    left.add(left.leave("cleo"), "cleo")
    book.good("left-and-keys-not-yet-renewed", left)
    renewed = left.copy()
    book.good("left-and-keys-renewed", renewed.add(renewed.generation("members", True), "ana"))
    risen = begun.copy().seat("bea", "steward").seat("cleo")
    risen.add(risen.role("cleo", "steward"), "ana", "bea")
    book.good("member-made-steward-by-two", risen)
    stepped = risen.copy()
    stepped.add(stepped.role("cleo", "member"), "ana", "bea").add(stepped.generation("stewards"), "bea")
    book.good("steward-stepped-down", stepped)
    both = begun.copy()
    book.good("entry-with-a-signature-more-than-needed", both.add(both.invite("dora"), "signer", "cleo"))
    again = begun.copy().add(begun.invite("dora"), "signer")
    again.day += 4
    again.add(again.invite("finn"), "signer")
    book.good("invite-ran-out-and-another-was-made", again)
    last_day = begun.copy().add(begun.invite("dora"), "signer")
    last_day.day += 3
    book.good("joined-on-the-last-day", last_day.add(last_day.join("dora"), "invite of dora", "dora"))


def _structure(book: Book) -> None:
    chain = town()
    entries = chain.entries
    six = Chain()
    for entry in entries[:6]:
        six.add(entry)
    invite = six.invite("finn")

    def next_(name: str, code: str, entry: Entry, *signers: str) -> None:
        book.after(six, name, code, entry, *signers)

    next_("wrong-previous", "forked", six.invite("finn", previous=fixed("elsewhere")), "signer")
    next_("previous-of-the-one-before", "forked", six.invite("finn", previous=six.state.genesis), "signer")
    next_("number-skipped", "forked", six.invite("finn", number=7), "signer")
    next_("number-repeated", "forked", six.invite("finn", number=5), "signer")
    next_("number-below-zero", "forked", six.invite("finn", number=-1), "signer")
    book.bad("first-entry-missing", "forked", entries[1:3], at=0)
    book.bad("entry-left-out", "forked", [*entries[:3], entries[4]])
    book.bad("entries-swapped", "forked", [*entries[:3], entries[4], entries[3]], at=3)
    book.bad("entry-repeated", "forked", [*entries[:3], entries[2]])
    book.bad("founded-twice", "forked", [entries[0], entries[0]])
    book.bad(
        "founding-as-second-entry",
        "not-allowed",
        [
            entries[0],
            signed(
                msgspec.json.encode(Chain().found(number=1, previous=Chain().begin().state.head)), "founding", "ana"
            ),
        ],
    )
    book.bad(
        "begins-with-an-invite",
        "forked",
        [signed(msgspec.json.encode(Chain().invite("dora")), "ana")],
    )
    other = Chain().begin().seat("bea", "steward")
    other.add(other.invite("finn"), "signer")
    book.bad("forked-onto-another-history", "forked", [*other.entries, entries[4]])
    foreign = Chain().add(Chain().found(policy=msgspec.structs.replace(POLICY, name="Elsewhere")), "founding", "ana")
    book.bad("entry-of-another-community", "forked", [*foreign.entries, entries[1]])
    next_("earlier-day", "day", six.invite("finn", day=DAY - 1, last_day=DAY), "signer")
    next_("day-that-does-not-exist", "day", six.invite("finn", day=2**53, last_day=2**53), "signer")
    book.bad("day-below-zero", "day", [signed(msgspec.json.encode(Chain().found(day=-1)), "founding", "ana")])
    body = msgspec.json.encode(invite)
    text = body.decode()
    spelled: dict[str, bytes] = {
        "unknown-field": text.replace('"role"', '"nickname":"finn","role"').encode(),
        "missing-field": text.replace(',"role":"member"', "").encode(),
        "unknown-kind": text.replace('"kind":"invite"', '"kind":"police"').encode(),
        "unknown-role": text.replace('"member"', '"owner"').encode(),
        "trailing-garbage": body + b"x",
        "trailing-line-feed": body + b"\n",
        "space-between": text.replace(",", ", ").encode(),
        "byte-order-mark": b"\xef\xbb\xbf" + body,
        "field-twice": text.replace('"role":"member"', '"role":"steward","role":"member"').encode(),
        "fields-in-another-order": text.replace('"kind":"invite","number":6,', '"number":6,"kind":"invite",').encode(),
        "field-name-escaped": text.replace('"day"', '"d\\u0061y"').encode(),
        "number-as-text": text.replace('"number":6', '"number":"6"').encode(),
        "number-with-a-point": text.replace('"number":6', '"number":6.0').encode(),
        "number-with-exponent": text.replace('"number":6', '"number":6e0').encode(),
        "base64-with-loose-bits": _loose(text, invite.key).encode(),
        "base64-without-padding": text.replace(b64(invite.key), b64(invite.key).rstrip("=")).encode(),
        "base64-for-addresses": text.replace(b64(invite.key), _url(invite.key)).encode(),
        "not-utf8": body.replace(b"member", b"memb\xffr"),
        "a-list": b"[]",
        "nothing-inside": b"{}",
        "nothing": b"",
        "nested-too-deep": b"[" * 4000 + b"]" * 4000,
        "oversized": body + b" " * 8192,
        "truncated": body[:-1],
    }
    for name, bytes_ in spelled.items():
        if bytes_ == body:
            raise AssertionError(name)
        book.bad(name, "unreadable", [*six.entries, signed(bytes_, "signer 1")])
    half = msgspec.json.encode(Chain().found()).replace(b'"name":"', b'"name":"\\ud800')
    book.bad("half-a-surrogate-pair", "unreadable", [signed(half, "founding", "ana")])
    book.bad(
        "minus-zero",
        "unreadable",
        [signed(msgspec.json.encode(Chain().found()).replace(b'"number":0', b'"number":-0'), "founding", "ana")],
    )
    next_("key-too-short", "unreadable", six.invite("finn", key=bytes(31)), "signer")
    next_("recipient-too-short", "unreadable", six.invite("finn", recipient="age1xyz"), "signer")
    next_("recipient-is-an-ssh-key", "unreadable", six.invite("finn", recipient="ssh-ed25519 " + "A" * 50), "signer")
    next_("recipient-is-a-private-key", "unreadable", six.invite("finn", recipient=age_key("finn").identity), "signer")


def _loose(text: str, value: bytes) -> str:
    encoded = b64(value)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = alphabet[alphabet.index(encoded[42]) + 1]  # the two lowest bits belong to no byte
    return text.replace(encoded, encoded[:42] + last + "=")


def _url(value: bytes) -> str:
    changed = b64(value).replace("+", "-").replace("/", "_")
    return changed if changed != b64(value) else "-" + changed[1:]


def _signatures(book: Book) -> None:
    six = _six()
    body = msgspec.json.encode(six.invite("finn"))
    ours, signature = key("signer 1"), sign(seed("signer 1"), "roster", body)
    second = signature[:32] + (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")
    small = b"\x01" + bytes(31)

    def with_(name: str, code: str, *pairs: tuple[bytes, bytes]) -> None:
        book.bad(name, code, [*six.entries, SignedEntry(body, [Signature(*pair) for pair in pairs])])

    with_("no-signature", "not-allowed")
    with_("signature-first-bit-flipped", "signature", (ours, flipped(signature, 0)))
    with_("signature-last-bit-flipped", "signature", (ours, flipped(signature, 63, 7)))
    with_("signature-truncated", "signature", (ours, signature[:63]))
    with_("signature-of-another-entry", "signature", (ours, six.entries[5].signatures[0].signature))
    with_("signature-by-another-key", "signature", (ours, sign(fixed("bea"), "roster", body)))
    with_("signature-under-the-label-of-requests", "signature", (ours, sign(seed("signer 1"), "request", body)))
    with_("second-form-of-the-same-signature", "signature", (ours, second))
    with_("good-signature-and-a-wrong-one", "signature", (ours, signature), (key("bea"), signature))
    with_("good-signature-and-a-key-of-small-order", "signature", (ours, signature), (small, small + bytes(32)))
    with_("nine-signatures", "signature", *[(ours, signature)] * 9)
    changed = body.replace(b'"role":"member"', b'"role":"steward"')
    book.bad(
        "entry-changed-after-signing", "signature", [*six.entries, SignedEntry(changed, [Signature(ours, signature)])]
    )
    book.bad("signed-by-a-stranger", "not-allowed", [*six.entries, signed(body, "mallory")])
    book.bad("signed-by-a-member", "not-allowed", [*six.entries, signed(body, "cleo")])
    book.bad("signed-with-the-founding-words", "not-allowed", [*six.entries, signed(body, "founding")])
    book.bad("signed-with-an-open-invite", "not-allowed", [*six.entries, signed(body, "invite of dora")])
    found = msgspec.json.encode(Chain().found())
    book.bad("founding-without-the-founding-words", "signature", [signed(found, "ana")])
    book.bad("founding-without-the-seat", "signature", [signed(found, "founding")])
    book.bad("founding-without-a-signature", "signature", [signed(found)])


def _six() -> Chain:
    """The first six entries of the town: Ana and Bea stewards, Cleo member, Dora invited."""
    six = Chain()
    for entry in town().entries[:6]:
        six.add(entry)
    return six


def _stepped_down() -> Chain:
    chain = _six()
    chain.add(chain.role("bea", "member"), "ana", "bea")
    return chain.add(chain.generation("stewards"), "ana")


def _taken_back() -> Chain:
    chain = _six()
    return chain.add(chain.cancel("dora"), "signer")


def _who_signs(book: Book) -> None:
    six, full, down = _six(), town(), _stepped_down()

    two = "two-stewards"
    book.after(six, "one-signature-for-a-stewards-invite", two, six.invite("finn", "steward"), "ana")
    book.after(six, "same-steward-twice", two, six.invite("finn", "steward"), "ana", "ana")
    book.after(
        six, "a-steward-and-a-member-where-two-stewards-are-needed", two, six.invite("finn", "steward"), "ana", "cleo"
    )
    book.after(six, "a-steward-and-a-stranger-where-two-stewards-are-needed", two, six.policy(), "ana", "mallory")
    book.after(six, "one-signature-to-remove-a-steward", two, six.remove("bea"), "ana")
    book.after(six, "one-signature-to-make-a-steward", two, six.role("cleo", "steward"), "ana")
    book.after(six, "one-signature-to-unmake-a-steward", two, six.role("bea", "member"), "ana")
    book.after(six, "one-signature-to-step-down", two, six.role("bea", "member"), "bea")
    book.after(six, "one-signature-for-the-policy", two, six.policy(), "bea")
    book.after(six, "a-member-makes-herself-steward", "not-allowed", six.role("cleo", "steward"), "cleo")
    book.after(six, "a-member-removes-somebody", "not-allowed", six.remove("bea"), "cleo")
    book.after(six, "a-member-makes-a-generation", "not-allowed", six.generation("members"), "cleo")
    book.after(six, "a-member-takes-back-an-invite", "not-allowed", six.cancel("dora"), "cleo")
    book.after(full, "removed-steward-signs", "not-allowed", full.generation("members"), "bea")
    book.after(full, "removed-steward-as-second", two, full.policy(), "ana", "bea")
    book.after(full, "removed-member-signs-her-leave", "not-allowed", full.leave("cleo"), "cleo")
    book.after(down, "steward-who-stepped-down-signs", "not-allowed", down.freeze("cleo"), "bea")


def _invites(book: Book) -> None:
    six, full, down, back = _six(), town(), _stepped_down(), _taken_back()
    book.after(six, "seat-without-an-invite", "unknown-invite", six.join("finn"), "invite of finn", "finn")
    book.after(six, "seat-by-a-stewards-word-alone", "unknown-invite", six.join("finn"), "ana", "finn")
    book.after(
        six,
        "invite-used-twice",
        "unknown-invite",
        six.join("gil", invite=key("invite of cleo")),
        "invite of cleo",
        "gil",
    )
    book.after(back, "invite-that-was-taken-back", "unknown-invite", back.join("dora"), "invite of dora", "dora")
    book.after(back, "invite-taken-back-twice", "unknown-invite", back.cancel("dora"), "signer")
    book.after(
        full, "invite-from-before-a-steward-was-removed", "unknown-invite", full.join("dora"), "invite of dora", "dora"
    )
    book.after(
        down, "invite-from-before-a-steward-stepped-down", "unknown-invite", down.join("dora"), "invite of dora", "dora"
    )
    late = six.copy()
    late.day += 4
    book.after(late, "stale-invite", "stale-invite", late.join("dora"), "invite of dora", "dora")
    book.after(six, "invite-for-four-days", "stale-invite", six.invite("finn", last_day=DAY + 4), "signer")
    book.after(six, "invite-that-is-over-when-made", "stale-invite", six.invite("finn", last_day=DAY - 1), "signer")
    book.after(six, "join-not-signed-by-the-invite", "signature", six.join("dora"), "dora")
    book.after(six, "join-not-signed-by-the-seat", "signature", six.join("dora"), "invite of dora")
    book.after(six, "join-signed-by-a-steward-for-the-invite", "signature", six.join("dora"), "ana", "dora")
    book.after(six, "duplicate-seat", "duplicate", six.join("dora", seat=key("cleo")), "invite of dora", "cleo")
    book.after(six, "invite-made-twice", "duplicate", six.invite("dora"), "signer")
    book.after(six, "invite-made-again-after-it-was-used", "duplicate", six.invite("cleo"), "signer")
    book.after(back, "invite-made-again-after-it-was-taken-back", "duplicate", back.invite("dora"), "signer")
    book.after(six, "invite-with-a-seats-key", "duplicate", six.invite("finn", key=key("cleo")), "signer")
    gone = full.copy().add(full.invite("cleo again"), "signer")
    book.after(
        gone,
        "removed-seat-comes-back",
        "duplicate",
        gone.join("cleo again", seat=key("cleo")),
        "invite of cleo again",
        "cleo",
    )


def _going(book: Book) -> None:
    six, full = _six(), town()
    book.after(six, "leave-signed-by-somebody-else", "signature", six.leave("cleo"), "ana")
    book.after(six, "leave-of-nobody", "not-allowed", six.leave("finn"), "finn")
    book.after(six, "remove-nobody", "not-allowed", six.remove("finn"), "ana")
    book.after(full, "remove-twice", "not-allowed", full.remove("cleo"), "ana")
    book.after(six, "role-that-she-has", "not-allowed", six.role("cleo", "member"), "ana", "bea")
    book.after(six, "role-for-nobody", "not-allowed", six.role("finn", "steward"), "ana", "bea")
    alone = Chain().begin().seat("cleo")
    book.after(alone, "last-steward-leaves", "not-allowed", alone.leave("ana"), "ana")
    book.after(alone, "last-steward-removed", "not-allowed", alone.remove("ana"), "ana")
    book.after(alone, "last-steward-steps-down", "not-allowed", alone.role("ana", "member"), "ana")


def _three() -> Chain:
    """Ana, Bea and Eve stewards, Cleo member, Dora invited."""
    chain = _six()
    return chain.seat("eve", "steward", ("ana", "bea"))


def _freezing(book: Book) -> None:
    six = _six()
    paused = six.copy().add(six.freeze("cleo"), "bea")
    book.good("member-frozen-by-one-and-nothing-is-owed-or-stale", paused)
    weekly = paused.copy().add(paused.generation("members"), "ana")
    book.good("new-generation-while-a-member-is-frozen-without-a-new-list", weekly)
    book.good("member-thawed-by-another-steward", weekly.copy().add(weekly.thaw("cleo"), "ana"))
    gone = paused.copy().add(paused.remove("cleo"), "ana")
    book.good("frozen-member-removed", gone.add(gone.generation("members", True), "ana"))
    asleep = six.copy().add(six.freeze("bea"), "ana", "bea")
    asleep.add(asleep.generation("stewards"), "ana")
    book.good("steward-frozen-by-two-and-the-open-invites-closed", asleep)
    book.good("steward-thawed-by-the-only-one-who-can-sign", asleep.copy().add(asleep.thaw("bea"), "ana"))
    joined = six.copy().add(six.join("dora"), "invite of dora", "dora")
    joined.add(joined.freeze("bea"), "ana", "bea")
    book.good("steward-frozen-and-no-invite-was-open", joined.add(joined.generation("stewards"), "ana"))
    three = _three()
    third = three.copy().add(three.freeze("eve"), "ana", "bea")
    third.add(third.generation("stewards"), "bea")
    book.good("two-of-three-decide-while-the-third-is-frozen", third.copy().add(third.policy(), "ana", "bea"))
    book.good("steward-thawed-by-two", third.copy().add(third.thaw("eve"), "ana", "bea"))
    out = third.copy().add(third.remove("eve"), "ana", "bea")
    out.add(out.generation("members", True), "ana")
    book.good("frozen-steward-removed", out.add(out.generation("stewards"), "bea"))


def _frozen(book: Book) -> None:
    six, two, three = _six(), "two-stewards", _three()
    paused = six.copy().add(six.freeze("cleo"), "bea")
    asleep = six.copy().add(six.freeze("bea"), "ana", "bea")
    book.bad("steward-frozen-and-stewards-key-kept", "generation", asleep.entries, at=len(asleep.entries))
    book.after(asleep, "frozen-steward-makes-the-new-keys", "not-allowed", asleep.generation("stewards"), "bea")
    book.after(
        asleep, "members-keys-after-a-steward-was-frozen", "generation", asleep.generation("members", True), "ana"
    )
    asleep.add(asleep.generation("stewards"), "ana")
    third = three.copy().add(three.freeze("eve"), "ana", "bea")
    third.add(third.generation("stewards"), "bea")
    out = third.copy().add(third.remove("eve"), "ana", "bea")
    out.add(out.generation("members", True), "ana")
    book.after(six, "a-member-freezes-somebody", "not-allowed", six.freeze("bea"), "cleo")
    book.after(six, "a-stranger-freezes-somebody", "not-allowed", six.freeze("cleo"), "mallory")
    book.after(six, "a-member-freezes-herself", "not-allowed", six.freeze("cleo"), "cleo")
    book.after(six, "one-signature-to-freeze-a-steward", two, six.freeze("bea"), "ana")
    book.after(six, "freeze-nobody", "not-allowed", six.freeze("finn"), "ana")
    book.after(six, "freeze-an-open-invite", "not-allowed", six.freeze("x", seat=key("invite of dora")), "ana")
    book.after(town(), "freeze-a-removed-seat", "not-allowed", town().freeze("cleo"), "ana")
    book.after(town(), "thaw-a-removed-seat", "not-allowed", town().thaw("cleo"), "ana")
    book.after(paused, "freeze-twice", "not-allowed", paused.freeze("cleo"), "ana")
    book.after(six, "thaw-who-is-not-frozen", "not-allowed", six.thaw("cleo"), "ana")
    alone = Chain().begin().seat("cleo")
    book.after(alone, "last-steward-frozen", "not-allowed", alone.freeze("ana"), "ana")
    book.after(asleep, "last-steward-who-is-not-frozen-leaves", "not-allowed", asleep.leave("ana"), "ana")
    book.after(asleep, "last-steward-who-is-not-frozen-freezes-herself", two, asleep.freeze("ana"), "ana")
    book.after(asleep, "frozen-steward-signs", "not-allowed", asleep.freeze("cleo"), "bea")
    book.after(asleep, "frozen-steward-thaws-herself", "not-allowed", asleep.thaw("bea"), "bea")
    book.after(asleep, "frozen-steward-as-second", two, asleep.policy(), "ana", "bea")
    book.after(asleep, "one-decides-while-the-other-steward-is-frozen", two, asleep.policy(), "ana")
    book.after(asleep, "one-makes-a-steward-while-the-other-is-frozen", two, asleep.role("cleo", "steward"), "ana")
    book.after(asleep, "one-signature-to-remove-a-frozen-steward", two, asleep.remove("bea"), "ana")
    book.after(third, "one-signature-to-thaw-a-steward-where-two-can-sign", two, third.thaw("eve"), "ana")
    book.after(third, "frozen-steward-as-second-to-thaw-herself", two, third.thaw("eve"), "ana", "eve")
    book.after(paused, "frozen-member-leaves", "not-allowed", paused.leave("cleo"), "cleo")
    book.after(paused, "thaw-signed-by-the-frozen-member", "not-allowed", paused.thaw("cleo"), "cleo")
    book.after(third, "frozen-steward-leaves", "not-allowed", third.leave("eve"), "eve")
    book.after(paused, "frozen-member-made-steward", "not-allowed", paused.role("cleo", "steward"), "ana", "bea")
    book.after(third, "frozen-steward-made-member", "not-allowed", third.role("eve", "member"), "ana", "bea")
    book.after(
        asleep,
        "invite-from-before-a-steward-was-frozen",
        "unknown-invite",
        asleep.join("dora"),
        "invite of dora",
        "dora",
    )
    book.after(asleep, "steward-frozen-and-the-list-key-stays", "generation", asleep.generation("members"), "ana")
    book.bad("frozen-steward-removed-and-stewards-key-kept", "generation", out.entries, at=len(out.entries))
    text = msgspec.json.encode(six.freeze("cleo")).decode()
    for name, spelled in {
        "frozen-as-a-number": text.replace('"frozen":true', '"frozen":1'),
        "frozen-as-text": text.replace('"frozen":true', '"frozen":"true"'),
        "frozen-null": text.replace('"frozen":true', '"frozen":null'),
        "frozen-absent": text.replace(',"frozen":true', ""),
        "frozen-before-the-seat": text.replace('"seat"', '"frozen":true,"seat"').replace(',"frozen":true}', "}"),
    }.items():
        if spelled == text:
            raise AssertionError(name)
        book.bad(name, "unreadable", [*six.entries, signed(spelled.encode(), "ana")])


def _by_the_signer(book: Book) -> None:
    six, full, down, three = _six(), town(), _stepped_down(), _three()
    no = "not-allowed"
    book.after(six, "members-invite-signed-by-a-steward", no, six.invite("finn"), "ana")
    book.after(six, "members-invite-signed-by-two-stewards", no, six.invite("finn"), "ana", "bea")
    book.after(six, "invite-taken-back-by-a-steward", no, six.cancel("dora"), "ana")
    book.after(six, "stewards-invite-signed-by-the-signer", no, six.invite("finn", "steward"), "signer")
    book.after(six, "a-steward-and-the-signer-where-two-are-needed", "two-stewards", six.policy(), "ana", "signer")
    book.after(six, "signer-removes-a-member", no, six.remove("cleo"), "signer")
    book.after(six, "signer-makes-a-generation", no, six.generation("members"), "signer")
    book.after(full, "signer-from-before-a-steward-was-removed", no, full.invite("finn"), "signer 1")
    book.after(down, "signer-from-before-a-steward-stepped-down", no, down.invite("finn"), "signer 1")
    asleep = six.copy().add(six.freeze("bea"), "ana", "bea")
    asleep.add(asleep.generation("stewards"), "ana")
    book.after(asleep, "signer-from-before-a-steward-was-frozen", no, asleep.invite("finn"), "signer 1")
    book.after(six, "signer-of-a-generation-that-was-not-made", no, six.invite("finn"), "signer 2")
    left = three.copy().add(three.leave("bea"), "bea")
    for name, entry in (
        ("invite", left.invite("finn")),
        ("vouch", left.vouch("cleo")),
    ):
        book.after(left, f"{name}-after-a-steward-left-and-before-new-keys", "generation", entry, "signer")
    again = left.copy().add(left.generation("stewards"), "ana")
    book.good("steward-left-and-invited-again-after-new-keys", again.add(again.invite("finn"), "signer"))
    both = six.copy()
    book.good("members-invite-signed-by-the-signer-and-a-steward", both.add(both.invite("finn"), "signer", "ana"))


def _vouched(book: Book) -> None:
    six = _six()
    no = "not-allowed"
    vouched = six.copy().add(six.vouch("cleo"), "signer")
    book.good("member-vouched-for", vouched)
    book.good("steward-vouched-for", six.copy().add(six.vouch("bea"), "signer"))
    paused = vouched.copy().add(vouched.freeze("cleo"), "ana")
    book.good("vouched-for-and-frozen", paused)
    asleep = six.copy().add(six.freeze("cleo"), "ana")
    book.good("frozen-and-vouched-for", asleep.add(asleep.vouch("cleo"), "signer"))
    book.after(vouched, "vouched-for-twice", no, vouched.vouch("cleo", by="ana"), "signer")
    book.after(six, "vouched-for-nobody", no, six.vouch("finn"), "signer")
    book.after(six, "vouched-for-an-open-invite", no, six.vouch("x", seat=key("invite of dora")), "signer")
    book.after(town(), "vouched-for-a-removed-seat", no, town().vouch("cleo"), "signer")
    book.after(six, "vouched-by-a-stewards-own-signature", no, six.vouch("cleo"), "ana")
    book.after(six, "vouched-by-a-member", no, six.vouch("cleo"), "cleo")
    book.after(six, "vouched-without-a-signature", no, six.vouch("cleo"))
    for size in (0, 139, 141):
        book.after(six, f"vouched-with-a-note-of-{size}", "unreadable", six.vouch("cleo", note=bytes(size)), "signer")
        book.after(six, f"invite-with-a-note-of-{size}", "unreadable", six.invite("finn", note=bytes(size)), "signer")
    text = msgspec.json.encode(six.vouch("cleo")).decode()
    for name, spelled in {
        "vouch-without-a-note": text.split(',"note"', maxsplit=1)[0] + "}",
        "vouch-with-a-null-note": text.split(',"note"', maxsplit=1)[0] + ',"note":null}',
    }.items():
        book.bad(name, "unreadable", [*six.entries, signed(spelled.encode(), "signer 1")])


def _epochs(book: Book) -> None:
    six, back = _six(), _taken_back()
    removed = six.copy().add(six.remove("cleo"), "bea")
    book.bad("ends-after-a-removal-without-new-keys", "generation", removed.entries, at=len(removed.entries))
    book.after(removed, "other-entry-after-a-removal", "generation", removed.invite("finn"), "signer")
    late = [removed.signed(removed.invite("finn"), "signer")]
    between = removed.copy()
    between.state = dataclasses.replace(between.state, owed=frozenset())  # as if the rule weren't there
    between.add(late[0])
    late.append(signed(msgspec.json.encode(between.generation("members", True)), "bea"))
    book.bad("other-entry-between-a-removal-and-the-new-keys", "generation", [*removed.entries, *late], at=7)
    book.after(removed, "wrong-groups-generation-after-a-removal", "generation", removed.generation("stewards"), "ana")
    book.after(removed, "removal-keeps-the-list-key", "generation", removed.generation("members"), "ana")
    twice = six.copy().add(six.remove("bea"), "ana", "bea")
    twice.add(twice.generation("members", True), "ana")
    book.bad("steward-removed-and-stewards-key-kept", "generation", twice.entries, at=len(twice.entries))
    book.after(twice, "other-entry-before-the-second-generation", "generation", twice.invite("finn"), "signer")
    quit_ = six.copy().add(six.leave("cleo"), "cleo")
    book.after(quit_, "somebody-left-and-the-list-key-stays", "generation", quit_.generation("members"), "ana")
    book.after(back, "invite-taken-back-and-the-list-key-stays", "generation", back.generation("members"), "ana")
    book.after(six, "generation-skipped", "generation", six.generation("members", generation=3), "ana")
    book.after(six, "generation-repeated", "generation", six.generation("members", generation=1), "ana")
    book.after(six, "generation-zero", "generation", six.generation("members", generation=0), "ana")
    commitment = commitment_of(fixed("list 9"))
    book.after(six, "list-skipped", "generation", six.generation("members", list=3, list_commitment=commitment), "ana")
    book.after(six, "list-rolled-back", "generation", six.generation("members", list=0), "ana")
    book.after(six, "new-list-without-commitment", "generation", six.generation("members", list=2), "ana")
    book.after(
        six,
        "list-key-swapped-under-the-same-number",
        "generation",
        six.generation("members", list_commitment=commitment),
        "ana",
    )
    book.after(six, "members-generation-without-list", "generation", six.generation("members", list=None), "ana")
    book.after(
        six,
        "members-generation-with-intake",
        "generation",
        six.generation("members", intake=age_key("x").recipient),
        "ana",
    )
    book.after(six, "intake-missing", "generation", six.generation("stewards", intake=None), "ana")
    book.after(six, "stewards-generation-with-list", "generation", six.generation("stewards", list=1), "ana")
    book.after(
        six,
        "members-generation-with-a-signer",
        "generation",
        six.generation("members", signer=signer(2)),
        "ana",
    )
    book.after(six, "signer-missing", "generation", six.generation("stewards", signer=None), "ana")
    book.after(six, "signer-malformed", "unreadable", six.generation("stewards", signer=bytes(31)), "ana")
    book.after(six, "intake-malformed", "unreadable", six.generation("stewards", intake="age1"), "ana")
    book.after(six, "commitment-too-short", "unreadable", six.generation("members", commitment=bytes(31)), "ana")


def _policies(book: Book) -> None:
    six = _six()
    changes: dict[str, dict[str, Any]] = {
        "policy-without-a-name": {"name": ""},
        "policy-name-too-long": {"name": "a" * 81},
        "policy-name-with-a-line-feed": {"name": "River\nside"},
        "policy-name-that-turns-the-text": {"name": "River\u202eside"},
        "policy-without-a-language": {"languages": []},
        "policy-with-an-empty-area": {"areas": [""]},
        "policy-with-too-many-areas": {"areas": [str(number) for number in range(201)]},
        "policy-region-in-small-letters": {"region": "gb"},
        "policy-region-not-ascii": {"region": "ÄÖ"},
        "policy-keeps-reports-for-ever": {"report_days": 1101},
        "policy-keeps-alerts-for-six-days": {"alert_days": 6},
        "policy-keeps-an-escrow-for-six-days": {"escrow_days": 6},
        "policy-with-seven-checks": {"checks_per_week": 7},
        "policy-with-too-many-checks": {"checks_per_week": 201},
        "policy-with-too-few-checks-in-all": {"checks_in_all": 99},
        "policy-with-too-many-checks-in-all": {"checks_in_all": 10_000_001},
        "policy-keeps-slips-for-six-days": {"slip_days": 6},
        "policy-keeps-slips-for-fifteen-days": {"slip_days": 15},
        "policy-keeps-services-for-29-days": {"service_days": 29},
        "policy-keeps-services-for-366-days": {"service_days": 366},
        "policy-keeps-counts-for-no-quarter": {"count_quarters": 0},
        "policy-keeps-counts-for-five-quarters": {"count_quarters": 5},
    }
    for name, fields in changes.items():
        entry = six.policy(msgspec.structs.replace(POLICY, **fields))
        book.bad(name, "policy", [*six.entries, signed(msgspec.json.encode(entry), "ana", "bea")])


def _shorter(book: Book) -> None:
    """What a policy may leave out: there, partly there, left out again; and every other spelling."""
    chain = _six()
    for name, fields in {
        "policy-that-shortens-all-it-can": {"slip_days": 7, "service_days": 30, "count_quarters": 1},
        "policy-that-names-what-holds-anyway": {"slip_days": 14, "service_days": 365, "count_quarters": 4},
        "policy-that-shortens-services-alone": {"service_days": 90},
        "policy-that-shortens-nothing-any-more": {},
    }.items():
        chain = chain.copy().add(chain.policy(msgspec.structs.replace(POLICY, **fields)), "ana", "bea")
        policy = chain.state.policy
        assert policy is not None
        book.good(name, chain, lifetimes={each: policy.lifetime(each) for each in SHORTER})
    six = _six()
    body = msgspec.json.encode(six.policy(msgspec.structs.replace(POLICY, slip_days=7, service_days=90))).decode()
    for name, other in {
        "policy-with-a-lifetime-of-null": '"slip_days":null,"service_days":90',
        "policy-with-lifetimes-in-another-order": '"service_days":90,"slip_days":7',
        "policy-with-a-lifetime-twice": '"slip_days":7,"slip_days":7,"service_days":90',
        "policy-with-half-a-day": '"slip_days":7.5,"service_days":90',
        "policy-with-a-lifetime-as-a-fraction": '"slip_days":7.0,"service_days":90',
        "policy-with-a-lifetime-as-text": '"slip_days":"7","service_days":90',
        "policy-with-a-lifetime-that-nobody-knows": '"slip_days":7,"service_days":90,"count_days":90',
    }.items():
        spelled = body.replace('"slip_days":7,"service_days":90', other)
        assert spelled != body
        book.bad(name, "unreadable", [*six.entries, signed(spelled.encode(), "ana", "bea")])


def _pins(book: Book) -> None:
    chain = town()
    genesis = chain.state.genesis

    def pin(length: int) -> dict[str, Any]:
        state = replay(chain.entries[:length])
        return {"genesis": b64(state.genesis), "length": length, "head": b64(state.head)}

    book.good("pinned-and-grown", chain, pin=pin(6))
    book.good("pinned-and-unchanged", chain, pin=pin(14))
    fork = Chain()
    for entry in chain.entries[:6]:
        fork.add(entry)
    fork.add(fork.invite("mallory"), "signer")
    shorter = Chain()
    for entry in chain.entries[:8]:
        shorter.add(entry)
    elsewhere = Chain().add(Chain().found(policy=msgspec.structs.replace(POLICY, name="Elsewhere")), "founding", "ana")
    longer = fork.copy()
    for number in range(8):
        longer.add(longer.invite(f"guest {number}"), "signer")
    book.bad("rolled-back", "rolled-back", shorter.entries, at=8, pin=pin(14))
    book.bad("rolled-back-to-the-founding", "rolled-back", chain.entries[:1], at=1, pin=pin(8))
    book.bad("forked-before-the-pin", "forked", longer.entries, at=13, pin=pin(14))
    book.bad("forked-and-shorter", "rolled-back", fork.entries, at=7, pin=pin(14))
    book.bad("another-community", "another-community", elsewhere.entries, at=0, pin=pin(1))
    wrong = pin(6) | {"head": b64(genesis)}
    book.bad("head-is-not-the-one-that-was-seen", "forked", chain.entries, at=5, pin=wrong)


def make() -> dict[str, Any]:
    """All cases."""
    book = Book()
    makers: list[Callable[[Book], None]] = [
        _chains,
        _structure,
        _signatures,
        _who_signs,
        _invites,
        _going,
        _epochs,
        _policies,
        _shorter,
        _pins,
        _freezing,
        _frozen,
        _by_the_signer,
        _vouched,
    ]
    for maker in makers:
        maker(book)
    return {
        "description": (
            "Rosters (docs/protocol.md, 'Roster'). Base64. entries are roster entries by name; chain lists the "
            "names in order. A bad chain is valid up to the entry with index 'at' (counted from 0; the length "
            "of the chain means that its end is refused). With a pin, the chain is read by somebody who saw "
            "that much before. 'lifetimes' are what holds of what the policy may leave out."
        ),
        "entries": book.entries,
        "cases": book.cases,
    }
