"""New keys for the server of a community that goes on: the host makes them, two stewards put them into force."""

from pathlib import Path

from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys, words_of
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.output import wrapped
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option

commands = Commands("stewards")


@commands.add(
    "new-server-keys",
    "make new keys for the server, for stewards to sign",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder of the store"),
    option("--take-back", action="store_true", help="delete new keys that nobody has signed yet"),
    talks=False,
    who="hosts",
)
def _make(call: Call) -> int:
    """For when somebody may have copied the store, or the machine. Makes new keys beside the old ones, which go on
    working until two stewards have signed the new ones (`parasol renew-server-keys`, or on the page under "People and
    settings").
    Shows five words by which the stewards know these keys: tell them by telephone. Run it again and it shows them
    again. On SQLite stop the server first.

    parasol new-server-keys --store /var/lib/parasol
    """
    from parasol.kernel.server.renewing import renew_keys  # noqa: PLC0415 clients never load the server

    made = renew_keys(call.options.store, take_back=call.options.take_back)
    if made is None:
        return call.out.give({"words": None}, "New keys that waited, if there were any, are deleted.")
    words = words_of(made)
    told = wrapped(
        "New keys lie beside the old ones. Start the server, and tell two stewards these words; their page shows the "
        "same. Nothing changes before they have signed. Backups from before hold the old keys (docs/hosting.md)."
    )
    return call.out.give({"words": words}, f"{told}\n\n    {words}")


@commands.add(
    "passes-key",
    "write the key of passes into a file, for a server of profiles alone",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder of the community's store"),
    option("--into", metavar="FILE", required=True, help="the file to write; it must not be there"),
    talks=False,
    who="hosts",
)
def _passes_key(call: Call) -> int:
    """For profiles that run apart, on a domain of their own (docs/profiles-apart.md). Whoever has this file makes as
    many profiles as they like, and nothing else. Carry it to the other machine or user, run `parasol init --profiles`
    there, and delete it. On SQLite stop the server first. Again after new keys of the server are in force.

    parasol passes-key --store /var/lib/parasol --into /root/passes.key
    """
    from parasol.features.profiles.server.apart import key_file  # noqa: PLC0415 clients never load the server
    from parasol.kernel.server.renewing import passes_key  # noqa: PLC0415

    check_new(call.options.into)
    secret = passes_key(call.options.store)
    write_new(call.options.into, key_file(secret).encode())
    return call.out.give({}, wrapped("Written. Delete the file when the other store has the key."))


@commands.add("renew-server-keys", "say that new keys of the server hold from now on", reads=(WORDS, WHY))
def _renew(call: Call) -> int:
    """For when the host had new keys made (`parasol new-server-keys`), because somebody may have copied the old
    ones. It needs two stewards. Compare the five words with those that the host tells you. From then on members draw
    new tokens by themselves; the list for checks has to be renewed (`parasol rekey`), and answers until then; reports
    that wait for another one have to be renewed by who wrote them (`parasol receipt renew`).

    parasol renew-server-keys
    """
    person = call.unlock()
    keys = new_server_keys(person)
    if keys is None:
        raise NotDone("the server has no new keys; its host makes them with `parasol new-server-keys`", "no-new-keys")
    words = words_of((keys.oprf_key, keys.token_key, keys.escrow_key, keys.profile_key))
    call.out.note(f"The new keys are called:\n\n    {words}\n")
    call.ask.sure("Are these the words that the host told you?")
    renew_server_keys(person, keys, call.reason())
    return call.out.give(
        {"words": words, "number": person.roster.keys_number},
        "The new keys hold. Now renew the list for checks: parasol rekey",
    )
