"""What a community is, and who its members are."""

from typing import Any

import msgspec
from msgspec import UNSET

from parasol.features.alerts.case import LABEL_LENGTH
from parasol.features.checks.client.identifiers.sites import sites_of
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import roster as rosters
from parasol.kernel.roster.client.labels import Labels, read_labels
from parasol.kernel.roster.client.notes import inviter_of, know_notes, voucher_of
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.forms import UNPRINTABLE
from parasol.kernel.roster.rules.members import Membership, in_order
from parasol.kernel.roster.structs import SHORTER
from parasol.kernel.shell.call import Call, called, meant, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import count, listed, quoted, table, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.wire.days import text_of
from parasol.kernel.words import fingerprint_of

POLICE = {
    "never": "the community says that it passes nothing on",
    "if_asked": "the community says that it passes on only what the person who reports asks it to",
    "unsaid": "nothing is said",
}
LABEL = "Private label, for stewards alone (Enter for none)"
LABEL_HINT = "What your group calls them, so that the right one is paused if a phone is taken. Never a legal name."

COMMUNITY = option(
    "--community",
    metavar="WORDS",
    help="the seven words that tell your community from others (on its paper, or from its people); if the server "
    "shows another community, nothing is done",
)

commands = Commands("stewards")


def fingerprint(roster: RosterState) -> str:
    """The words by which people recognise a community."""
    return fingerprint_of(roster.genesis)


def check_community(call: Call, roster: RosterState) -> None:
    """Raises ``Distrust`` if somebody gave the words of another community."""
    expected: str | None = call.options.community
    if expected is not None and "-".join(expected.lower().replace("-", " ").split()) != fingerprint(roster):
        raise Distrust("another-community", "this is not the community of these seven words")


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
        "sites": list(sites_of(policy)),
        "help_numbers": msgspec.to_builtins([] if policy.help_numbers is UNSET else policy.help_numbers),
        "police": "unsaid" if policy.police is UNSET else policy.police,
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
            f"apps and sites for names: {', '.join(facts['sites'])}",
            f"languages: {', '.join(facts['languages'])}; numbers without a country code are read as in "
            f"{facts['region']}",
            "numbers for Help now: "
            + ("; ".join(f"{each['label']}: {each['number']}" for each in facts["help_numbers"]) or "none named"),
            f"about the police: {POLICE[facts['police']]}",
            f"kept for: reports {facts['report_days']} days, alerts {facts['alert_days']}, decisions "
            f"{facts['decision_days']}, the keys of a member who doesn't come back "
            f"{facts['vault_days']}, a report that waits for a second one {facts['escrow_days']}, a slip "
            f"{facts['slip_days']}, a service {facts['service_days']} after it was confirmed, a post in the lounge "
            f"{facts['lounge_days']} days, a guide {facts['guide_days']}, what members found at services "
            f"{count(facts['count_quarters'], 'quarter')}",
            f"proposals: stewards answer one that {facts['proposal_support']} members support within "
            f"{facts['answer_days']} days",
            f"lounge: a token pays for {count(facts['lounge_sitting'], 'post')} of a sitting",
            "profiles: " + ("on this server" if facts["profiles_here"] else "on a server of their own"),
            "catalogue: " + (f"by vote {facts['catalogue']}" if facts["catalogue"] else "none"),
            f"checks: at most {facts['checks_per_week']} a week for each member, {facts['checks_in_all']} for all "
            "together",
        ]
    )


def check_label(text: str) -> None:
    """Raises ``NotDone`` for a label that no reader takes."""
    if len(text) > LABEL_LENGTH or UNPRINTABLE.search(text):
        raise NotDone(f"a label is one line of at most {LABEL_LENGTH} characters", "input")


def find_member(roster: RosterState, asked: str) -> Membership:
    """The member who is meant, by the start of the short name. Raises ``NotDone``."""
    otherwise = "there is no such member; `parasol members` lists them"
    return meant(roster.taken(), asked, lambda member: member.key, otherwise, "no-such-member")


@commands.add("about", "which community this server is for", who="anyone")
def _about(call: Call) -> int:
    """Shows which community a server is for: its name, its settings, how many stewards it has, and the seven words by
    which you recognise it. Compare them with what you were given on paper or by voice: a false server can copy a name,
    but not these words. Only stewards see how many members there are.

    parasol about --server https://parasol.example
    """
    server = rosters.about(call.connection)
    roster = call.roster()
    facts = community_of(roster)
    complete = [item for item in server.lists if item.complete]
    changed = text_of(max(item.updated_on for item in complete)) if complete else None
    told = "\n".join(
        [
            quoted(facts["name"]),
            "",
            f"You recognise it by these words: {facts['fingerprint']}",
            f"{count(facts['stewards'], 'steward')}.",
            f"The list for checks last changed on {changed}." if changed else "There is no list for checks yet.",
            settings_text(facts),
        ]
    )
    return call.out.give({**facts, "list_day": changed}, told)


@commands.add("members", "the members and stewards of the community, without names", reads=(WORDS,), who="members")
def _members(call: Call) -> int:
    """Lists the members, for stewards: for each a made-up name of three words, the role, the day they joined, and
    through whom they came. A member sees who the stewards are, and what is known of themselves. Nothing says who
    anybody is."""
    person = call.unlock()
    return _of_steward(call, person) if person.is_steward else _of_member(call, person)


def _of_member(call: Call, person: Person) -> int:
    mine = person.mine
    stewards = person.roster.all_stewards()
    facts: dict[str, Any] = {
        "stewards": [
            {"member": short(member.key), "name": name_of_member(member.key), "frozen": member.is_frozen}
            for member in sorted(stewards, key=lambda member: member.key)
        ],
        "you": {
            "member": short(person.key),
            "name": name_of_member(person.key),
            "since": None if mine.since is None else text_of(mine.since),
            "vouched": mine.vouched_on is not None,
        },
    }
    own = f"You are {facts['you']['name']}, a member since {facts['you']['since']}."
    vouched = " A second steward vouched for you." if facts["you"]["vouched"] else ""
    rows = [[one["name"], "paused" if one["frozen"] else ""] for one in facts["stewards"]]
    return call.out.give(facts, f"{own}{vouched}\n\n" + table(["STEWARD", ""], rows))


def _of_steward(call: Call, person: Person) -> int:
    roster = person.whole()
    members = sorted(roster.taken(), key=lambda member: (member.role != "steward", member.since, member.key))
    invites = [item for item in in_order(roster.invites.values()) if item.last_day >= call.device.today()]
    labels = read_labels(person)
    know_notes(person, members)
    facts: dict[str, Any] = {
        "members": [
            {
                "member": short(member.key),
                "name": name_of_member(member.key),
                "role": member.role,
                "frozen": member.is_frozen,
                "since": text_of(member.since),
                "new_keys": None if member.renewed_on is None else text_of(member.renewed_on),
                "vouched": member.is_vouched,
                "you": member.key == person.key,
                **_known_to_stewards(person, member, labels),
            }
            for member in members
        ],
        "invites": [
            {
                "invite": short(item.key),
                "role": item.role,
                "last_day": text_of(item.last_day),
                "label": labels.text_about(item.key),
            }
            for item in invites
        ],
        "labels_unread": labels.others,
    }
    rows = [
        [
            one["name"] + (" (you)" if one["you"] else ""),
            one["role"] + (", paused" if one["frozen"] else ""),
            one["since"] + (f", new keys {one['new_keys']}" if one["new_keys"] else ""),
            one["vouched_by"] or ("yes" if one["vouched"] else "no"),
            one["came_through"] or "unknown",
            one["label"] or "",
        ]
        for one in facts["members"]
    ]
    told = f"{count(len(members), 'member')}.\n\n"
    told += table(["NAME", "ROLE", "SINCE", "VOUCHED", "CAME THROUGH", "LABEL"], rows)
    if invites:
        rows = [
            [called(item.key), item.role, text_of(item.last_day), labels.text_about(item.key) or ""] for item in invites
        ]
        told += "\n\nOpen invites:\n" + table(["INVITE", "ROLE", "UNTIL", "LABEL"], rows)
    if labels.others:
        are = "1 label can't be read" if labels.others == 1 else f"{labels.others} labels can't be read"
        told += "\n\n" + wrapped(f"{are}: a member who seems to have none may have one.")
    return call.out.give(facts, told)


def _known_to_stewards(person: Person, member: Membership, labels: Labels) -> dict[str, Any]:
    """Through whom a member came and who vouched, as the notes on the roster say, and the private label."""
    inviter, voucher = inviter_of(person, member.key), voucher_of(person, member.key)
    came = name_of_member(inviter) if inviter else "the founding" if member.invite is None else None
    by = name_of_member(voucher) if voucher else None
    return {
        "came_through": came,
        "vouched_by": f"{by} (who invited them)" if by and voucher == inviter else by,
        "label": labels.text_of(member),
    }
