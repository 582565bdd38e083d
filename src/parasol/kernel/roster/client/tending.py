"""Renewing keys when it is time, by whichever steward is online."""

from parasol.features.desks.client import keys as desk_keys
from parasol.kernel.roster.client import staging
from parasol.kernel.roster.client.checkpoints import sign_if_due
from parasol.kernel.roster.client.labels import tend_labels
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import send
from parasol.kernel.roster.client.steward import check_steward
from parasol.kernel.roster.rules.key_tree import is_over
from parasol.kernel.roster.structs import Group

EPOCH_DAYS = 7
MANY_CAME = 1_000


def due_groups(steward: Person) -> list[Group]:
    """The groups whose keys are to be renewed: a week has passed, or somebody left, or the key tree is over, or so many
    came that more of them might be too many for one request."""
    roster, today = steward.whole(), steward.device.today()
    over: set[Group] = {"members"} if is_over(roster) or len(roster.key_tree.gone) >= MANY_CAME else set()
    groups: list[Group] = ["members", "stewards"]
    return [
        group for group in groups if group in roster.stale | over or today - roster.epoch(group).made_on >= EPOCH_DAYS
    ]


def is_due(steward: Person) -> bool:
    """Whether keys are to be renewed: a group's, or those of a desk that somebody holds who has gone."""
    desks = desk_keys.read_desks(steward, steward.whole())
    return bool(due_groups(steward)) or any(desk.is_due for desk in desks)


def tend(steward: Person, new_list: bool = False, told: staging.Told = staging.nobody) -> bool:
    """Renew the members' key if a week has passed or somebody left, and the keys of desks if somebody who holds them
    has gone; with ``new_list`` make a new list key in any case. True if one was made, so that the index has to be
    re-keyed. If another steward was quicker, only what is still due then. A new key tree of many is made in
    pieces; ``told`` how far it is, and when it is stopped, the next time goes on."""
    check_steward(steward)
    list_before = steward.roster.current_list

    def renew() -> bool:
        makes_list = new_list and steward.roster.current_list == list_before
        if not (makes_list or is_due(steward)):
            return False
        due = due_groups(steward)
        members: list[Group] = ["members"] if makes_list and "members" not in due else []
        if not send(steward, [], [*members, *due], makes_list):
            staging.begin_tree(steward, makes_list, told)
        return steward.roster.current_list != list_before

    has_new_list = steward.resealing(renew)
    tend_labels(steward)  # after the keys: what is sealed again is sealed under the new ones
    sign_if_due(steward)
    return has_new_list
