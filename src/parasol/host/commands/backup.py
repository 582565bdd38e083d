"""For hosts: the recovery key, the nightly backup, an export at any time."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.features.paper.cards import key_card
from parasol.features.paper.commands.paper import LANGUAGE, texts_of
from parasol.kernel.roster.rules import RosterRefused, RosterState
from parasol.kernel.seal import AgeKey, Unreadable
from parasol.kernel.seal.age import check_recipient
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import Commands, option

if TYPE_CHECKING:  # clients never load it
    from parasol.host.archive.writing import Archived

WITHOUT = (
    "Without a recovery key the server's own keys are left out. Then no other server can ever go on with this "
    "community: it would have to be founded again, with new invites for everybody, an empty list for checks, and what "
    "waits for a second report is lost. Make one now: parasol recovery-key --store {store}"
)
NIGHTLY = 14

commands = Commands("hosts")
STORE = option("--store", metavar="DIR", type=Path, required=True, help="the folder that `init` made")
WITHOUT_RECOVERY = option(
    "--without-recovery",
    action="store_true",
    help="although there is no recovery key. Then nobody can go on with the community from it",
)


@commands.add(
    "recovery-key",
    "make the key that a move to another server needs, once",
    STORE,
    option("--card", metavar="FILE", help="set it on a card to print as well, as PDF; delete the file then"),
    LANGUAGE,
    talks=False,
)
def _recovery_key(call: Call) -> int:
    """Makes an age key and shows it, once. In the store's folder it leaves only the half that seals. Backups hold the
    server's own keys sealed to it. Write it on paper twice: one for you, one for somebody who isn't a steward. It is
    needed together with a steward's words to start the community on another machine; alone it opens nothing that people
    wrote. Where profiles are kept alone, no stewards are: there it opens the backups, and what people wrote stays
    sealed.

    parasol recovery-key --store /var/lib/parasol
    parasol recovery-key --store /var/lib/parasol --card recovery.pdf
    """
    from parasol.host.archive.keeping import keep_recipient, recipient_of  # noqa: PLC0415 clients never load it
    from parasol.kernel.storage.opening import is_made  # noqa: PLC0415

    store: Path = call.options.store
    if call.options.card:
        check_new(call.options.card)
    key = AgeKey.generate()
    with plainly():
        if not is_made(store):
            raise NotDone("there is no store here yet; make one with `parasol init`", "not-prepared")
        if recipient_of(store) is not None:
            raise NotDone(
                "this store has a recovery key already. To make another one, remove recovery.txt from the store's "
                "folder; backups of before need the old key all the same",
                "has-one",
            )
        if call.is_conversation:
            call.out.show(f"\nThe recovery key:\n\n    {key.identity}\n")
            call.out.show(wrapped(_ON_PAPER))
            call.ask.until(lambda: call.ask.line("To be sure: its last four characters"), lambda text: _ends(key, text))
        keep_recipient(store, key.recipient)
    if call.options.card:
        write_new(call.options.card, key_card(key.identity, texts_of(call.options)))
    if call.is_conversation:
        call.out.clear_screen()
        return call.out.give({"recipient": key.recipient}, "Good. Backups hold the server's keys from now on.")
    told = f"The recovery key:\n\n    {key.identity}\n\n{wrapped(_ON_PAPER)}"
    return call.out.give({"recovery_key": key.identity, "recipient": key.recipient}, told)


_ON_PAPER = (
    "Write it on paper twice, or print it: one for you, one for somebody who isn't a steward. It is shown this once "
    "and is kept nowhere. Don't keep it on this machine or where the backups are. If both papers are lost, backups can "
    "only be read and no longer be moved to another machine; of profiles alone, not even read. Then make a new one."
)


def _ends(key: AgeKey, text: str) -> str:
    if text.strip().upper() != key.identity[-4:]:
        raise ValueError("these aren't its last four characters; look at the paper again")
    return text


@commands.add(
    "backup",
    "write today's sealed backup, while the server runs",
    STORE,
    option("--into", metavar="DIR", type=Path, required=True, help="the folder; made if it isn't there"),
    option(
        "--keep-days",
        metavar="DAYS",
        type=int,
        help="how long backups are kept, 1 to the shortest time that stands in the community's settings "
        f"({NIGHTLY}, or that time if it is shorter)",
    ),
    WITHOUT_RECOVERY,
    talks=False,
)
def _backup(call: Call) -> int:
    """Writes all that the store holds as of now into one sealed file, parasol-DATE.age, with a file of sealed vaults
    beside it. Only the community's stewards can open it, not you. Of a store for profiles alone it is one file, which
    the recovery key opens. Backups that are older are removed. Run it every night, into a folder on another disk, and
    copy that folder to another place.

    parasol backup --store /var/lib/parasol --into /var/backups/parasol
    """
    from parasol.host.archive.keeping import back_up, most_days, oldest_copy  # noqa: PLC0415 clients never load it
    from parasol.host.archive.writing import roster_of  # noqa: PLC0415
    from parasol.kernel.server.calendar import believed  # noqa: PLC0415
    from parasol.kernel.storage.opening import forget_copies_before, open_snapshot  # noqa: PLC0415

    options = call.options
    with plainly():
        snapshot = open_snapshot(options.store)
        try:
            state = roster_of(snapshot)
            recovery = _recovery(call, state)
            assert state.policy is not None  # a founded community has one
            most = most_days(state.policy)
            keep_days = min(NIGHTLY, most) if options.keep_days is None else options.keep_days
            if not 1 <= keep_days <= most:
                raise NotDone(
                    f"keep backups for 1 to {most} days: {most} is the shortest time that stands in this "
                    "community's settings, and nothing should live longer in backups",
                    "keep-days",
                )
            options.into.mkdir(mode=0o700, parents=True, exist_ok=True)
            today, day = call.device.today(), believed(options.store)
            path, archived = back_up(snapshot, state, recovery, today, options.into, keep_days, day)
        finally:
            snapshot.close()
        first = oldest_copy(today, keep_days, day)
        if first is not None:
            asyncio.run(forget_copies_before(options.store, first))
    return _told(call, path, archived, state, recovery)


@commands.add(
    "export",
    "write the same into a file that you name",
    STORE,
    option("--out", metavar="FILE", type=Path, required=True, help="the file; it must not be there yet"),
    WITHOUT_RECOVERY,
    talks=False,
)
def _export(call: Call) -> int:
    """Writes all that the store holds as of now into one sealed file, as `parasol backup` does, and FILE.vaults beside
    it. For moving to another machine, or when the stewards ask for it.

    parasol export --store /var/lib/parasol --out community.age
    """
    from parasol.host.archive.keeping import beside, write_pair  # noqa: PLC0415 clients never load it
    from parasol.host.archive.writing import roster_of  # noqa: PLC0415
    from parasol.kernel.storage.opening import open_snapshot  # noqa: PLC0415

    path: Path = call.options.out
    check_new(str(path))
    check_new(str(beside(path)))
    with plainly():
        snapshot = open_snapshot(call.options.store)
        try:
            state = roster_of(snapshot)
            recovery = _recovery(call, state)
            archived = write_pair(snapshot, state, recovery, call.device.today(), path)
        finally:
            snapshot.close()
    return _told(call, path, archived, state, recovery)


def _recovery(call: Call, state: RosterState) -> str | None:
    """To what the server's keys are sealed; of profiles alone, all. Raises ``NotDone``."""
    from parasol.host.archive.keeping import recipient_of  # noqa: PLC0415

    recipient = recipient_of(call.options.store)
    if recipient is None and not state.length:
        make = f"parasol recovery-key --store {call.options.store}"
        raise NotDone(f"a backup of profiles is sealed to a recovery key; make one first: {make}", "no-recovery-key")
    if recipient is None:
        told = WITHOUT.format(store=call.options.store)
        if not call.options.without_recovery:
            raise NotDone(f"there is no recovery key yet. {told}", "no-recovery-key")
        call.out.note(wrapped(told))
        return None
    try:
        check_recipient(recipient)
    except Unreadable:
        raise NotDone("the store's recovery.txt is damaged: it holds no age recipient", "recovery") from None
    return recipient


def _told(call: Call, path: Path, archived: "Archived", state: RosterState, recovery: str | None) -> int:
    vaults = f"{path.name}.vaults" if state.length else None
    who = f"{count(archived.stewards, 'steward')} can open it" if state.length else "The recovery key opens it"
    told = f"{path.name} is written, whole and sealed. {who}; this machine can't."
    if recovery is None:
        told += " The server's keys are not in it."
    facts = {"file": path.name, "vaults": vaults, "rows": archived.rows, "stewards": archived.stewards}
    return call.out.give(facts, wrapped(told))


@contextmanager
def plainly() -> Iterator[None]:
    """What can go wrong with archives, stores and disks, in plain words. Raises ``NotDone``."""
    try:
        yield
    except RosterRefused:
        raise NotDone("the roster in this store is not valid, so nobody can be trusted to open it", "roster") from None
    except OSError as error:
        raise NotDone(
            f"{_why(error)}. Nothing half-written is left, and nothing that was there is lost", "disk"
        ) from None


def _why(error: OSError) -> str:
    import errno  # noqa: PLC0415

    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "the disk is full"
        case errno.EROFS:
            return "this disk can only be read"
        case errno.ENOENT:
            return "there is no such file or folder"
        case errno.EACCES | errno.EPERM:
            return "this user may not read or write there"
        case _:
            return f"this file or folder can't be used ({error.strerror})"
