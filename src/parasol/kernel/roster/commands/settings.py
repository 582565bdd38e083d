"""The community's settings, and changes that need a second steward."""

from typing import Any

import msgspec

from parasol.features.checks.client import rekey
from parasol.features.checks.client.identifiers.sites import sites_of
from parasol.features.checks.commands.rekey import longer_text
from parasol.kernel.moderation.decisions import check_reason
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.client.server_keys import words_of
from parasol.kernel.roster.commands.community import community_of, settings_text
from parasol.kernel.roster.commands.founding import POLICY_OPTIONS, policy_changes
from parasol.kernel.roster.rules import Policy
from parasol.kernel.roster.rules.chains import fits
from parasol.kernel.roster.rules.server_keys import server_keys_in
from parasol.kernel.roster.structs import (
    SHORTER,
    ChangePolicy,
    ChangeRole,
    Closing,
    Entry,
    Freeze,
    Invite,
    NewServerKeys,
    Remove,
)
from parasol.kernel.shell.call import Call, called, meant, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import listed, quoted
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option
from parasol.kernel.wire.days import text_of

commands = Commands("stewards")


def describe(entry: Entry) -> str:  # noqa: PLR0911 one kind a branch
    """A proposed change in words."""
    match entry:
        case Invite():
            return f"invite a {entry.role} (until {text_of(entry.last_day)})"
        case Remove():
            return f"end the membership of {name_of_member(entry.seat)}"
        case Freeze():
            what = "pause" if entry.frozen else "let in again"
            return f"{what} {name_of_member(entry.seat)}"
        case ChangeRole():
            return f"make {name_of_member(entry.seat)} a {entry.role}"
        case ChangePolicy():
            return "change the settings"
        case Closing(last_day=None):
            return "call the closing off"
        case Closing():
            return f"close the community for good at the end of {text_of(entry.last_day or 0)}"
        case NewServerKeys():
            words = words_of(server_keys_in(entry))
            return f"put new keys of the server into force, called {words}"
        case _:
            return "change the roster"


DELETES = {
    "report_days": "reports, drafts and conversations with desks that are older than {} days",
    "decision_days": "decisions that are older than {} days",
    "vault_days": "the keys of members who didn't come back for {} days; they need a new invite then",
    "escrow_days": "reports that have waited for a second one for more than {} days",
    "slip_days": "slips that are older than {} days; the words on the paper open nothing then",
    "service_days": "services that nobody confirmed for {} days",
    "lounge_days": "posts in the lounge that are older than {} days",
    "guide_days": "guides that were published more than {} days ago",
    "count_quarters": "what members found at services, but for the last {} quarters, with this one",
}


def shortened(before: Policy, after: Policy) -> str:
    """What shorter times delete, as soon as they count; nothing if none is shorter."""
    deleted = [
        text.format(after.lifetime(name))
        for name, text in DELETES.items()
        if after.lifetime(name) < before.lifetime(name)
    ]
    lines = []
    if deleted:
        lines = ["A shorter time deletes, within the hour after it counts, and nothing brings back:", listed(deleted)]
    if after.alert_days < before.alert_days:
        lines.append(
            f"Alerts that are there get {after.alert_days} days when the list for checks is next renewed: "
            "parasol rekey --shorten, right after this counts. What is older than that goes then, and nothing brings "
            "it back."
        )
    return "\n".join(lines)


@commands.add(
    "settings",
    "show or change the community's settings",
    *POLICY_OPTIONS,
    option("--checks-in-all", type=int, metavar="COUNT", help="checks that all members together can make a week"),
    reads=("your eight words (for a change)", WHY),
)
def _settings(call: Call) -> int:
    """Without options it shows the settings, which everybody may know, and asks for nothing. With options it changes
    these; that needs two stewards, once there are two. --area and --language replace what was there.

    parasol settings --area North --area Harbour --alert-days 200
    """
    given = policy_changes(call.options)
    if not given:
        facts = community_of(fetch(call.connection))
        return call.out.give(facts, quoted(facts["name"]) + "\n" + settings_text(facts))
    person = call.unlock()
    policy = person.policy
    changed = msgspec.structs.replace(policy, **given)
    if deletes := shortened(policy, changed):
        call.out.note(deletes)
    reason = call.reason()
    steward.change_policy(person, changed, reason)
    facts = community_of(person.roster)
    told = "The settings are changed:\n" + settings_text(facts)
    if changed.alert_days < policy.alert_days and (longer := rekey.longer_alerts(person)):
        told += "\n" + longer_text(longer)
    return call.out.give(facts, told)


@commands.add(
    "proposals",
    "changes that wait for a second steward: list, agree, drop",
    reads=(WORDS,),
)
def _proposals(call: Call) -> int:
    """Lists the changes that one steward has signed and that wait for another one.

    parasol proposals
    """
    person = call.unlock()
    found = steward.proposals(person)
    rows: list[dict[str, Any]] = [
        {
            "proposal": short(id),
            "what": describe(entry),
            "by": name_of_member(author),
            "yours": author == person.key,
            "reason": proposal.reason,
            "usable": _is_usable(person, entry),
            "settings": _in_full(entry.policy) if isinstance(entry, ChangePolicy) else None,
        }
        for id, (author, proposal, entry) in found.items()
    ]
    return call.out.give({"proposals": rows}, "\n\n".join(map(_text, found, rows)) or "Nothing waits.")


def _in_full(policy: Policy) -> dict[str, Any]:
    numbers = [] if policy.help_numbers is msgspec.UNSET else policy.help_numbers
    return {
        **msgspec.to_builtins(policy),
        "help_numbers": [f"{each.label}: {each.number}" for each in numbers],
        "sites": list(sites_of(policy)),
        **{name: policy.lifetime(name) for name in SHORTER},
    }


def _text(id: bytes, row: dict[str, Any]) -> str:
    by = "you" if row["yours"] else row["by"]
    lines = [f"{called(id)}  {row['what']}, proposed by {by}, because:", quoted(row["reason"])]
    if row["settings"]:
        lines.append(listed([f"{name}: {value}" for name, value in row["settings"].items()]))
    if not row["usable"]:
        lines.append("  The roster has changed since; it has to be proposed again. Drop this one.")
    elif not row["yours"]:
        lines.append(f"  To agree: parasol proposals agree {called(id)}")
    return "\n".join(lines)


def _is_usable(person: Person, entry: Entry) -> bool:
    return fits(person.whole(), entry)


below = commands.below("proposals")
PROPOSAL = option("proposal", metavar="PROPOSAL", help="its three words, as `parasol proposals` shows it")


@below.add(
    "agree",
    "sign such a change as the second steward",
    PROPOSAL,
    reads=(WORDS, "why you agree (members can read it)"),
)
def _agree(call: Call) -> int:
    """Signs a change that another steward proposed, and carries it out. Talk with each other first."""
    person = call.unlock()
    found = steward.proposals(person)
    id = _find(found, call.options.proposal)
    author, proposal, entry = found[id]
    if author == person.key:
        raise NotDone("this was proposed by you; it needs somebody else", "own-proposal")
    call.out.note(f"To {describe(entry)}, proposed by {name_of_member(author)}, because:\n{quoted(proposal.reason)}")
    before = person.roster.policy
    if isinstance(entry, ChangePolicy) and before is not None and (deletes := shortened(before, entry.policy)):
        call.out.note(deletes)
    reason = check_reason(call.ask.needed("Why you agree (members can read it)"))
    call.ask.sure("Sign it?")
    steward.agree(person, id, reason)
    due = rekey.is_due(person)
    told = "Signed and done." + (" Now renew the list for checks: parasol rekey" if due else "")
    longer = rekey.longer_alerts(person)
    if longer and not due:
        told += "\n" + longer_text(longer)
    facts = {"agreed": short(id), "what": describe(entry), "rekey_due": due, "longer_alerts": longer}
    return call.out.give(facts, told)


@below.add("drop", "take such a change out of the review, yours or another steward's", PROPOSAL, reads=(WORDS,))
def _drop(call: Call) -> int:
    """Nobody can sign it then. Whoever wants the change proposes it again."""
    person = call.unlock()
    id = _find(steward.proposals(person), call.options.proposal)
    steward.drop_proposal(person, id)
    return call.out.give({"dropped": short(id)}, "It is taken out of the review.")


def _find(found: dict[bytes, Any], asked: str) -> bytes:
    otherwise = "there is no such proposal; `parasol proposals` lists them"
    return meant(found, asked, lambda id: id, otherwise, "no-such-proposal")
