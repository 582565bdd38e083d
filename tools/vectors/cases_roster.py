"""`roster.json`: chains with good and bad continuations."""

import dataclasses
from collections.abc import Callable
from typing import Any

import msgspec
from cases_once import NOW, polls_in_policies
from ed25519 import ORDER
from msgspec import UNSET
from msgspec.structs import replace
from roster_chain import DAY, POLICY, Chain, age_key, fixed, key, leaf, recipient, seed, signed, signer, town
from text import b64, error, flipped

from parasol.kernel.roster.rules import EntrySignature, RosterState, SignedEntry, replay
from parasol.kernel.roster.rules.desks import box_of
from parasol.kernel.roster.rules.key_tree import LEAVES, is_over
from parasol.kernel.roster.rules.members import in_order
from parasol.kernel.roster.structs import MAX_ENTRY_BYTES, SHORTER, ChangePolicy, Entry, Found, Poll, Topic
from parasol.kernel.wire.signing import sign


def facts_of(state: RosterState) -> dict[str, Any]:
    """What follows from entries, as the vectors say it."""
    return {
        "length": state.length,
        "genesis": b64(state.genesis),
        "head": b64(state.head),
        "stewards_head": b64(state.stewards_head),
        "register_length": state.register_length,
        "register_head": b64(state.register_head),
        "seats": [b64(member.key) for member in state.taken()],
        "frozen": [b64(member.key) for member in state.taken() if member.is_frozen],
        "stewards": [b64(member.key) for member in state.stewards()],
        "invites": [b64(invite.key) for invite in in_order(state.invites.values())],
        "came_by": [None if member.invite is None else b64(member.invite) for member in state.taken()],
        "vouched": [b64(member.key) for member in state.taken() if member.is_vouched],
        "members_generation": state.current["members"],
        "stewards_generation": state.current["stewards"],
        "list": state.current_list,
        "intake": b64(state.epoch("stewards").intake or b""),
        "tree": state.key_tree.number,
        "tree_is_over": is_over(state),
        "signer": b64(state.epoch("stewards").signer or b""),
        "stale": sorted(state.stale),
    }


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
        state, alone = replay(chain.entries), replay(chain.charter, RosterState(is_whole=False))
        if facts_of_both(alone) != facts_of_both(state):
            raise AssertionError(name)
        names = [self.name_of(entry, f"{name}/{number}") for number, entry in enumerate(chain.entries)]
        self.cases.append({"name": name, "chain": names, "expect": "ok", "state": facts_of(state), **more})

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


def facts_of_both(state: RosterState) -> dict[str, Any]:
    """What the charter alone tells as both chains do."""
    names = [each.name for each in dataclasses.fields(state)]
    found = {name: getattr(state, name) for name in names}
    in_register = (
        "is_whole",
        "register_length",
        "register_head",
        "register_tree",
        "day",
        "members",
        "count",
        "used_invites",
    )
    for name in (*in_register, "notes"):  # or what follows from it
        del found[name]
    found["cleared_on"] = state.cleared_on.get("steward")
    of_stewards = (each for each in in_order(state.invites.values()) if each.role == "steward")
    found["invites"] = [dataclasses.replace(each, nth=0) for each in of_stewards]
    tree = state.key_tree
    found["key_tree"] = (tree.number, tree.began_at, tree.gone_at, tree.invited_at)
    found["stewards"] = [(each.key, each.recipient) for each in state.stewards()]
    found["stale"] = state.stale & {"stewards"}
    return found


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
    entries = town().entries
    six = Chain()
    for entry in entries[:6]:
        six.add(entry)
    invite = six.invite("finn")

    def next_(name: str, code: str, entry: Entry, *signers: str) -> None:
        book.after(six, name, code, entry, *signers)

    for where, number in (("the-intakes", 0), ("a-desks", 5), ("the-last-desks", 99)):
        next_(f"invite-in-{where}-place", "unreadable", six.invite("finn", key=box_of(number)), "signer")
    next_("wrong-previous", "forked", six.invite("finn", previous=fixed("elsewhere")), "signer")
    next_("previous-of-the-one-before", "forked", six.invite("finn", previous=six.state.genesis), "signer")
    next_("number-skipped", "forked", six.invite("finn", "steward", number=4), "ana", "bea")
    next_("number-repeated", "forked", six.invite("finn", "steward", number=2), "ana", "bea")
    next_("number-below-zero", "forked", six.invite("finn", "steward", number=-1), "ana", "bea")
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
            signed(msgspec.json.encode(Chain().begin().found()), "founding", "ana"),
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
        "fields-in-another-order": text.replace(f'"day":{DAY},', "").replace("}", f',"day":{DAY}}}').encode(),
        "field-name-escaped": text.replace('"day"', '"d\\u0061y"').encode(),
        "day-as-text": text.replace(f'"day":{DAY}', f'"day":"{DAY}"').encode(),
        "day-with-a-point": text.replace(f'"day":{DAY}', f'"day":{DAY}.0').encode(),
        "day-with-exponent": text.replace(f'"day":{DAY}', f'"day":{DAY}e0').encode(),
        "number-null": text.replace('"key"', '"number":null,"key"').encode(),
        "base64-with-loose-bits": _loose(text, invite.key).encode(),
        "base64-without-padding": text.replace(b64(invite.key), b64(invite.key).rstrip("=")).encode(),
        "base64-for-addresses": text.replace(b64(invite.key), _url(invite.key)).encode(),
        "not-utf8": body.replace(b"member", b"memb\xffr"),
        "a-list": b"[]",
        "nothing-inside": b"{}",
        "nothing": b"",
        "nested-too-deep": b"[" * 4000 + b"]" * 4000,
        "oversized": body + b" " * MAX_ENTRY_BYTES,
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
    next_("recipient-too-short", "unreadable", six.invite("finn", recipient=bytes(31)), "signer")
    next_("recipient-in-full", "unreadable", six.invite("finn", recipient=age_key("finn").recipient.encode()), "signer")
    next_("leaf-below-the-first", "unreadable", six.invite("finn", leaf=-1), "signer")
    next_("leaf-behind-the-last", "unreadable", six.invite("finn", leaf=LEAVES), "signer")
    next_("leaf-of-a-member", "duplicate", six.invite("finn", leaf=leaf("cleo")), "signer")
    next_("leaf-of-an-open-invite", "duplicate", six.invite("finn", leaf=leaf("dora")), "signer")
    gone = six.copy().add(six.leave("cleo"), "cleo")
    again = gone.invite("finn", leaf=leaf("cleo"))
    book.after(gone, "leaf-of-who-left-before-new-keys", "duplicate", again, "signer")
    gone.add(gone.generation("members", True), "ana")
    book.good("leaf-of-who-left-after-new-keys", gone.add(gone.invite("finn", leaf=leaf("cleo")), "signer"))


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
        book.bad(name, code, [*six.entries, SignedEntry(body, [EntrySignature(*pair) for pair in pairs])])

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
    changed = body.replace(f'"last_day":{DAY + 3}'.encode(), f'"last_day":{DAY + 2}'.encode())
    wrongly = SignedEntry(changed, [EntrySignature(ours, signature)])
    book.bad("entry-changed-after-signing", "signature", [*six.entries, wrongly])
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
    twins = six.copy().seat("twin 23941")
    twins.add(twins.invite("twin 89055"), "signer")  # found among 89,056: their names are the same three words
    alike = twins.join("twin 89055")
    book.after(twins, "joining-under-a-members-name", "duplicate", alike, "invite of twin 89055", "twin 89055")
    twins.add(twins.leave("twin 23941"), "twin 23941")
    alike = twins.join("twin 89055")
    book.after(twins, "joining-under-the-name-of-who-left", "duplicate", alike, "invite of twin 89055", "twin 89055")
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
    out.add(out.generation("stewards"), "bea")
    book.good("frozen-steward-removed", out.add(out.generation("members", True), "ana"))


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
    out.add(out.generation("stewards"), "bea")
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
    book.after(out, "frozen-steward-removed-and-the-list-key-stays", "generation", out.generation("members"), "ana")
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
    members_first = twice.generation("members", True)
    book.after(twice, "steward-removed-and-the-members-key-first", "generation", members_first, "ana")
    book.bad("steward-removed-and-stewards-key-kept", "generation", twice.entries, at=len(twice.entries))
    book.after(twice, "other-entry-before-the-stewards-generation", "generation", twice.invite("finn"), "signer")
    twice.add(twice.generation("stewards"), "ana")
    book.after(
        twice, "steward-removed-and-the-key-tree-kept", "generation", twice.generation("members", True, tree=1), "ana"
    )
    book.after(twice, "steward-removed-and-the-list-key-stays", "generation", twice.generation("members"), "ana")
    later = twice.copy().add(twice.invite("finn"), "signer")
    book.good("steward-removed-and-the-members-key-later", later.add(later.generation("members", True), "ana"))
    quit_ = six.copy().add(six.leave("cleo"), "cleo")
    book.after(quit_, "somebody-left-and-the-list-key-stays", "generation", quit_.generation("members"), "ana")
    book.after(back, "invite-taken-back-and-the-list-key-stays", "generation", back.generation("members"), "ana")
    book.after(six, "generation-skipped", "generation", six.generation("members", generation=3), "ana")
    book.after(six, "generation-repeated", "generation", six.generation("members", generation=1), "ana")
    book.after(six, "generation-zero", "generation", six.generation("members", generation=0), "ana")
    book.after(six, "list-skipped", "generation", six.generation("members", list=3), "ana")
    book.after(six, "list-rolled-back", "generation", six.generation("members", list=0), "ana")
    book.after(six, "key-tree-skipped", "generation", six.generation("members", tree=2), "ana")
    book.after(six, "key-tree-rolled-back", "generation", six.generation("members", tree=0), "ana")
    book.after(six, "members-generation-without-tree", "generation", six.generation("members", tree=None), "ana")
    book.after(six, "stewards-generation-with-tree", "generation", six.generation("stewards", tree=1), "ana")
    book.after(six, "members-generation-without-list", "generation", six.generation("members", list=None), "ana")
    book.after(
        six,
        "members-generation-with-intake",
        "generation",
        six.generation("members", intake=recipient("x")),
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
    book.after(six, "intake-malformed", "unreadable", six.generation("stewards", intake=bytes(33)), "ana")
    book.after(six, "commitment-too-short", "unreadable", six.generation("members", commitment=bytes(31)), "ana")


TOPIC = Topic(1, "Town talk", "", "en", 90)


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
        "policy-keeps-posts-for-six-days": {"lounge_days": 6},
        "policy-keeps-posts-for-366-days": {"lounge_days": 366},
        "policy-keeps-guides-for-179-days": {"guide_days": 179},
        "policy-keeps-guides-for-1101-days": {"guide_days": 1101},
        "policy-with-a-list-of-no-topics": {"topics": []},
        "policy-with-two-topics-of-one-number": {"topics": [TOPIC, TOPIC]},
        "policy-with-a-topic-of-number-17": {"topics": [msgspec.structs.replace(TOPIC, number=17)]},
        "policy-with-a-topic-without-a-name": {"topics": [msgspec.structs.replace(TOPIC, name="")]},
        "policy-with-a-topic-that-turns-the-text": {"topics": [msgspec.structs.replace(TOPIC, about="a\u202eb")]},
        "policy-with-a-topic-of-six-days": {"topics": [msgspec.structs.replace(TOPIC, days=6)]},
        "policy-keeps-counts-for-no-quarter": {"count_quarters": 0},
        "policy-keeps-counts-for-five-quarters": {"count_quarters": 5},
    }
    for name, fields in changes.items():
        entry = six.policy(msgspec.structs.replace(POLICY, **fields))
        book.bad(name, "policy", [*six.entries, signed(msgspec.json.encode(entry), "ana", "bea")])

    def polled(before: list[Poll], now: list[Poll], vote: int) -> tuple[Chain, ChangePolicy]:
        chain = _six()
        if before:
            chain.add(chain.policy(msgspec.structs.replace(POLICY, polls=before)), "ana", "bea")
        chain.day = NOW
        more = {"catalogue": vote} if vote else {}
        return chain, chain.policy(msgspec.structs.replace(POLICY, polls=now, **more))

    def add_good(name: str, before: list[Poll], now: list[Poll], vote: int = 0) -> None:
        chain, entry = polled(before, now, vote)
        book.good(f"policy-with-{name}", chain.add(entry, "ana", "bea"))

    def add_bad(name: str, before: list[Poll], now: list[Poll], vote: int = 0, code: str = "policy") -> None:
        chain, entry = polled(before, now, vote)
        book.bad(f"policy-with-{name}", code, [*chain.entries, signed(msgspec.json.encode(entry), "ana", "bea")])

    polls_in_policies(add_good, add_bad)


def _shorter(book: Book) -> None:
    """What a policy may leave out: there, partly there, left out again; and every other spelling."""
    chain = _six()
    for name, fields in {
        "policy-that-shortens-all-it-can": {"slip_days": 7, "service_days": 30, "count_quarters": 1},
        "policy-that-names-what-holds-anyway": {"slip_days": 14, "service_days": 365, "count_quarters": 4},
        "policy-that-shortens-services-alone": {"service_days": 90},
        "policy-with-topics": {"topics": [TOPIC, msgspec.structs.replace(TOPIC, number=16, days=7, about="Q")]},
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


def _places(book: Book) -> None:
    """Where an entry stands: in which chain, and behind what of the other."""
    six = _six()
    ahead = six.copy().add(six.policy(), "ana", "bea")
    two = ("ana", "bea")
    steward, member = six.invite("finn", "steward"), six.invite("finn")
    other = {"number": 3, "stewards": six.state.stewards_head}
    own = {"previous": six.state.register_head, "beside": six.state.head, "number": UNSET, "stewards": UNSET}

    def moved(name: str, code: str, entry: Entry, *signers: str, **place: Any) -> None:
        book.after(six, name, code, replace(entry, **place), *signers)

    in_charter = {"previous": six.state.head, "beside": six.state.register_head, **other}
    moved("stewards-invite-in-the-register", "chain", steward, *two, **own)
    moved("settings-in-the-register", "chain", six.policy(), *two, **own)
    moved("keys-in-the-register", "chain", six.generation("members"), "ana", **own)
    moved("steward-paused-in-the-register", "chain", six.freeze("bea"), *two, **own)
    moved("steward-leaves-in-the-register", "chain", six.leave("bea"), "bea", **own)
    moved("member-made-steward-in-the-register", "chain", six.role("cleo", "steward"), *two, **own)
    moved("members-invite-in-the-charter", "chain", member, "signer", **in_charter)
    moved("member-paused-in-the-charter", "chain", six.freeze("cleo"), "ana", **in_charter)
    moved("member-removed-in-the-charter", "chain", six.remove("cleo"), "ana", **in_charter)
    moved("member-joins-in-the-charter", "chain", six.join("dora"), "invite of dora", "dora", **in_charter)
    moved("invite-taken-back-in-the-charter", "chain", six.cancel("dora"), "signer", **in_charter)
    moved("vouched-for-in-the-charter", "chain", six.vouch("cleo"), "signer", **in_charter)
    moved("number-in-the-register", "chain", member, "signer", number=3)
    moved("stewards-in-the-register", "chain", member, "signer", stewards=six.state.stewards_head)
    moved("charter-without-stewards", "chain", six.policy(), *two, stewards=UNSET)
    moved("charter-without-a-number", "chain", six.policy(), *two, number=UNSET)
    moved("stranger-removed-in-the-charter", "not-allowed", six.remove("finn"), "ana", **in_charter)
    moved(
        "unknown-invite-used-in-the-charter", "unknown-invite", six.join("finn"), "invite of finn", "finn", **in_charter
    )
    for name, beside in {
        "of-the-one-before": replay(six.entries[:5]).register_head,
        "of-nothing": bytes(32),
        "of-its-own-chain": six.state.head,
        "too-short": six.state.register_head[:31],
        "empty": b"",
    }.items():
        moved(f"charter-beside-{name}", "forked", six.policy(), *two, beside=beside)
    for name, beside in {"of-the-founding": six.state.genesis, "of-nothing": bytes(32)}.items():
        moved(f"register-beside-{name}", "forked", member, "signer", beside=beside)
    late = ahead.invite("finn", beside=six.state.head)
    book.after(ahead, "register-beside-what-was-newest-before", "forked", late, "signer")
    for name, head in {
        "zeros": bytes(32),
        "the-founding": six.state.genesis,
        "of-the-register": six.state.register_head,
        "empty": b"",
    }.items():
        moved(f"charter-with-stewards-{name}", "forked", six.policy(), *two, stewards=head)
    later = ahead.policy(stewards=ahead.state.head)
    book.after(ahead, "charter-with-stewards-of-an-entry-that-changed-none", "forked", later, *two)
    book.good("settings-changed-twice-name-the-same-stewards", ahead.copy().add(ahead.policy(), *two))
    morning = six.copy()
    morning.day += 1
    morning.seat("gil")
    book.good("a-day-that-begins-in-the-register", morning.add(morning.policy(), *two))
    begun = Chain().found(beside=fixed("elsewhere"))
    book.bad("founding-beside-a-register", "forked", [signed(msgspec.json.encode(begun), "founding", "ana")])
    begun = Chain().found(stewards=fixed("elsewhere"))
    book.bad("founding-with-stewards-before-it", "forked", [signed(msgspec.json.encode(begun), "founding", "ana")])
    else_ = six.role("cleo", "steward", recipient=recipient("mallory"))
    book.after(six, "made-steward-under-another-recipient", "not-allowed", else_, *two)


def _edges(book: Book) -> None:
    """What is just inside a bound, and just outside."""
    six, two = _six(), ("ana", "bea")
    wide = "\U0001f600"
    fields = dict.fromkeys(("report_days", "alert_days", "decision_days", "vault_days", "escrow_days"), (7, 1100))
    fields |= {"checks_per_week": (8, 200), "checks_in_all": (100, 10_000_000), "guide_days": (180, 1100)}
    fields |= {"slip_days": (7, 14), "service_days": (30, 365), "lounge_days": (7, 365), "count_quarters": (1, 4)}
    texts: list[dict[str, Any]] = [
        {"name": "\u00a0\u2027\u202f\u205f\u2070", "areas": []},
        {"name": wide * 80, "languages": ["en"] * 20, "areas": ["a"] * 200},
    ]
    for at, edge in enumerate(("least", "most")):
        policy = msgspec.structs.replace(POLICY, **{name: both[at] for name, both in fields.items()}, **texts[at])
        book.good(f"policy-with-the-{edge}-of-all", six.copy().add(six.policy(policy), *two))
    beyond: list[tuple[str, Any]] = [(name, both[0] - 1) for name, both in fields.items()]
    beyond += [(name, both[1] + 1) for name, both in fields.items()]
    beyond += [("name", text) for text in (wide * 81, *(f"{each}a" for each in "\x7f\x9f\u061c\u200b\u2066\ufeff"))]
    beyond += [("languages", ["en"] * 21), ("languages", [""]), ("languages", ["e\nn"])]
    beyond += [("areas", ["a\u2028"]), ("areas", ["a" * 81]), *[("region", text) for text in ("", "G", "GBR", "GB\n")]]
    for number, (name, value) in enumerate(beyond):
        policy = msgspec.structs.replace(POLICY, **{name: value})
        book.after(six, f"policy-with-{name}-beyond-{number}", "policy", six.policy(policy), *two)
    begun = Chain().found(policy=msgspec.structs.replace(POLICY, name=""))
    book.bad("founding-with-a-policy-without-a-name", "policy", [signed(msgspec.json.encode(begun), "founding", "ana")])
    named = [name for name in Found.__struct_fields__[7:] if name.endswith(("_key", "_commitment"))]
    wrong = [(name, bytes(size)) for name in (*named, "recipient", "intake", "signer") for size in (31, 33)]
    for number, (name, value) in enumerate([*wrong, ("leaf", -1), ("leaf", LEAVES)]):
        body = msgspec.json.encode(Chain().found(**{name: value}))
        book.bad(f"founding-with-a-wrong-{name}-{number}", "unreadable", [signed(body, "founding", "ana")])

    def of_bytes(count: int) -> Entry:
        """Other settings, in an entry of so many bytes."""
        areas = ["a" * 75] * 151
        short = count - len(msgspec.json.encode(six.policy(msgspec.structs.replace(POLICY, areas=[*areas, ""]))))
        return six.policy(msgspec.structs.replace(POLICY, areas=[*areas, "a" * short]))

    book.good("entry-of-12288-bytes", six.copy().add(of_bytes(MAX_ENTRY_BYTES), *two))
    book.after(six, "entry-of-12289-bytes", "unreadable", of_bytes(MAX_ENTRY_BYTES + 1), *two)
    book.good("eight-signatures", six.copy().add(six.invite("finn"), *["signer"] * 8))
    book.good("last-day-that-exists", six.copy().add(six.policy(day=1_000_000), *two))
    book.after(six, "day-behind-the-last", "day", six.policy(day=1_000_001), *two)
    for name, last_day in {"until-tonight": DAY, "for-three-days": DAY + 3}.items():
        book.good(f"invite-{name}", six.copy().add(six.invite("finn", last_day=last_day), "signer"))
    steward = six.copy().add(six.invite("finn", "steward"), *two)
    book.good("stewards-invite-taken-back", steward.add(steward.cancel("finn"), "signer"))
    lists = six.copy()
    for _ in range(6):
        lists.add(lists.generation("members", True), "ana")
    book.good("lists-of-which-the-oldest-are-over", lists, lists=sorted(map(list, lists.state.lists.items())))


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
        _places,
        _freezing,
        _frozen,
        _by_the_signer,
        _vouched,
        _edges,
    ]
    for maker in makers:
        maker(book)
    return {
        "description": (
            "Rosters (docs/protocol.md, 'Roster'). Base64. entries are roster entries by name; chain lists the "
            "names in order, both chains in one (those with a number are the charter's, and what is good is good "
            "without the others too). A bad chain is valid up to the entry with index 'at' (counted from 0; the length "
            "of the chain means that its end is refused). "
            "'lifetimes' are what holds of what the policy may leave out, 'lists' those in use, with their generations."
        ),
        "entries": book.entries,
        "cases": book.cases,
    }
