"""Founding a community, inviting, joining."""

import argparse

import msgspec

from parasol.features.paper import CannotBeSet
from parasol.features.paper.cards import invite_card, joined
from parasol.features.paper.commands.paper import LANGUAGE, texts_of
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.client.steward import SecondNeeded
from parasol.kernel.roster.commands.community import LABEL, LABEL_HINT, check_label, community_of, fingerprint
from parasol.kernel.roster.rules import Policy
from parasol.kernel.roster.structs import INVITE_DAYS, SHORTER, HelpNumber, Police, Shorter
from parasol.kernel.shell.call import Call, called, meant, short
from parasol.kernel.shell.codes import WAITS, NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.output import quoted, wrapped
from parasol.kernel.shell.parser import SERVER, Commands, Option, option
from parasol.kernel.vault.client import keys_of

DAY_SETTINGS = {
    "report_days": "how long reports are kept",
    "alert_days": "how long alerts stand",
    "decision_days": "how long decisions can be read",
    "vault_days": "how long a member can stay away",
    "escrow_days": "how long a report waits for a second one about the same person",
}
SHORTER_SETTINGS: dict[Shorter, str] = {
    "slip_days": "how many days a slip can be opened",
    "service_days": "how many days a service is listed after it was confirmed",
    "lounge_days": "how many days a post in the lounge is kept",
    "guide_days": "how many days a guide is kept after it was published",
    "count_quarters": "for how many quarters people see what members found there",
    "proposal_support": "how many members have to support a proposal until stewards must answer it",
    "answer_days": "how many days stewards have for that answer",
    "lounge_sitting": "for how many posts in the lounge a member's token pays; 1 slows all down",
    "profiles_here": "whether this server keeps profiles; 0: one of their own does",
    "catalogue": "the number of the vote for a catalogue of profiles; 0: there is none",
}
ADULTS_ONLY = (
    "This is for adults, so it stops now. You are not in trouble, and nobody learns of it. If you need help "
    "or somebody to talk to: the organisation that runs this can name people who help without asking for papers, "
    "and childhelplineinternational.org lists a free line in nearly every country."
)

commands = Commands("stewards")


def _days(name: Shorter, text: str) -> Option:
    each = SHORTER[name]
    what = "DAYS" if name.endswith("days") else "COUNT"
    range_ = f"{each.least} to {each.most} (without it: {each.default})"
    return option(_named(name), type=int, metavar=what, help=f"{text}, {range_}")


def _named(setting: str) -> str:
    return f"--{setting.replace('_', '-')}"


POLICY_OPTIONS = (
    option("--name", help="the community's name"),
    option("--region", help="its country, two letters: how numbers without a country code are read"),
    option("--language", action="append", metavar="CODE", help="a language, like en; more than once"),
    option("--area", action="append", metavar="NAME", help="an area with a name; more than once"),
    *(
        option(_named(name), type=int, metavar="DAYS", help=f"{text}, 7 to 1100 days")
        for name, text in DAY_SETTINGS.items()
    ),
    *(_days(name, text) for name, text in SHORTER_SETTINGS.items()),
    option("--checks-per-week", type=int, metavar="COUNT", help="checks that one member can make a week"),
    option(
        "--help-number",
        action="append",
        metavar="TEXT",
        help="a number for Help now, like 'Night line: 116 123'; more than once; 'none' takes all away",
    ),
    option(
        "--site",
        action="append",
        metavar="NAME",
        help="an app or site to offer where a name is asked for, spelled as its owner spells it; more than once; "
        "'none' offers the usual ones again",
    ),
    option("--police", choices=["never", "if-asked", "unsaid"], help="what people are told about the police"),
)
"""A community's settings. All of them are public."""


def policy_changes(options: argparse.Namespace) -> dict[str, object]:
    """The settings that were given as options."""
    given: dict[str, object] = {
        "name": options.name,
        "region": options.region.upper() if options.region else None,
        "languages": options.language,
        "areas": options.area,
        "checks_per_week": options.checks_per_week,
        "checks_in_all": getattr(options, "checks_in_all", None),
        "help_numbers": _help_numbers(options.help_number),
        "sites": msgspec.UNSET if options.site == ["none"] else options.site,
        "police": _police(options.police),
        **{name: getattr(options, name) for name in DAY_SETTINGS},
        **{name: _shorter(name, getattr(options, name)) for name in SHORTER_SETTINGS},
    }
    return {name: value for name, value in given.items() if value is not None}


def _help_numbers(lines: list[str] | None) -> list[HelpNumber] | msgspec.UnsetType | None:
    """Raises ``NotDone``."""
    if lines is None or lines == ["none"]:
        return None if lines is None else msgspec.UNSET
    parts = [line.rpartition(":") for line in lines]
    if not all(label.strip() and number.strip() for label, _, number in parts):
        raise NotDone("a number for help is a name, a colon and the number: 'Night line: 116 123'", "help-number")
    return [HelpNumber(label.strip(), number.strip()) for label, _, number in parts]


def _police(said: str | None) -> Police | msgspec.UnsetType | None:
    return {None: None, "never": "never", "if-asked": "if_asked"}.get(said, msgspec.UNSET)


def _shorter(name: Shorter, value: int | None) -> int | msgspec.UnsetType | None:
    """What holds where a policy leaves it out is left out."""
    return msgspec.UNSET if value == SHORTER[name].default else value


@commands.add(
    "found",
    "found a community with the founding words",
    *POLICY_OPTIONS,
    reads=(
        "the founding words, which `parasol init` showed",
        "the community's name, if not given as an option",
        "its country, two letters, likewise",
    ),
)
def _found(call: Call) -> int:
    """Founds the community. Its keys are made here, on your device; the server learns public keys and the settings
    only. You become the first steward. Everybody can read the settings.

    parasol found --name 'Riverside Collective' --region GB --area North --area Harbour
    """
    given = policy_changes(call.options)
    founding_passphrase = call.ask.words("The founding words")
    name = str(given.get("name") or call.ask.needed("The community's name"))
    region = str(given.get("region") or call.ask.needed("Its country, two letters (GB, DE, TH...)")).upper()
    policy = msgspec.structs.replace(Policy(name, ["en"], [], region), **given)
    passphrase = call.new_words("words", "Your own words, as the first steward")
    person = founding.found(call.connection, call.device, founding_passphrase, policy, passphrase)
    told = "\n\n".join(
        [
            f"The community is founded:\n{quoted(policy.name)}",
            *own_words(call, passphrase),
            f"How people can tell that it is this community: {fingerprint(person.roster)}",
            wrapped(
                "Next: invite a second steward (`parasol invite --role steward`). An alert needs two, so that nobody "
                "decides alone and nobody can be pressed alone."
            ),
        ]
    )
    return call.out.give(
        {"words": passphrase, "member": short(person.key), "community": community_of(person.roster)},
        told,
    )


def own_words(call: Call, passphrase: str) -> list[str]:
    """New words as a part of the result, unless they were shown and confirmed before."""
    if call.is_conversation:
        return []
    return [
        f"Your words:\n\n    {passphrase}",
        wrapped(
            "Write them on paper. They are shown this once. Whoever has them is you here; nobody can replace them."
        ),
    ]


@commands.add(
    "invite",
    "invite a member or a steward",
    option("--role", choices=["member", "steward"], default="member", help="without it: member"),
    option("--slip", metavar="FILE", help="a slip to cut out as well, with the words and a code, as PDF"),
    option("--slip-link", action="store_true", help="the slip's code is a link, which names the server"),
    LANGUAGE,
    option("--take-back", metavar="INVITE", help="an open invite, as `parasol members` names it"),
    option("--label", action="store_true", help="asks for a private label too, by which stewards know who comes"),
    reads=("your eight words", "with --role steward: why; members can read it", "with --label: the label"),
)
def _invite(call: Call) -> int:
    """Makes an invite: eight words that make one person a member, within three days. Members don't
    read whom stewards invite as a member. Inviting a steward needs a reason, and two stewards once there are two. Or
    take an open invite back; a steward's needs a reason too.

    parasol invite
    parasol invite --slip slip.pdf
    parasol invite --role steward
    parasol invite --take-back copper-window
    """
    person = call.unlock()
    if call.options.take_back:
        return _take_back(call, person)
    reason = call.reason() if call.options.role == "steward" else ""
    if call.options.slip:
        check_new(call.options.slip)
    label = call.ask.line(LABEL, LABEL_HINT) if call.options.label else ""
    check_label(label)
    passphrase = call.draw_words()
    waits = b""
    try:
        steward.invite(person, call.options.role, passphrase, reason, label)
    except SecondNeeded as needed:
        waits = needed.proposal
    told = (
        f"An invite for one {call.options.role}:\n\n    {passphrase}\n\n"
        + wrapped(
            f"Give it to that person on paper or by voice, best when you meet. It works once, for {INVITE_DAYS} days. "
            f"They join with: parasol join"
        )
        + f"\n\nThey recognise this community by: {fingerprint(person.roster)}"
    )
    if waits:
        told += "\n\n" + wrapped(
            f"It works as soon as a second steward has agreed: parasol proposals agree {called(waits)}"
        )
    if call.options.slip:
        told += "\n\n" + _slip(call, person, passphrase)
    facts = {"invite_words": passphrase, "role": call.options.role, "proposal": short(waits) if waits else None}
    return call.out.give(facts, told, WAITS if waits else 0)


def _slip(call: Call, person: Person, passphrase: str) -> str:
    """Write the slip of an invite; returns what to tell. The invite counts already, so a file that can't be written
    is reported and hides nothing."""
    link = None
    if call.options.slip_link:
        link = f"{getattr(call.options, 'server', SERVER).rstrip('/')}/#join={joined(passphrase)}"
    invite = person.whole().invites.get(keys_of(passphrase, "invite").sign_key)
    last_day = invite.last_day if invite else call.device.today() + INVITE_DAYS
    try:
        write_new(call.options.slip, invite_card(passphrase, last_day, texts_of(call.options, person), link))
    except (NotDone, CannotBeSet):
        return wrapped("The slip couldn't be written. The words above count all the same.")
    return wrapped("The slip is made. Print it, cut it out, and delete the file.")


def _take_back(call: Call, person: Person) -> int:
    otherwise = "there is no open invite of this name; `parasol members` lists them"
    open_now = person.whole().invites
    key = meant(open_now, call.options.take_back, lambda key: key, otherwise, "no-such-invite")
    steward.cancel(person, key, call.reason() if open_now[key].role == "steward" else "")
    return call.out.give({"taken_back": short(key)}, "The invite is taken back; its words open nothing now.")


@commands.add("join", "become a member, with the words of an invite", reads=("the invite's eight words",), who="anyone")
def _join(call: Call) -> int:
    """Makes you a member, with an invite. Your keys are made here, on your device. You get eight words of your own,
    shown once. No name is asked for. By joining you say that you are an adult.

    parasol join --server https://parasol.example
    """
    invite_passphrase = call.ask.words("The invite's eight words")
    roster = founding.open_invite(call.connection, invite_passphrase).roster
    policy = roster.policy
    assert policy is not None
    call.out.note(f"This invite is for:\n{quoted(policy.name)}\nYou recognise it by: {fingerprint(roster)}")
    if call.is_conversation:
        if not call.ask.yes("Are you 18 or older?", default=False):
            raise NotDone(ADULTS_ONLY, "adults-only")
        call.ask.sure("Is this the community that you want to join?")
    passphrase = call.new_words("words", "Your own words")
    person = founding.join(call.connection, call.device, invite_passphrase, passphrase)
    told = "\n\n".join(
        [
            "You are a member now. Nobody learned who you are.",
            *own_words(call, passphrase),
            f"Others see you as: {name_of_member(person.key)}",
            wrapped("What you can do now: `parasol check` before you meet somebody, and `parasol alerts`."),
        ]
    )
    facts = {
        "words": passphrase,
        "member": short(person.key),
        "name": name_of_member(person.key),
        "role": "steward" if person.is_steward else "member",
        "community": community_of(person.roster),
    }
    return call.out.give(facts, told)
