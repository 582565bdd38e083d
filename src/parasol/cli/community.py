"""What a community is, who has a place in it, and one's own place."""

from typing import Any

from parasol.cli.call import Call, short
from parasol.cli.exits import WAITS, NotDone
from parasol.cli.output import count, listed, quoted, table, wrapped
from parasol.cli.parser import Commands
from parasol.client.checks import rekey
from parasol.client.community import branches, steward
from parasol.client.community import roster as rosters
from parasol.client.community.decisions import check_reason
from parasol.client.community.notes import inviter_of, voucher_of
from parasol.client.community.person import Person, seat_name
from parasol.client.words import name_of
from parasol.formats.roster import SHORTER
from parasol.roster import RosterState
from parasol.roster.state import Seat
from parasol.wire.days import text_of

FINGERPRINT_WORDS = 6


def add(commands: Commands) -> None:
    """Declare ``about``, ``members``, ``vouch``, ``remove``, ``freeze``, ``thaw``, ``role``, ``leave``, ``words``."""
    commands.add(
        "about",
        "anyone",
        "which community this server is for",
        "Shows which community a server is for: its name, its settings, how many people have a place, and the four "
        "words by which it can be told. Compare them with what you were given on paper or by voice: a false server "
        "can copy a name, but not these words.",
        "parasol about --server https://parasol.example",
        _about,
    )
    commands.add(
        "members",
        "members",
        "the places in the community, and its stewards",
        "Lists the places: a made-up name of two words, the role, the day it was taken, and whether a second steward "
        "vouched. Nothing says who they belong to. Stewards also see through whom each came.",
        "parasol members",
        _members,
        ["your seven words"],
    )
    vouch = commands.add(
        "vouch",
        "stewards",
        "say that a second steward knows somebody",
        "Vouches for somebody's place: you know this person too, and didn't invite them yourself. Stewards can see who "
        "vouched; the server can't.",
        "parasol vouch 3f2a91c0",
        _vouch,
        ["your seven words", "why (members can read it)"],
    )
    vouch.add_argument("seat", metavar="PLACE", help="its short name, as `parasol members` shows it")
    remove = commands.add(
        "remove",
        "stewards",
        "take a place away and renew the keys",
        "Takes somebody's place away. The keys are renewed in the same step, so they can't read what comes after. The "
        "list for checks has to be renewed then, with `parasol rekey`. Removing a steward needs two stewards.",
        "parasol remove 3f2a91c0",
        _remove,
        ["your seven words", "why (members can read it)"],
    )
    remove.add_argument("seat", metavar="PLACE", help="its short name, as `parasol members` shows it")
    freeze = commands.add(
        "freeze",
        "stewards",
        "pause a place for a while",
        "Pauses somebody's place: from now on the server answers none of their requests. It can be undone at once, "
        "with `parasol thaw`. They keep the keys that they have and what they have read. If their device is in other "
        "hands for good, use `parasol remove`. Pausing a steward needs two stewards, takes back all open invites and "
        "renews the stewards' keys.",
        "parasol freeze 3f2a91c0\nparasol freeze --branch 3f2a91c0",
        _freeze,
        ["your seven words", "why (members can read it)"],
    )
    freeze.add_argument("seat", metavar="PLACE", help="its short name, as `parasol members` shows it")
    freeze.add_argument("--branch", action="store_true", help="also everybody who came through them, and so on down")
    thaw = commands.add(
        "thaw",
        "stewards",
        "let a paused place in again",
        "Lets a paused place in again, with the same words as before and with the keys that are in force now. For a "
        "steward it needs two stewards, unless only one is left who isn't paused.",
        "parasol thaw 3f2a91c0\nparasol thaw --branch 3f2a91c0",
        _thaw,
        ["your seven words", "why (members can read it)"],
    )
    thaw.add_argument("seat", metavar="PLACE", help="its short name, as `parasol members` shows it")
    thaw.add_argument("--branch", action="store_true", help="also everybody who came through them, and so on down")
    role = commands.add(
        "role",
        "stewards",
        "make a member a steward, or the other way round",
        "Changes a role. It needs two stewards, once there are two.",
        "parasol role 3f2a91c0 steward",
        _role,
        ["your seven words", "why (members can read it)"],
    )
    role.add_argument("seat", metavar="PLACE", help="its short name, as `parasol members` shows it")
    role.add_argument("role", choices=["member", "steward"], help="the new role")
    commands.add(
        "leave",
        "members",
        "give up your own place and delete your vault",
        "Gives up your own place and deletes your vault. Your words open nothing afterwards. You can come back by a "
        "new invite only.",
        "parasol leave",
        _leave,
        ["your seven words"],
    )
    commands.add(
        "words",
        "members",
        "change your words",
        "Gives you new words. The old ones open nothing from then on. Do this if somebody may have seen them. If "
        "somebody may have opened your vault with them, ask a steward to remove this seat and to invite you anew: new "
        "words don't take back what they read.",
        "parasol words",
        _words,
        ["your seven words, the old ones"],
    )


def fingerprint(roster: RosterState) -> str:
    """Six words made from the founding entry's hash: 77 bits, so that finding another founding entry with the same
    ones would take 2**77 tries."""
    return name_of(roster.genesis, FINGERPRINT_WORDS)


def community_of(roster: RosterState) -> dict[str, Any]:
    """What anybody may know of a community."""
    policy = roster.policy
    assert policy is not None
    return {
        "name": policy.name,
        "fingerprint": fingerprint(roster),
        "region": policy.region,
        "languages": policy.languages,
        "areas": policy.areas,
        "members": len(roster.taken()),
        "stewards": len(roster.stewards()),
        "report_days": policy.report_days,
        "alert_days": policy.alert_days,
        "decision_days": policy.decision_days,
        "vault_days": policy.vault_days,
        "escrow_days": policy.escrow_days,
        **{name: policy.lifetime(name) for name in SHORTER},
        "checks_per_week": policy.checks_per_week,
        "checks_in_all": policy.checks_in_all,
    }


def settings_text(facts: dict[str, Any]) -> str:
    """The settings in words."""
    return listed(
        [
            f"areas: {', '.join(facts['areas']) or 'none named'}",
            f"languages: {', '.join(facts['languages'])}; numbers without a country code are read as in "
            f"{facts['region']}",
            f"kept for: reports {facts['report_days']} days, alerts {facts['alert_days']}, decisions "
            f"{facts['decision_days']}, a vault that nobody opens {facts['vault_days']}, a report that waits for "
            f"a second one {facts['escrow_days']}, a slip {facts['slip_days']}, a place that helps "
            f"{facts['service_days']} after it was confirmed, what members found there "
            f"{count(facts['count_quarters'], 'quarter')}",
            f"checks: at most {facts['checks_per_week']} a week for each member, {facts['checks_in_all']} for all "
            "together",
        ]
    )


def find_seat(roster: RosterState, asked: str) -> Seat:
    """The place that is meant, by the start of its short name. Raises ``NotDone``."""
    matching = [seat for seat in roster.taken() if asked and seat.key.hex().startswith(asked.lower())]
    if len(matching) != 1:
        raise NotDone("there is no such place, or more than one; `parasol members` lists them", "no-such-seat")
    return matching[0]


def _about(call: Call) -> int:
    server = rosters.about(call.connection)
    roster = call.roster()
    facts = community_of(roster)
    complete = [item for item in server.lists if item.complete]
    changed = text_of(max(item.updated_on for item in complete)) if complete else None
    told = "\n".join(
        [
            quoted(facts["name"]),
            "",
            f"It can be told by these words: {facts['fingerprint']}",
            f"{count(facts['members'], 'place')} taken, {count(facts['stewards'], 'steward')} among them.",
            f"The list for checks last changed on {changed}." if changed else "There is no list for checks yet.",
            settings_text(facts),
        ]
    )
    return call.out.give({**facts, "list_day": changed, "release": server.release}, told)


def _members(call: Call) -> int:
    person = call.unlock()
    roster = person.roster
    seats = sorted(roster.taken(), key=lambda seat: (seat.role != "steward", seat.since, seat.key))
    invites = [item for item in roster.invites.values() if item.last_day >= call.device.today()]
    facts: dict[str, list[dict[str, Any]]] = {
        "members": [
            {
                "seat": short(seat.key),
                "name": seat_name(seat.key),
                "role": seat.role,
                "frozen": seat.is_frozen,
                "since": text_of(seat.since),
                "vouched": seat.is_vouched,
                "you": seat.key == person.key,
                **(_known_to_stewards(person, seat) if person.is_steward else {}),
            }
            for seat in seats
        ],
        "invites": [
            {"invite": short(item.key), "role": item.role, "last_day": text_of(item.last_day)} for item in invites
        ],
    }
    rows = [
        [
            one["seat"],
            one["name"] + (" (you)" if one["you"] else ""),
            one["role"] + (", paused" if one["frozen"] else ""),
            one["since"],
            one.get("vouched_by") or ("yes" if one["vouched"] else "no"),
            *([one["came_through"] or "unknown"] if person.is_steward else []),
        ]
        for one in facts["members"]
    ]
    told = table(["PLACE", "NAME", "ROLE", "SINCE", "VOUCHED", *(["CAME THROUGH"] if person.is_steward else [])], rows)
    if invites:
        rows = [[one["invite"], one["role"], one["last_day"]] for one in facts["invites"]]
        told += "\n\nOpen invites:\n" + table(["INVITE", "ROLE", "UNTIL"], rows)
    return call.out.give(facts, told)


def _known_to_stewards(person: Person, seat: Seat) -> dict[str, Any]:
    """Through whom a place came and who vouched, as the notes on the roster say."""
    inviter, voucher = inviter_of(person, seat.key), voucher_of(person, seat.key)
    came = seat_name(inviter) if inviter else "the founding" if seat.invite is None else None
    by = seat_name(voucher) if voucher else None
    return {
        "came_through": came,
        "vouched_by": f"{by} (who invited them)" if by and voucher == inviter else by,
    }


def _vouch(call: Call) -> int:
    person = call.unlock()
    seat = find_seat(person.roster, call.options.seat)
    reason = check_reason(call.ask.needed("Why (members can read it; no names)"))
    steward.vouch(person, seat.key, reason)
    return call.out.give({"vouched": short(seat.key)}, f"You have vouched for {seat_name(seat.key)}.")


def _remove(call: Call) -> int:
    person = call.unlock()
    seat = find_seat(person.roster, call.options.seat)
    reason = check_reason(call.ask.needed("Why (members can read it; no names)"))
    call.ask.sure(f"Take the place of {seat_name(seat.key)} away?")
    steward.remove(person, seat.key, reason)
    due = rekey.is_due(person)
    told = "The place is taken away and the keys are renewed."
    if due:
        told += "\n" + wrapped(
            "Now renew the list for checks, since that person still knows the old key of it: parasol rekey. Until it "
            "is done, checks go on with the old list."
        )
    return call.out.give({"removed": short(seat.key), "rekey_due": due}, told)


def _freeze(call: Call) -> int:
    person = call.unlock()
    seat = find_seat(person.roster, call.options.seat)
    reason = check_reason(call.ask.needed("Why (members can read it; no names)"))
    if call.options.branch:
        return _branch(call, person, seat, reason, True)
    call.ask.sure(f"Pause the place of {seat_name(seat.key)}?")
    steward.freeze(person, seat.key, reason)
    told = f"The place is paused. To let them in again: parasol thaw {short(seat.key)}\n" + wrapped(
        "They still hold the keys they had. If their device is in other hands for good, take the place away: parasol "
        "remove."
    )
    return call.out.give({"frozen": short(seat.key)}, told)


def _thaw(call: Call) -> int:
    person = call.unlock()
    seat = find_seat(person.roster, call.options.seat)
    reason = check_reason(call.ask.needed("Why (members can read it; no names)"))
    if call.options.branch:
        return _branch(call, person, seat, reason, False)
    steward.thaw(person, seat.key, reason)
    return call.out.give({"thawed": short(seat.key)}, f"{seat_name(seat.key)} is let in again, with the same words.")


def _branch(call: Call, person: Person, seat: Seat, reason: str, frozen: bool) -> int:
    due = branches.to_change(person, seat.key, frozen)
    if frozen:
        call.ask.sure(f"Pause {count(len(due), 'place')}: {', '.join(map(seat_name, due)) or 'none'}?")
    act = branches.freeze_branch if frozen else branches.thaw_branch
    made = act(person, seat.key, reason)
    done = f"{count(len(made.done), 'place')} {'paused' if frozen else 'let in again'}."
    if made.proposed:
        done += "\n" + wrapped(
            f"{count(len(made.proposed), 'steward')} among them: another one has to sign (`parasol proposals`). They "
            "are signed one after another; each has to be proposed again after the one before."
        )
    facts = {
        "frozen" if frozen else "thawed": [short(key) for key in made.done],
        "proposed": [short(key) for key in made.proposed],
    }
    return call.out.give(facts, done, WAITS if made.proposed else 0)


def _role(call: Call) -> int:
    person = call.unlock()
    seat = find_seat(person.roster, call.options.seat)
    reason = check_reason(call.ask.needed("Why (members can read it; no names)"))
    steward.change_role(person, seat.key, call.options.role, reason)
    facts = {"seat": short(seat.key), "role": call.options.role}
    return call.out.give(facts, f"{seat_name(seat.key)} is a {call.options.role} now.")


def _leave(call: Call) -> int:
    person = call.unlock()
    call.ask.sure("Give up your place and delete your vault for good?")
    steward.leave(person)
    return call.out.give({"left": True}, "Your place is given up and your vault is deleted. Take care of yourself.")


def _words(call: Call) -> int:
    person: Person = call.unlock()
    phrase = call.new_words("words", "Your new words")
    person.change_words(phrase)
    told = "Your words are changed. The old ones open nothing now: destroy the paper they are on."
    if not call.is_conversation:
        told = f"Your new words:\n\n    {phrase}\n\n{told}"
    return call.out.give({"words": phrase}, told)
