"""New keys for the server: what the host had made, and two stewards' word that they hold from now on."""

import msgspec

from parasol.client.community.person import Person
from parasol.client.community.sending import place_of
from parasol.client.community.steward import append
from parasol.client.words import name_of
from parasol.formats import messages as m
from parasol.formats.roster import Entry, NewServerKeys
from parasol.roster import RosterState
from parasol.roster.hashes import server_keys_hash
from parasol.roster.server_keys import Keys

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
