"""`checkpoint.json`: what a server shows to who begins with a checkpoint, and what they make of it."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from cases_roster import Book, facts_of
from msgspec.structs import replace
from roster_chain import Chain, key, seed, signed, town
from text import b64

from parasol.kernel.messages import EntrySignature, SignedCheckpoint
from parasol.kernel.roster.checkpoint import KNOWN_EPOCHS, Checkpoint, KnownEpochs
from parasol.kernel.roster.rules import RosterState, SignedEntry, apply, hash_of
from parasol.kernel.roster.rules.chains import changes_stewards
from parasol.kernel.roster.rules.checkpoint import checkpoint_of, opened
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.tree import levels_of, path_to
from parasol.kernel.wire.signing import sign

NAMES = ("ana", "bea", "eve", "cleo", "dora", "gil", "mallory")
Entries = Sequence[SignedEntry]


def signed_checkpoint(known: Checkpoint | bytes, *names: str) -> SignedCheckpoint:
    """A checkpoint, or its bytes, signed by these."""
    body = known if isinstance(known, bytes) else msgspec.json.encode(known)
    return SignedCheckpoint(body, [EntrySignature(key(name), sign(seed(name), "checkpoint", body)) for name in names])


class Shown:
    """Cases of what is shown, of one charter."""

    def __init__(self, charter: Entries) -> None:
        self.book = Book()
        self.charter = charter
        self.states = [RosterState(is_whole=False)]
        for entry in charter:
            self.states.append(apply(self.states[-1], entry))
        self.hashes = [hash_of(entry.body) for entry in charter]

    def about_stewards(self, length: int) -> list[SignedEntry]:
        """The entries about stewards among the first ``length``."""
        return [entry for entry in self.charter[:length] if changes_stewards("charter", decode(entry.body))]

    def names_at(self, length: int) -> list[str]:
        """Who can sign when the charter has so many entries."""
        return [name for name in NAMES if self.states[length].is_steward(key(name))]

    def checkpoint(self, length: int) -> SignedCheckpoint:
        return signed_checkpoint(checkpoint_of(self.states[length]), *self.names_at(length)[:2])

    def pin(self, length: int, **other: Any) -> dict[str, Any]:
        """What somebody saw who saw so much."""
        state = self.states[length]
        stewards = {"stewards": b64(state.stewards_head)}
        return {"genesis": b64(state.genesis), "length": length, "head": b64(state.head)} | stewards | other

    def path(self, number: int, length: int) -> list[str]:
        return [b64(each) for each in path_to(levels_of(self.hashes[:length]), number)]

    def case(
        self,
        name: str,
        expect: str,
        shown: SignedCheckpoint,
        stewards: Entries,
        after: Entries = (),
        pin: dict[str, Any] | None = None,
        path: Sequence[str] = (),
        state: RosterState | None = None,
    ) -> None:
        """One case. ``expect`` is "ok" or an error."""
        self.book.cases.append(
            {
                "name": name,
                "body": b64(shown.body),
                "signatures": [{"key": b64(each.key), "signature": b64(each.signature)} for each in shown.signatures],
                "stewards": [self.book.name_of(entry, f"{name}/{n}") for n, entry in enumerate(stewards)],
                "after": [self.book.name_of(entry, f"{name}/after {n}") for n, entry in enumerate(after)],
                **({} if pin is None else {"pin": pin, "path": list(path)}),
                "expect": expect if expect == "ok" else {"error": expect},
                **({} if state is None else {"state": facts_of(state)}),
            }
        )


def _lived() -> Chain:
    """The town with a desk, a steward paused and let in again, and an invite taken back."""
    chain = town()
    chain.add(chain.desk(), "ana", "eve").add(chain.desk_keys(), "ana").add(chain.desk_keys(), "ana")
    chain.add(chain.invite("gil", "steward"), "ana", "eve").add(chain.cancel("gil"), "signer")
    chain.add(chain.generation("stewards"), "ana").add(chain.generation("members", True), "ana")
    chain.add(chain.freeze("eve"), "ana", "eve").add(chain.generation("stewards"), "ana")
    chain.add(chain.thaw("eve"), "ana")
    chain.add(chain.server_keys(), "ana", "eve").add(chain.generation("members", True), "ana")
    return chain.add(chain.closing(), "ana", "eve")


def _good(shown: Shown) -> None:
    end = len(shown.charter)
    for length in range(1, end + 1):
        if shown.states[length].owed or any(each.is_frozen for each in shown.states[length].taken()):
            continue
        place = (shown.checkpoint(length), shown.about_stewards(length), shown.charter[length:])
        if len(shown.names_at(length)) < 2:
            shown.case(f"checkpoint-at-{length}-by-the-only-steward", "forged", *place)
            continue
        if len({*shown.names_at(length)[:2]} & {*shown.names_at(end)}) < 2:
            shown.case(f"checkpoint-at-{length}-by-fewer-than-two-of-todays-stewards", "stale", *place)
            continue
        shown.case(f"checkpoint-at-{length}", "ok", *place, state=shown.states[-1])
        for seen in sorted({length // 2 + 1, end}):
            path = shown.path(seen - 1, length) if seen < length else []
            name = f"checkpoint-at-{length}-for-who-saw-{seen}"
            shown.case(name, "ok", *place, pin=shown.pin(seen), path=path, state=shown.states[-1])


Bad = Callable[..., None]


def _long() -> Chain:
    """Ana and Bea for nine years: of epochs, days, settings and lists more than a checkpoint has."""
    chain = Chain().begin().seat("bea", "steward")
    for days in [*[170] * (KNOWN_EPOCHS + 3), 40]:
        chain.day += days
        chain.add(chain.generation("stewards"), "ana").add(chain.generation("members", True), "ana")
        chain.add(chain.policy(), "ana", "bea")
    return chain


def _kept_short(shown: Shown) -> None:
    end = len(shown.charter)
    then = b64(shown.checkpoint(end).body)
    for length in (end, end - 3, end // 2):
        place = (shown.checkpoint(length), shown.about_stewards(length), shown.charter[length:])
        if length < end - 3:  # so far apart no server shows it
            shown.case(f"nine-years-at-{length}", "stale", *place)
        else:
            shown.case(f"nine-years-at-{length}", "ok", *place, state=shown.states[-1])
            shown.book.cases[-1]["then"] = then


def _bad(shown: Shown) -> None:
    end = len(shown.charter)
    honest, stewards = shown.checkpoint(end), shown.about_stewards(end)

    def bad(name: str, error: str, made: SignedCheckpoint = honest, of: Entries = stewards, **more: Any) -> None:
        shown.case(name, error, made, of, **more)

    _forged(shown, bad, honest)
    _skipped(shown, bad, stewards)
    _gone(shown, bad)
    _not_what_was_seen(shown, bad)
    _unreadable(shown, bad, honest)


def _forged(shown: Shown, bad: Bad, honest: SignedCheckpoint) -> None:
    known, states = checkpoint_of(shown.states[-1]), shown.states
    for name, names in {
        "signed-by-nobody": (),
        "signed-by-one": ("ana",),
        "signed-twice-by-one": ("ana", "ana"),
        "signed-by-one-and-a-stranger": ("ana", "mallory"),
        "signed-by-one-and-a-removed-steward": ("ana", "bea"),
        "signed-by-one-and-a-removed-member": ("ana", "cleo"),
        "signed-by-one-and-an-invited-one": ("ana", "invite of gil"),
        "signed-by-strangers": ("mallory", "gil"),
        "signed-by-the-stewards-signer": ("signer 4",),
    }.items():
        bad(name, "forged", signed_checkpoint(known, *names))
    paused = next(
        n for n, state in enumerate(states) if any(each.is_frozen for each in state.taken()) and not state.owed
    )
    made = signed_checkpoint(checkpoint_of(states[paused]), "ana", "eve")
    bad("signed-by-a-paused-steward", "forged", made, shown.about_stewards(paused))
    made = signed_checkpoint(checkpoint_of(states[paused]), "ana")
    bad("signed-by-the-only-one-who-is-not-paused", "forged", made, shown.about_stewards(paused))
    other = honest.signatures[1]
    wrong = EntrySignature(other.key, bytes([other.signature[0] ^ 1]) + other.signature[1:])
    bad("a-signature-of-other-bytes", "signature", SignedCheckpoint(honest.body, [honest.signatures[0], wrong]))
    as_entry = EntrySignature(other.key, sign(seed("eve"), "roster", honest.body))
    bad("a-signature-as-of-an-entry", "signature", SignedCheckpoint(honest.body, [honest.signatures[0], as_entry]))
    for name, changed in {
        "another-key-for-checks": replace(
            known, server_keys=[*known.server_keys[:-1], replace(known.server_keys[-1], oprf_key=key("mallory"))]
        ),
        "keys-from-before-the-newest": replace(known, server_keys=known.server_keys[:-1]),
        "new-keys-for-an-old-list": replace(
            known, server_keys=[*known.server_keys[:-1], replace(known.server_keys[-1], first_list=1)]
        ),
        "another-intake": replace(
            known, stewards_keys=replace(known.stewards_keys, made=known.stewards_keys.made[:-64] + key("mallory") * 2)
        ),
        "other-settings": replace(known, policies=known.policies[:1]),
        "another-head": replace(known, head=key("mallory")),
    }.items():
        body = msgspec.json.encode(changed)
        bad(f"{name}-under-the-signatures", "signature", SignedCheckpoint(body, honest.signatures))


def _skipped(shown: Shown, bad: Bad, stewards: Entries) -> None:
    bad("newest-steward-skipped", "skipped", of=stewards[:-1])
    bad("all-but-the-founding-skipped", "skipped", of=stewards[:1])
    bad("no-entry-about-stewards", "forked", of=())
    for at in range(1, len(stewards) - 1):
        bad(f"entry-{at}-about-stewards-skipped", "roster-forked", of=[*stewards[:at], *stewards[at + 1 :]])
    bad("entries-about-stewards-swapped", "roster-forked", of=[stewards[0], stewards[2], stewards[1], *stewards[3:]])
    bad("founding-skipped", "roster-forked", of=stewards[1:])
    bad("entries-about-stewards-twice", "roster-forked", of=[*stewards, stewards[-1]])
    bad("an-entry-about-nothing-of-stewards", "roster-chain", of=shown.charter)
    bad("nonsense-about-stewards", "roster-unreadable", of=[*stewards, signed(b"{}", "ana")])
    bad("a-later-steward-than-the-checkpoint", "skipped", shown.checkpoint(3), stewards)
    another = Chain()
    another.day += 1
    elsewhere = Shown(another.begin().seat("bea", "steward").charter)
    theirs, of_theirs = elsewhere.checkpoint(len(elsewhere.charter)), elsewhere.about_stewards(len(elsewhere.charter))
    bad("checkpoint-of-another-community", "forked", theirs)
    bad("stewards-of-another-community", "forked", of=of_theirs)
    bad("another-community", "another-community", theirs, of_theirs, pin=shown.pin(len(shown.charter)))


def _gone(shown: Shown, bad: Bad) -> None:
    """Ana and Bea, who was removed, sign what no entries led to, as if nobody had gone: who saw that Bea went isn't
    fooled, and whoever saw less, or nothing, is."""
    end, before = len(shown.charter), 3
    went = next(n for n in range(before, end) if not shown.states[n].is_steward(key("bea")))
    known = replace(checkpoint_of(shown.states[-1]), stewards=shown.states[before].stewards_head, closing_on=99_999)
    made, of = signed_checkpoint(known, "ana", "bea"), shown.about_stewards(before)
    fooled = opened(made, of)
    shown.case("by-one-who-went-to-who-saw-nothing", "ok", made, of, state=fooled)
    for seen in (before, went - 1, went, end - 1, end):
        place = {"pin": shown.pin(seen), "path": shown.path(seen - 1, end) if seen < end else []}
        name = f"by-one-who-went-to-who-saw-{seen}"
        if shown.states[seen].stewards_head == known.stewards:
            shown.case(name, "ok", made, of, **place, state=fooled)
        else:
            bad(name, "skipped", made, of, **place)
    honest, path = shown.checkpoint(end), shown.path(0, end)
    bad(
        "an-entry-about-stewards-that-was-seen-and-never-was",
        "skipped",
        honest,
        shown.about_stewards(end),
        pin=shown.pin(1, stewards=b64(key("mallory"))),
        path=path,
    )


def _not_what_was_seen(shown: Shown, bad: Bad) -> None:
    end, old = len(shown.charter), shown.about_stewards(3)
    for seen in (1, 3, end // 2, end - 1):
        path = shown.path(seen - 1, end)
        forked = shown.pin(seen, head=b64(key("mallory")))
        bad(f"not-what-was-seen-at-{seen}", "forked", pin=forked, path=path)
        bad(f"no-path-to-what-was-seen-at-{seen}", "forked", pin=shown.pin(seen))
        bad(f"path-to-the-next-of-{seen}", "forked", pin=shown.pin(seen), path=shown.path(seen % end, end))
        bad(f"cut-path-to-{seen}", "forked", pin=shown.pin(seen), path=path[:-1])
        bad(f"longer-path-to-{seen}", "forked", pin=shown.pin(seen), path=[*path, path[0]])
        bad(f"another-number-than-{seen}", "forked", pin=shown.pin(seen) | {"length": seen + 1}, path=path)
    bad("not-the-head-that-was-seen", "forked", pin=shown.pin(end, head=b64(key("mallory"))))
    bad("nothing-that-was-seen", "forked", pin=shown.pin(1) | {"length": 0}, path=shown.path(0, end))
    after = shown.charter[3:]
    bad("an-entry-after-it-skipped", "roster-forked", shown.checkpoint(3), old, after=after[1:])
    bad("entries-of-before-it-again", "roster-forked", shown.checkpoint(3), old, after=shown.charter[2:])
    late = Chain()
    for entry in shown.charter[:3]:
        late.add(entry)
    late.day += 47
    late.add(late.policy(), "ana", "bea")
    bad("stewards-went-on-for-46-days", "stale", shown.checkpoint(3), old, after=late.charter[3:])


def _unreadable(shown: Shown, bad: Bad, honest: SignedCheckpoint) -> None:
    known = checkpoint_of(shown.states[-1])
    for name, body in {
        "nonsense": b"{}",
        "a-field-more": honest.body[:-1] + b',"zz":1}',
        "spelled-otherwise": honest.body.replace(b'"length":', b'"length": ', 1),
        "no-settings": msgspec.json.encode(replace(known, policies=[])),
        "no-days": msgspec.json.encode(replace(known, days=[])),
        "half-a-day": msgspec.json.encode(replace(known, days=known.days[:-1])),
        "no-list": msgspec.json.encode(replace(known, lists=[])),
        "a-list-less": msgspec.json.encode(replace(known, lists=known.lists[1:])),
        "a-list-more-than-there-are": msgspec.json.encode(replace(known, current_list=known.current_list - 1)),
        "a-root-more": msgspec.json.encode(replace(known, tree=[*known.tree, key("mallory")])),
    }.items():
        bad(name, "unreadable", signed_checkpoint(body, "ana", "eve"))
    for group in ("members_keys", "stewards_keys"):
        own: KnownEpochs = getattr(known, group)
        for name, other in {
            "no": replace(own, made=b""),
            "half-of": replace(own, made=own.made[:-1]),
            "too-many": replace(own, made=own.made * 17),
            "few-and-older": replace(own, older=3, hash=key("mallory")),
            "no-older-and-a-hash-of": replace(own, hash=key("mallory")),
            "no-hash-of": replace(own, hash=b""),
        }.items():
            body = msgspec.json.encode(replace(known, **{group: other}))
            bad(f"{name}-{group.replace('_', '-')}", "unreadable", signed_checkpoint(body, "ana", "eve"))


def _own_keys(shown: Shown) -> None:
    """Bea has new keys of her own: her old key signs no checkpoint of later, and the new one none of before."""
    chain = Chain().begin().seat("bea", "steward")
    chain.add(chain.renew("bea", "bea 2"), "bea", "bea 2")
    chain.add(chain.generation("stewards"), "bea 2").add(chain.generation("members", True), "bea 2")
    chain.add(chain.policy(), "ana", "bea 2")
    hers = Shown(chain.charter)
    end = len(hers.charter)
    known, stewards = checkpoint_of(hers.states[end]), hers.about_stewards(end)

    def case(name: str, expect: str, made: SignedCheckpoint, of: Entries = stewards, **more: Any) -> None:
        shown.case(f"own-keys-{name}", expect, made, of, **more)

    case("signed-by-both", "ok", signed_checkpoint(known, "ana", "bea 2"), state=hers.states[-1])
    case("signed-by-the-old-key", "forged", signed_checkpoint(known, "ana", "bea"))
    case("signed-by-old-and-new-key", "forged", signed_checkpoint(known, "bea", "bea 2"))
    before = checkpoint_of(hers.states[3])
    after = hers.charter[3:]
    old = signed_checkpoint(before, "ana", "bea")
    case("after-the-checkpoint", "ok", old, hers.about_stewards(3), after=after, state=hers.states[-1])
    early = signed_checkpoint(before, "ana", "bea 2")
    case("new-key-signs-one-of-before", "forged", early, hers.about_stewards(3), after=after)
    case("skipped", "skipped", signed_checkpoint(known, "ana", "bea"), stewards[:-1])
    by_one = chain.signed(decode(stewards[-1].body), "bea")
    forged = [*stewards[:-1], by_one]
    case("signed-by-the-old-key-alone", "roster-signature", signed_checkpoint(known, "ana", "bea 2"), forged)


def make() -> dict[str, Any]:
    """All cases."""
    shown = Shown(_lived().charter)
    _good(shown)
    _bad(shown)
    _own_keys(shown)
    long = Shown(_long().charter)
    long.book = shown.book
    _kept_short(long)
    return {
        "description": (
            "What a server shows to who begins with a checkpoint (docs/protocol.md, 'Checkpoints'). Base64. entries "
            "are roster entries by name. body and signatures are the checkpoint, stewards the entries about stewards "
            "before it, after those that follow. With a pin, it is read by somebody who saw that much, and path is "
            "the way from there to the checkpoint's root."
        ),
        "entries": shown.book.entries,
        "cases": shown.book.cases,
    }
