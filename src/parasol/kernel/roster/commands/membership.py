"""Who is a member, and in which role: vouching, removing, pausing, letting in, roles, leaving, new words."""

from parasol.features.checks.client import rekey
from parasol.kernel.roster.client import branches, leaving, steward, tending
from parasol.kernel.roster.client.labels import set_label
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.commands.community import LABEL, LABEL_HINT, check_label, find_member
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.shell.call import Call, short
from parasol.kernel.shell.codes import WAITS
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option

commands = Commands("stewards")
MEMBER = option("member", metavar="MEMBER", help="its three words, as `parasol members` shows it")
BRANCH = option("--branch", action="store_true", help="also everybody who came through them, and so on down")


def _decided(call: Call) -> tuple[Person, Membership, str]:
    """Who decides, about which member, and why."""
    person = call.unlock()
    return person, find_member(person.whole(), call.options.member), call.reason()


@commands.add("vouch", "say that a second steward knows somebody", MEMBER, reads=(WORDS,))
def _vouch(call: Call) -> int:
    """Vouches for a member: you know this person too, and didn't invite them yourself. Stewards can see who
    vouched; members and the server can't."""
    person = call.steward()
    member = find_member(person.whole(), call.options.member)
    steward.vouch(person, member.key)
    return call.out.give({"vouched": short(member.key)}, f"You have vouched for {name_of_member(member.key)}.")


@commands.of(_decided, "remove", "end somebody's membership and renew the keys", MEMBER, reads=(WORDS, WHY))
def _remove(call: Call, person: Person, member: Membership, reason: str) -> int:
    """Ends somebody's membership. The keys are renewed in the same step, so they can't read what comes after. Then
    renew the list for checks, with `parasol rekey`. Removing a steward needs two stewards."""
    call.ask.sure(f"End the membership of {name_of_member(member.key)}?")
    steward.remove(person, member.key, reason)
    due, are_keys_due = rekey.is_due(person), bool(tending.due_groups(person))
    told = "The membership is ended and the keys are renewed."
    if are_keys_due:
        told = "The membership is ended.\n" + wrapped(
            "Now everybody needs new keys, which takes a while in a community of this size: parasol rekey. Until it is "
            "done, that person can read what members read, if somebody gives it to them."
        )
    elif due:
        told += "\n" + wrapped(
            "Now renew the list for checks, since that person still knows the old key of it: parasol rekey. Until it "
            "is done, checks go on with the old list."
        )
    return call.out.give({"removed": short(member.key), "rekey_due": due or are_keys_due}, told)


@commands.of(_decided, "freeze", "pause a member for a while", MEMBER, BRANCH, reads=(WORDS, WHY))
def _freeze(call: Call, person: Person, member: Membership, reason: str) -> int:
    """Pauses a member: from now on the server answers none of their requests. It can be undone at once, with
    `parasol thaw`. They keep the keys that they have and what they have read. If their device is in other hands for
    good, use `parasol remove`. Pausing a steward needs two stewards, takes back all open invites and renews the
    stewards' keys.

    parasol freeze copper-window
    parasol freeze --branch copper-window
    """
    if call.options.branch:
        return _branch(call, person, member, reason, True)
    call.ask.sure(f"Pause {name_of_member(member.key)}?")
    steward.freeze(person, member.key, reason)
    told = f"The member is paused. To let them in again: parasol thaw {name_of_member(member.key)}\n" + wrapped(
        "They still hold the keys they had. If somebody else has their device for good, remove them: parasol remove."
    )
    return call.out.give({"frozen": short(member.key)}, told)


@commands.of(_decided, "thaw", "let a paused member in again", MEMBER, BRANCH, reads=(WORDS, WHY))
def _thaw(call: Call, person: Person, member: Membership, reason: str) -> int:
    """Lets a paused member in again, with the same words as before and with the keys that are in force now. For a
    steward it needs two stewards, unless only one is left who isn't paused.

    parasol thaw copper-window
    parasol thaw --branch copper-window
    """
    if call.options.branch:
        return _branch(call, person, member, reason, False)
    steward.thaw(person, member.key, reason)
    return call.out.give(
        {"thawed": short(member.key)}, f"{name_of_member(member.key)} can come in again, with the same words."
    )


@commands.add("label", "a private word by which stewards know a member", MEMBER, reads=(WORDS, "the label, or nothing"))
def _label(call: Call) -> int:
    """Gives a member a private label, for stewards alone, so that the right one is paused when a phone is taken. An
    empty line takes the label away. It goes with the membership. Nobody needs one.

    parasol label copper-window
    """
    person = call.steward()
    member = find_member(person.whole(), call.options.member)
    text = call.ask.line(LABEL, LABEL_HINT)
    check_label(text)
    set_label(person, member.key, text)
    told = f"Only stewards see it, beside {name_of_member(member.key)}." if text else "There is no label now."
    return call.out.give({"member": short(member.key), "label": text or None}, told)


def _branch(call: Call, person: Person, member: Membership, reason: str, frozen: bool) -> int:
    due = branches.to_change(person, member.key, frozen)
    if frozen:
        call.ask.sure(f"Pause {count(len(due), 'member')}: {', '.join(map(name_of_member, due)) or 'none'}?")
    act = branches.freeze_branch if frozen else branches.thaw_branch
    made = act(person, member.key, reason)
    done = f"{count(len(made.done), 'member')} {'paused' if frozen else 'let in again'}."
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


@commands.of(
    _decided,
    "role",
    "make a member a steward, or the other way round",
    MEMBER,
    option("role", choices=["member", "steward"], help="the new role"),
    reads=(WORDS, WHY),
)
def _role(call: Call, person: Person, member: Membership, reason: str) -> int:
    """Changes a role. It needs two stewards, once there are two.

    parasol role copper-window steward
    """
    steward.change_role(person, member.key, call.options.role, reason)
    facts = {"member": short(member.key), "role": call.options.role}
    return call.out.give(facts, f"{name_of_member(member.key)} is a {call.options.role} now.")


@commands.add("leave", "end your own membership and delete your keys", reads=(WORDS,), who="members")
def _leave(call: Call) -> int:
    """Ends your own membership and deletes your keys from the server. Your words open nothing afterwards. You can come
    back by a new invite only."""
    person = call.unlock()
    call.ask.sure("End your membership and delete your keys for good?")
    leaving.leave(person)
    return call.out.give({"left": True}, "Your membership is ended and your keys are deleted. Take care of yourself.")


@commands.add("change-words", "change your words", reads=("your eight words, the old ones",), who="members")
def _words(call: Call) -> int:
    """Gives you new words. The old ones open nothing from then on. Do this if somebody may have seen them. If somebody
    may have come in with them, ask a steward to remove this member and to invite you again: new words don't
    take back what they read."""
    person: Person = call.unlock()
    passphrase = call.new_words("words", "Your new words")
    person.change_words(passphrase)
    told = "Your words are changed. The old ones open nothing now: destroy the paper they are on."
    if not call.is_conversation:
        told = f"Your new words:\n\n    {passphrase}\n\n{told}"
    return call.out.give({"words": passphrase}, told)


NEXT = (
    "The old words open nothing: destroy the paper they are on. Tell a steward, so that the keys of all members are "
    "renewed soon."
)
NEXT_AS_STEWARD = (
    "Now renew the keys of all, since yours opened them: parasol rekey. Open invites are closed, and what you proposed "
    "has to be proposed again. The old words open backups of before, and nothing else: destroy their paper when there "
    "are newer ones."
)


@commands.add(
    "renew-own-keys",
    "get new keys and new words, when somebody had your phone",
    reads=("your eight words, the old ones", "yes or no"),
    who="members",
)
def _own_keys(call: Call) -> int:
    """For when somebody had your phone or your machine and may have copied your keys from it. Gives you new keys and
    new words; the old ones open nothing from then on. You stay a member, and nobody has to agree. Once a week at most.

    What it can't do: whoever copied your keys keeps what they have read, and reads new alerts until a steward is online
    next. They can do the same first: if your old words stop working, ask a steward to remove this member. Report codes
    and the words of a desk stay as they are.
    """
    person = call.unlock(is_renewing=True)
    was_steward = person.is_steward
    call.ask.sure("Make new keys, so that the old keys and the old words are worth nothing?")
    passphrase = call.new_words("words", "Your new words")
    name = name_of_member(renew_own_keys(person, passphrase).key)
    told = f"Your keys are new, and you are called {name} now.\n" + wrapped(NEXT_AS_STEWARD if was_steward else NEXT)
    if not call.is_conversation:
        told = f"Your new words:\n\n    {passphrase}\n\n{told}"
    return call.out.give({"words": passphrase, "name": name}, told)
