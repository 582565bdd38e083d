"""`roster-own-keys.json`: members renew their own keys, in the form of `roster.json`."""

from typing import Any

import msgspec
from cases_roster import Book
from roster_chain import Chain, fixed, key, signed
from text import b64

from parasol.kernel.roster.rules import RosterState, allowance
from parasol.kernel.roster.rules.key_tree import place_of
from parasol.kernel.roster.rules.members import in_order
from parasol.kernel.roster.structs import OWN_KEYS_DAYS
from parasol.kernel.wire.tokens import week_of


class OwnBook(Book):
    """As for other rosters, and with what follows for each key that ever was a member's."""

    def good(self, name: str, chain: Chain, **more: Any) -> None:
        super().good(name, chain, own_keys=own_keys_of(chain.state), **more)


def own_keys_of(state: RosterState) -> dict[str, Any]:
    """What is known of each key, in the order of the entries that made them; and the leaves, by who has them."""
    week = week_of(state.day)
    return {
        "members": [
            {
                "key": b64(each.key),
                "recipient": b64(each.recipient),
                "role": each.role,
                "since": each.since,
                "left_at": each.left_at,
                "before": None if each.key_before is None else b64(each.key_before),
                "renewed_on": each.renewed_on,
                "current": b64(state.current_key(each.key)),
                "keys": [b64(held) for held in state.keys_of(each.key)],
                "spans": [list(span) for span in state.steward_spans.get(each.key, ())],
                "checks": allowance(state, each.key, each.since, each.vouched_on, week),
            }
            for each in in_order(state.members.values())
        ],
        "used_invites": sorted(
            [b64(invite), None if came is None else b64(came)] for invite, came in state.used_invites.items()
        ),
        "holders": sorted([leaf, b64(held)] for leaf, held in state.key_tree.holders.items()),
        "gone": sorted(state.key_tree.gone),
        "versions": sorted([*place_of(node), version] for node, version in state.key_tree.renewed_nodes),
    }


def _town() -> Chain:
    """Ana and Bea are stewards, Cleo and Dora members, with keys that were renewed since; Finn is invited."""
    chain = Chain().begin().seat("bea", "steward").seat("cleo").seat("dora")
    chain.add(chain.generation("stewards"), "ana").add(chain.generation("members"), "ana")
    return chain.add(chain.invite("finn"), "signer")


def _renewed(chain: Chain, who: str, name: str) -> Chain:
    return chain.add(chain.renew(who, name), who, name)


def _tended(chain: Chain, by: str = "ana") -> Chain:
    chain.add(chain.generation("stewards"), by)
    return chain.add(chain.generation("members", True), by)


def _members(book: OwnBook) -> None:
    book.good("a-member-renews", _renewed(_town(), "cleo", "cleo 2"))
    kept = _renewed(_town(), "cleo", "cleo 2")
    book.good("a-member-renewed-and-so-did-the-stewards", kept.add(kept.generation("members", True), "bea"))
    two = _renewed(_renewed(_town(), "cleo", "cleo 2"), "dora", "dora 2")
    book.good("two-members-renew-on-one-day", two)
    again = _renewed(_town(), "cleo", "cleo 2")
    again.day += OWN_KEYS_DAYS
    book.good("a-member-renews-twice", _renewed(again, "cleo 2", "cleo 3"))
    new = _town()
    book.good(
        "a-member-renews-on-the-day-of-joining",
        _renewed(new.add(new.join("finn"), "invite of finn", "finn"), "finn", "finn 2"),
    )
    vouched = _town()
    vouched.add(vouched.vouch("cleo", "bea"), "signer")
    book.good("a-vouched-member-renews", _renewed(vouched, "cleo", "cleo 2"))
    later = _renewed(_town(), "cleo", "cleo 2")
    book.good("vouched-after-renewing", later.add(later.vouch("cleo 2", "bea"), "signer"))
    gone = _renewed(_town(), "cleo", "cleo 2")
    gone.add(gone.remove("cleo 2"), "ana")
    book.good("removed-after-renewing", gone.add(gone.generation("members", True), "ana"))
    left = _renewed(_town(), "cleo", "cleo 2")
    book.good("left-after-renewing", left.add(left.leave("cleo 2"), "cleo 2"))
    paused = _renewed(_town(), "cleo", "cleo 2")
    paused.add(paused.freeze("cleo 2"), "ana")
    book.good("paused-after-renewing", paused)
    paused.day += OWN_KEYS_DAYS
    book.good(
        "let-in-again-and-renewed-again", _renewed(paused.copy().add(paused.thaw("cleo 2"), "ana"), "cleo 2", "cleo 3")
    )
    risen = _renewed(_town(), "cleo", "cleo 2")
    risen.add(risen.role("cleo 2", "steward"), "ana", "bea")
    book.good("made-steward-after-renewing", risen)
    book.good("made-steward-after-renewing-and-renews-as-one", _later(risen, "cleo 2", "cleo 3"))
    closing = _town()
    closing.add(closing.closing(), "ana", "bea")
    closing.day += 28
    book.good("renews-on-the-last-day", _renewed(closing, "cleo", "cleo 2"))
    book.good(
        "joined-after-a-member-renewed",
        _renewed(_town(), "cleo", "cleo 2").add(_joining("cleo", "cleo 2"), "invite of finn", "finn"),
    )


def _joining(who: str, name: str) -> Any:
    return _renewed(_town(), who, name).join("finn")


def _later(chain: Chain, who: str, name: str) -> Chain:
    later = chain.copy()
    later.day += OWN_KEYS_DAYS
    return _renewed(later, who, name)


def _stewards(book: OwnBook) -> None:
    book.good("a-steward-renews", _renewed(_town(), "bea", "bea 2"))
    book.good("a-steward-renews-and-the-keys-too", _tended(_renewed(_town(), "bea", "bea 2"), "bea 2"))
    book.good("the-founder-renews", _renewed(_town(), "ana", "ana 2"))
    book.good("the-only-steward-renews", _tended(_renewed(Chain().begin().seat("cleo"), "ana", "ana 2"), "ana 2"))
    both = _tended(_renewed(_renewed(_town(), "ana", "ana 2"), "bea", "bea 2"), "ana 2")
    book.good("both-stewards-renew", both)
    book.good("settings-by-both-who-renewed", both.copy().add(both.policy(), "ana 2", "bea 2"))
    down = _tended(_renewed(_town(), "bea", "bea 2"))
    down.add(down.role("bea 2", "member"), "ana", "bea 2").add(down.generation("stewards"), "ana")
    book.good("steward-stepped-down-after-renewing", down)
    book.good("and-renews-as-a-member", _later(down, "bea 2", "bea 3"))
    up = _later(down, "bea 2", "bea 3")
    book.good("and-is-a-steward-again", up.add(up.role("bea 3", "steward"), "ana"))
    invited = _town()
    invited.add(invited.invite("eve", "steward"), "ana", "bea")
    book.good("open-invites-close-when-a-steward-renews", _renewed(invited, "bea", "bea 2"))
    removed = _tended(_renewed(_town(), "bea", "bea 2"))
    removed.add(removed.remove("bea 2"), "ana", "bea 2")
    book.good("steward-removed-after-renewing", _tended(removed))
    book.good(
        "a-member-renews-while-the-stewards-are-stale", _renewed(_renewed(_town(), "bea", "bea 2"), "cleo", "cleo 2")
    )


def _refused_signatures(book: OwnBook) -> None:
    for who in ("cleo", "bea"):
        town, name = _town(), f"{who} 2"
        what = "a-members" if who == "cleo" else "a-stewards"
        made = town.renew(who, name)
        book.after(town, f"{what}-signed-by-the-old-key-alone", "signature", made, who)
        book.after(town, f"{what}-signed-by-the-new-key-alone", "signature", made, name)
        book.after(town, f"{what}-signed-by-nobody", "signature", made)
        book.after(town, f"{what}-signed-by-two-stewards", "signature", made, "ana", "bea")
        book.after(town, f"{what}-signed-by-the-old-key-and-the-signer", "signature", made, who, "signer")
        book.after(town, f"{what}-signed-by-the-old-key-and-a-third", "signature", made, who, "mallory")
        book.after(town, f"{what}-signed-by-the-new-key-and-a-steward", "signature", made, name, "ana")
        book.after(town, f"{what}-signed-by-the-old-key-twice", "signature", made, who, who)
        other = town.renew(who, "mallory")
        twice = [*town.signed(made, name).signatures, *town.signed(other, who).signatures]
        book.bad(
            f"{what}-with-the-old-keys-signature-for-another-key",
            "signature",
            [*town.entries, msgspec.structs.replace(town.signed(made), signatures=twice)],
        )


def _refused_people(book: OwnBook) -> None:
    town = _town()
    book.after(town, "of-nobody", "not-allowed", town.renew("mallory", "mal 2"), "mallory", "mal 2")
    book.after(town, "of-an-invite", "not-allowed", town.renew("invite of finn", "finn"), "invite of finn", "finn")
    for name, who, by in (("member", "cleo", ("ana",)), ("steward", "bea", ("ana", "bea"))):
        paused = town.copy().add(town.freeze(who), *by)
        if name == "steward":
            paused.add(paused.generation("stewards"), "ana")
        book.after(paused, f"of-a-paused-{name}", "not-allowed", paused.renew(who, "new"), who, "new")
        left = town.copy().add(town.leave(who), who)
        book.after(left, f"of-a-{name}-who-left", "not-allowed", left.renew(who, "new"), who, "new")
    removed = town.copy().add(town.remove("cleo"), "ana")
    removed.add(removed.generation("members", True), "ana")
    book.after(removed, "of-a-member-who-was-removed", "not-allowed", removed.renew("cleo", "new"), "cleo", "new")
    for what, who, name in (("member", "cleo", "cleo 2"), ("steward", "bea", "bea 2")):
        once = _renewed(_town(), who, name)
        book.after(once, f"of-the-old-key-of-a-{what}", "not-allowed", once.renew(who, "new"), who, "new")
        book.after(once, f"of-a-{what}-again-on-that-day", "too-soon", once.renew(name, "new"), name, "new")
        soon = once.copy()
        soon.day += OWN_KEYS_DAYS - 1
        book.after(soon, f"of-a-{what}-a-day-too-soon", "too-soon", soon.renew(name, "new"), name, "new")
        book.after(soon, f"back-to-the-old-key-of-a-{what}", "too-soon", soon.renew(name, who), name, who)
        soon.day += 1
        book.after(soon, f"back-to-the-old-key-of-a-{what}-a-week-later", "duplicate", soon.renew(name, who), name, who)
    thrice = _later(_renewed(_town(), "cleo", "cleo 2"), "cleo 2", "cleo 3")
    book.after(thrice, "of-the-key-before-the-last", "not-allowed", thrice.renew("cleo 2", "new"), "cleo 2", "new")


def _refused_keys(book: OwnBook) -> None:
    town = _town()
    book.after(town, "the-same-key", "duplicate", town.renew("cleo", "cleo"), "cleo")
    book.after(town, "anothers-key", "duplicate", town.renew("cleo", "dora"), "cleo", "dora")
    book.after(town, "a-stewards-key", "duplicate", town.renew("cleo", "ana"), "cleo", "ana")
    left = town.copy().add(town.leave("dora"), "dora")
    book.after(left, "the-key-of-somebody-who-left", "duplicate", left.renew("cleo", "dora"), "cleo", "dora")
    for name, who in (("an-open-invites-key", "finn"), ("a-used-invites-key", "dora"), ("her-own-invites-key", "cleo")):
        made = town.renew("cleo", f"invite of {who}")
        book.after(town, name, "duplicate", made, "cleo", f"invite of {who}")
    short = town.renew("cleo", "cleo 2", recipient=fixed("age")[:31])
    book.after(town, "recipient-of-31-bytes", "unreadable", short, "cleo", "cleo 2")
    long = town.renew("cleo", "cleo 2", recipient=fixed("age") + b"0")
    book.after(town, "recipient-of-33-bytes", "unreadable", long, "cleo", "cleo 2")
    key_short = town.renew("cleo", "cleo 2", key=key("cleo 2")[:31])
    book.after(town, "key-of-31-bytes", "signature", key_short, "cleo", "cleo 2")
    body = msgspec.json.encode(town.renew("cleo", "cleo 2")).decode()
    recipient = body[body.index(',"recipient"') : -1]
    spelled = {
        "without-a-recipient": body.replace(recipient, ""),
        "with-a-role": body.replace("}", ',"role":"steward"}'),
        "with-a-leaf": body.replace("}", ',"leaf":7}'),
        "recipient-null": body.replace(recipient, ',"recipient":null'),
        "old-key-and-new-key-swapped-in-order": body.replace('"seat"', '"was"')
        .replace('"key"', '"seat"')
        .replace('"was"', '"key"'),
    }
    for name, text in spelled.items():
        if text == body:
            raise AssertionError(name)
        book.bad(name, "unreadable", [*town.entries, signed(text.encode(), "cleo", "cleo 2")])


def _refused_places(book: OwnBook) -> None:
    town = _town()
    of_member, of_steward = town.renew("cleo", "cleo 2"), town.renew("bea", "bea 2")
    charter = {name: getattr(of_steward, name) for name in ("previous", "beside", "number", "stewards")}
    register = {name: getattr(of_member, name) for name in ("previous", "beside", "number", "stewards")}
    in_charter = msgspec.structs.replace(of_member, **charter)
    book.after(town, "a-members-in-the-charter", "chain", in_charter, "cleo", "cleo 2")
    in_register = msgspec.structs.replace(of_steward, **register)
    book.after(town, "a-stewards-in-the-register", "chain", in_register, "bea", "bea 2")
    nobodys = town.renew("mallory", "mal 2", **charter)
    book.after(town, "of-nobody-in-the-charter", "not-allowed", nobodys, "mallory", "mal 2")
    down = town.copy().add(town.role("bea", "member"), "ana", "bea")
    owing = down.renew("cleo", "cleo 2")
    book.after(down, "before-the-epoch-that-is-owed", "generation", owing, "cleo", "cleo 2")
    down.add(down.generation("stewards"), "ana")
    stepped = msgspec.structs.replace(
        down.renew("bea", "bea 2"),
        **{name: getattr(down.policy(), name) for name in ("previous", "beside", "number", "stewards")},
    )
    book.after(down, "of-who-stepped-down-in-the-charter", "chain", stepped, "bea", "bea 2")
    elsewhere = town.renew("cleo", "cleo 2", previous=key("mallory"))
    book.after(town, "from-elsewhere", "forked", elsewhere, "cleo", "cleo 2")
    later = _renewed(_town(), "dora", "dora 2")
    raced = town.renew("cleo", "cleo 2")
    book.after(later, "made-before-anothers", "forked", raced, "cleo", "cleo 2")
    same = _renewed(_town(), "cleo", "cleo 2")
    book.after(same, "two-of-one-key-race", "forked", town.renew("cleo", "mallory"), "cleo", "mallory")
    yesterday = town.renew("cleo", "cleo 2", day=town.day - 1)
    book.after(town, "of-yesterday", "day", yesterday, "cleo", "cleo 2")
    closed = _town()
    closed.add(closed.closing(), "ana", "bea")
    closed.day += 29
    book.after(closed, "after-the-last-day", "closing", closed.renew("cleo", "cleo 2"), "cleo", "cleo 2")


def _refused_afterwards(book: OwnBook) -> None:
    """What the old keys do no more, and the new ones don't do yet."""
    member, steward = _renewed(_town(), "cleo", "cleo 2"), _renewed(_town(), "bea", "bea 2")
    book.after(member, "left-by-the-old-key", "signature", member.leave("cleo 2"), "cleo")
    book.after(member, "the-old-key-leaves", "not-allowed", member.leave("cleo"), "cleo")
    book.after(member, "the-old-key-is-removed", "not-allowed", member.remove("cleo"), "ana")
    book.after(member, "the-old-key-is-paused", "not-allowed", member.freeze("cleo"), "ana")
    book.after(member, "the-old-key-is-made-steward", "not-allowed", member.role("cleo", "steward"), "ana", "bea")
    risen = member.role("cleo 2", "steward", recipient=member.role("cleo", "steward").recipient)
    book.after(member, "made-steward-with-the-old-recipient", "not-allowed", risen, "ana", "bea")
    book.after(member, "the-old-key-is-vouched-for", "not-allowed", member.vouch("cleo"), "signer")
    policy = steward.policy()
    book.after(steward, "settings-by-a-steward-and-the-others-old-key", "two-stewards", policy, "ana", "bea")
    book.after(steward, "settings-by-a-stewards-old-key-and-new-key", "two-stewards", policy, "bea", "bea 2")
    book.after(steward, "removed-by-a-stewards-old-key", "not-allowed", steward.remove("cleo"), "bea")
    invited = steward.invite("gil", by="bea 2")
    book.after(steward, "invited-before-the-stewards-keys", "generation", invited, "signer")
    first = steward.generation("members", True)
    book.after(steward, "members-keys-before-the-stewards", "generation", first, "ana")
    by_old = steward.generation("stewards")
    book.after(steward, "stewards-keys-by-the-old-key", "not-allowed", by_old, "bea")
    tended = steward.copy().add(steward.generation("stewards"), "bea 2")
    tree = tended.generation("members", True, tree=1)
    book.after(tended, "tree-kept-after-a-steward-renewed", "generation", tree, "ana")
    closed = steward.join("finn")
    book.after(steward, "joined-by-an-invite-that-closed", "unknown-invite", closed, "invite of finn", "finn")
    leaf = member.invite("gil", leaf=member.state.members[key("cleo 2")].leaf)
    book.after(member, "her-leaf-for-somebody-else", "duplicate", leaf, "signer")
    taken = member.invite("gil", key=key("cleo"))
    book.after(member, "an-invite-with-the-old-key", "duplicate", taken, "signer")


def make() -> dict[str, Any]:
    """All cases."""
    book = OwnBook()
    for maker in (
        _members,
        _stewards,
        _refused_signatures,
        _refused_people,
        _refused_keys,
        _refused_places,
        _refused_afterwards,
    ):
        maker(book)
    return {
        "description": (
            "Members renew their own keys (docs/protocol.md, 'Roster'), in the form of roster.json. 'own_keys' is what "
            "follows: each key that ever was a member's, in the order of the entries that made them, with the key that "
            "its membership has by now, the keys that it had before (the newest first), when it was a steward's, and "
            "its checks in the week of the newest entry; whose invites were used; leaves with who has them, those that "
            "the next epoch renews, and versions (level, index, version)."
        ),
        "entries": book.entries,
        "cases": book.cases,
    }
