"""Rungs of a ladder and the epochs that they lead to, as a server gives them to anybody who asks."""

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.older import EpochsRefused, with_older
from parasol.kernel.roster.structs import Group


def no_key() -> Distrust:
    """The server keeps back what leads to a key."""
    return Distrust("no-key", "the server doesn't give you the key that the stewards made for you")


def wrong_key() -> Distrust:
    """The server gave something else."""
    return Distrust("wrong-key", "a key you were given is not the one that the stewards signed")


def read_rungs(connection: Connection, group: Group, newest: int) -> m.Rungs:
    """A group's rungs from this one down, with the epochs before it. Raises ``Distrust`` (``no-key``)."""
    rungs = connection.ask("/api/rungs/read", m.RungsRead(group, newest), m.Rungs)
    if rungs.newest != newest:
        raise no_key()
    return rungs


def knowing(roster: RosterState, group: Group, rungs: m.Rungs) -> RosterState:
    """The charter's state with the epochs that came with rungs. Raises ``Distrust`` (``wrong-key``)."""
    try:
        return with_older(roster, group, rungs.newest, rungs.epochs, rungs.before)
    except EpochsRefused:
        raise wrong_key() from None


def knowing_older(connection: Connection, roster: RosterState, group: Group) -> RosterState:
    """The charter's state with more of a group's older epochs. Raises ``Distrust`` (``no-key``, ``wrong-key``)."""
    older, _ = roster.older[group]
    after = knowing(roster, group, read_rungs(connection, group, older + 1))
    if after.older[group][0] == older:
        raise no_key()
    return after
