"""New keys for the server: what the host had made, and two stewards' word that they hold from now on."""

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import place_of
from parasol.kernel.roster.client.steward import append
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.hashes import server_keys_hash
from parasol.kernel.roster.rules.server_keys import Keys
from parasol.kernel.roster.structs import Entry, NewServerKeys
from parasol.kernel.words import name_of

KEY_WORDS = 5


def words_of(keys: Keys) -> str:
    """Five words made from the keys, which the host tells stewards by another way: 55 bits, against a server that shows
    them others than the host had made."""
    return name_of(server_keys_hash(keys), KEY_WORDS)


def new_server_keys(steward: Person) -> m.WaitingKeys | None:
    """The keys that the host had made, and that no entry names yet; None if there are none."""
    return steward.connection.ask("/api/checks/notices", m.NoticesRead(), m.Notices, steward.seed).new_keys


def renew_server_keys(steward: Person, keys: m.WaitingKeys, reason: str) -> None:
    """Say that these keys of the server hold from now on. The list has to be renewed afterwards; tokens of the old keys
    end, and reports that wait have to be renewed by their holders. Raises ``SecondNeeded``."""

    def make(roster: RosterState) -> Entry:
        return NewServerKeys(**place_of(steward, roster), **msgspec.structs.asdict(keys))

    append(steward, make, reason)
