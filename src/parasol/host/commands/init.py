"""For hosts: make an empty store."""

from pathlib import Path

from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import wrapped
from parasol.kernel.shell.parser import Commands, option, words_option
from parasol.kernel.vault.client import keys_of

commands = Commands("hosts")


@commands.add(
    "init",
    "make an empty store, and the words to found a community with",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder; made if it isn't there"),
    option(
        "--database",
        metavar="URL",
        help="keep everything in this PostgreSQL database (without it: in SQLite, one file in the folder). Without a "
        "password, which belongs into a file that passfile=... in the URL names",
    ),
    option(
        "--profiles",
        metavar="FILE",
        type=Path,
        help="a store for profiles alone, with the key that `parasol passes-key` wrote into this file",
    ),
    words_option(),
    talks=False,
)
def _init(call: Call) -> int:
    """Makes an empty store in a folder and shows the founding words, once. Give them to the person who founds the
    community: that is done from their own device, and afterwards the words open nothing. The server keeps only their
    public half.

    With --profiles it makes a store for profiles that run apart (docs/profiles-apart.md), or gives it the key of after
    a renewal. No community is founded there.

    parasol init --store /var/lib/parasol
    """
    from parasol.kernel.server.serve import AlreadyPrepared, prepare  # noqa: PLC0415 clients never load the server

    store: Path = call.options.store
    if call.options.profiles is not None:
        return _apart(call, call.options.profiles)
    passphrase = call.draw_words()
    try:
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
        prepare(store, keys_of(passphrase, "founding").sign_key, call.options.database)
    except AlreadyPrepared:
        told = (
            "this store was made before, and showed its founding words then. If they are lost and nobody has founded "
        )
        raise NotDone(f"{told}a community with them, delete its folder and make it again", "already-prepared") from None
    except OSError as error:
        raise NotDone(f"this folder can't be used ({error.strerror})", "store") from None
    told = (
        f"The store is ready. These are the founding words:\n\n    {passphrase}\n\n"
        + wrapped(
            "They found the community, once. Hand them on paper, or by voice, to the person who will do it "
            "(`parasol found`). They are shown this once and are kept nowhere. Whoever has them first can found it."
        )
        + "\n\n"
        + wrapped(
            "It is done on the page too: in a private window, at the site's own address with /#found=- behind it, once "
            "the site runs."
        )
        + f"\n\nNext: what `parasol setup` printed; without it: parasol serve --store {store}"
    )
    return call.out.give({"founding_words": passphrase}, told)


def _apart(call: Call, file: Path) -> int:
    from parasol.features.profiles.server.apart import MAX_FILE_BYTES, NotAKey, key_in  # noqa: PLC0415 as above
    from parasol.kernel.server.serve import prepare_apart  # noqa: PLC0415

    store: Path = call.options.store
    try:
        with file.open("rb") as opened:
            secret = key_in(opened.read(MAX_FILE_BYTES + 1))
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
        was_there = prepare_apart(store, secret, call.options.database)
    except NotAKey:
        raise NotDone("this isn't a file that `parasol passes-key` wrote", "not-a-key") from None
    except OSError as error:
        raise NotDone(f"the file or the folder can't be used ({error.strerror})", "store") from None
    did = "This store has the key now." if was_there else "The store for profiles is ready."
    told = wrapped(f"{did} Delete the file with the key. Next: parasol serve --store {store}")
    return call.out.give({"was_there": was_there}, told)
