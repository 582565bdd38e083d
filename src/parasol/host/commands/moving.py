"""From an archive to a community that goes on: what a steward does on her own device, and what the new host does.

Neither gets what the other has. A steward opens the archive with her words and seals it again to the recovery key; the
host puts it into a store with that key. In a community where one person does both, `import` asks for both.
"""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from parasol.host.commands.backup import plainly
from parasol.kernel.roster.client.person import EmptyVault
from parasol.kernel.seal import AgeKey, Unreadable
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new
from parasol.kernel.shell.output import count, quoted, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.vault.client import VaultContents, keys_of

NO_VAULT = (
    "these words open none of the vaults beside this archive (words that were changed after the backup don't count in "
    "it: then try those of before)"
)

commands = Commands("stewards")


@commands.add(
    "steward-key",
    "your age key, to read an archive without Parasol",
    option("--vaults", metavar="FILE", type=Path, help="the file of vaults beside the archive; no server then"),
    reads=(WORDS,),
)
def _steward_key(call: Call) -> int:
    """Shows your age key, with which `age`, from version 1.3 on, opens every backup and export that was made while you
    are a steward. With --vaults it asks no server: give it the file that lies beside the archive. Whoever has this key
    and an archive can read what you can read. Delete it after use.

    parasol steward-key --vaults community.age.vaults > key.txt
    """
    vaults = call.options.vaults
    contents = call.unlock().contents if vaults is None else _vault_in(call, vaults)
    told = f"# Opens every archive sealed to you. Delete it after use.\n{contents.seat.identity}"
    return call.out.give({"identity": contents.seat.identity}, told)


def _vault_in(call: Call, path: Path) -> VaultContents:
    from parasol.host.archive.reading import find_vault  # noqa: PLC0415 few commands need it

    if not path.is_file():
        raise NotDone(
            f"the file of vaults isn't there ({path.name}); it lies beside each backup and export, and both are needed",
            "no-vaults",
        )
    keys = keys_of(call.ask.words("Your eight words, as a steward"), "vault")
    with plainly(), path.open("rb") as vaults:
        found = find_vault(vaults, keys)
    if found is None:
        raise EmptyVault(NO_VAULT)
    return found


@commands.add(
    "hand-over",
    "open an archive and seal it for the host of a new server",
    option("archive", metavar="FILE", type=Path, help="the backup or export"),
    option("--out", metavar="FILE", type=Path, required=True, help="the file; it must not be there yet"),
    reads=(WORDS,),
    talks=False,
)
def _hand_over(call: Call) -> int:
    """For when the server is gone. Opens the archive with your words, on your own device, checks all of it, and seals
    it again to the recovery key. Give the new file to whoever runs the new server: together with the recovery key they
    can start it (`parasol import`), and they learn nothing that the old host didn't have. Needs the file FILE.vaults
    beside the archive.

    parasol hand-over parasol-2026-11-25.age --out for-the-host.age
    """
    from parasol.host.archive.keeping import beside, whole_file  # noqa: PLC0415 few commands need it
    from parasol.host.archive.reading import reseal  # noqa: PLC0415
    from parasol.host.archive.restoring import NO_SECRETS, examine  # noqa: PLC0415

    path: Path = call.options.archive
    check_new(str(call.options.out))
    contents = _vault_in(call, beside(path))
    identities = [contents.seat.identity]
    with plainly():
        told = examine(path, identities, contents.pin)
        if told.recovery is None:
            raise NotDone(NO_SECRETS, "no-secrets")
        call.out.note(f"The archive of {told.date} is whole, {count(told.rows, 'row')}. The community:")
        call.out.note(quoted(told.name or ""))  # a vault was opened: it is a community's
        with whole_file(call.options.out) as write:
            reseal(path, identities, told.recovery, write)
    facts = {"file": call.options.out.name, "date": told.date, "rows": told.rows, "recovery": told.recovery}
    return call.out.give(
        facts,
        wrapped(
            f"{call.options.out.name} is sealed to the recovery key. Give it to whoever runs the new server, and tell "
            "members the new address. Their words stay the same."
        ),
    )


@commands.add(
    "import",
    "fill a new store from a backup or an export",
    option("archive", metavar="FILE", type=Path, help="the archive"),
    option("--store", metavar="DIR", type=Path, required=True, help="a folder that isn't there, or is empty"),
    option("--database", metavar="URL", help="into this PostgreSQL database, as for `parasol init`"),
    reads=("the recovery key", "a steward's eight words (not for an archive that was handed over)"),
    talks=False,
    who="hosts",
)
def _import(call: Call) -> int:
    """Fills a new store from an archive. It needs the recovery key, and the archive as a steward handed it over
    (`parasol hand-over`); with an archive as it was written it asks for a steward's words too, and for none with one of
    profiles alone. Every count and hash and
    the whole roster are checked before it says that it is done; if anything is wrong, nothing is left. What came to the
    old server after the backup is not in it.

    parasol import for-the-host.age --store /var/lib/parasol
    """
    from parasol.host.archive.keeping import beside, keep_recipient  # noqa: PLC0415 clients never load it
    from parasol.host.archive.reading import NotOurs, manifest_of  # noqa: PLC0415
    from parasol.host.archive.restoring import restore  # noqa: PLC0415
    from parasol.kernel.storage.opening import keep_url  # noqa: PLC0415

    path, store = call.options.archive, call.options.store
    with plainly():
        if not path.is_file():
            raise NotDone("there is no such archive", "no-archive")
        if store.exists() and any(store.iterdir()):
            raise NotDone("this folder isn't empty; name a new one, so that nothing is overwritten", "store")
        key = _recovery_key(call)
        identities, pin = [key.identity], None
        try:
            manifest_of(path, identities)
        except NotOurs:
            contents = _vault_in(call, beside(path))
            identities, pin = [contents.seat.identity], contents.pin
        with _new_folder(store):
            if call.options.database:
                keep_url(store, call.options.database)
            told = restore(path, identities, key.identity, pin, store)
            keep_recipient(store, key.recipient)
    filled = (
        f"The store is filled from the archive of {told.date}: {count(told.rows, 'row')}, every one of them checked."
    )
    if told.name is None:
        parts = [wrapped(filled), wrapped(_NEXT_ALONE)]
    else:
        parts = [f"{wrapped(f'{filled} The community:')}\n{quoted(told.name)}", wrapped(_NEXT)]
    facts = {"date": told.date, "rows": told.rows, "community": told.name}
    return call.out.give(facts, "\n\n".join([*parts, f"Next: parasol serve --store {store}"]))


_NEXT_ALONE = (
    "What reached the old server later is not in it. What somebody deleted since is back, until they delete it again, "
    "or it lapses: let them know. Passes that were used since can be used once more. If the key of passes was renewed "
    "since, run `parasol init --profiles` again. Make sure that the old server doesn't run any more."
)
_NEXT = (
    "What reached the old server later is not in it: reports, answers and alerts of that time, and whoever joined "
    "since. Tokens that members used since can be used once more. Tell members the new address, and that what they "
    "sent in those hours has to be sent again. Make sure that the old server doesn't run any more: two of them would "
    "part ways."
)


def _recovery_key(call: Call) -> AgeKey:
    """What was typed, from paper: in groups or not, in capitals or not. Raises ``NotDone``."""
    typed = "".join(call.ask.hidden("The recovery key").split()).upper()
    try:
        return AgeKey.of(typed)
    except Unreadable:
        raise NotDone("this is no recovery key; look for a character that was read wrong", "recovery-key") from None


@contextmanager
def _new_folder(store: Path) -> Iterator[None]:
    """A folder that is gone again if the block raises, unless it was there before."""
    was_there = store.exists()
    store.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if was_there:
            for path in store.iterdir():
                path.unlink()
        else:
            shutil.rmtree(store)
        raise


@commands.add(
    "go-back",
    "put the database from before an upgrade back, on PostgreSQL",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder of the store"),
    reads=("yes or no",),
    talks=False,
    who="hosts",
)
def _go_back(call: Call) -> int:
    """Puts the copy that was made before an upgrade in the place of the database, so that the older version can be
    started again. Stop the server first, on every machine. Whatever was written since the upgrade is lost: make an
    export first (`parasol export`) if the stewards may want it. The copy is kept for seven days. Of a store in one file
    the copy lies beside it and is put in its place by hand (docs/upgrading.md).

    parasol go-back --store /var/lib/parasol
    """
    from parasol.kernel.storage.opening import go_back  # noqa: PLC0415 clients never load the server

    call.ask.sure("Lose all that was written since the upgrade, and put the database from before it back?")
    version = asyncio.run(go_back(call.options.store))
    told = f"The database is as it was before the upgrade, in its format {version}. Start the older version now."
    return call.out.give({"format": version}, told)
