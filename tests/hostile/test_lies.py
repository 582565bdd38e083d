"""The table of lies, told to both clients: each lie is named as the row says, or is seen through."""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx
import lies_desk
import lies_draft
import lies_list
import lies_room
import lies_roster
import lies_token
import pytest
from lied_to import Page, Program
from lies import Renewing, Row, World
from lying import Liar

from harness import Town
from parasol.kernel import messages as m


class Clients:
    """Both clients in one world."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.by_name: dict[str, Program | Page] = {"program": Program(world.town), "page": Page(world.town, folder)}

    def tell(self, row: Row, client: str) -> None:
        """Tell somebody the lies of a row, and look what comes of it."""
        world, liar = self.world, Liar()
        world.town.refill()
        with contextlib.closing(liar):
            go = self.by_name[client].begin(liar, row.act, row.args(world))
            world.liar = liar
            liar.lies |= row.tell(world)
            liar.asked.clear()
            assert go() == row.expected(client, world)
            row.asked(liar)

    def close(self) -> None:
        for client in self.by_name.values():
            client.end()
        self.world.close()


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clients]:
    made = Clients(World(tmp_path_factory.mktemp("lies")), tmp_path_factory.mktemp("page"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def renewing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clients]:
    made = Clients(Renewing(tmp_path_factory.mktemp("renewing")), tmp_path_factory.mktemp("page"))
    yield made
    made.close()


def told(rows: Sequence[Row]) -> pytest.MarkDecorator:
    """Each row to the client or clients that it is for."""
    both = [(row, client) for client in ("program", "page") for row in rows if row.only in {"", client}]
    return pytest.mark.parametrize(
        ("row", "client"), [pytest.param(*each, id=f"{each[1]}-{each[0].id}") for each in both]
    )


@told(lies_roster.ROWS)
def test_a_false_roster_key_or_vault_opens_nothing_and_is_named(clients: Clients, row: Row, client: str) -> None:
    clients.tell(row, client)


@told(lies_list.CHECKS)
def test_an_entry_that_is_left_out_or_made_up_or_an_old_list_is_named(clients: Clients, row: Row, client: str) -> None:
    clients.tell(row, client)


@told([*lies_list.ALERTS, *lies_room.DECISIONS, *lies_room.SERVICES])
def test_what_no_steward_signed_is_left_out_and_named_and_hides_nothing(
    clients: Clients, row: Row, client: str
) -> None:
    clients.tell(row, client)


@told(lies_list.PUBLISHING)
def test_a_steward_signs_nothing_on_top_of_what_no_steward_signed(clients: Clients, row: Row, client: str) -> None:
    clients.tell(row, client)


@told(lies_draft.DRAFTS)
def test_a_second_stewards_device_signs_no_draft_that_is_not_as_it_must_be(
    clients: Clients, row: Row, client: str
) -> None:
    clients.tell(row, client)


@told([*lies_list.RENEWALS, *lies_list.LAST_DAYS])
def test_a_list_is_not_renewed_from_what_no_steward_signed(renewing: Clients, row: Row, client: str) -> None:
    renewing.tell(row, client)


@told([*lies_room.RECEIPTS, *lies_room.REPORTS, *lies_room.QUEUES, *lies_room.WAITING])
def test_what_is_made_up_or_moved_between_reports_is_named_and_hides_nothing(
    clients: Clients, row: Row, client: str
) -> None:
    clients.tell(row, client)


@told(lies_desk.DESKS)
def test_what_is_made_up_or_moved_between_conversations_is_named(clients: Clients, row: Row, client: str) -> None:
    clients.tell(row, client)


@told(lies_token.TOKENS)
def test_tokens_of_one_member_are_not_paid_with_and_a_lie_shows_one_at_most(
    clients: Clients, row: Row, client: str
) -> None:
    clients.tell(row, client)


@told(lies_token.ODD_ANSWERS)
def test_garbage_is_named_and_never_crashes(clients: Clients, row: Row, client: str) -> None:
    clients.tell(row, client)


def test_who_has_ended_opens_no_connection_that_nobody_closes(served: Town) -> None:
    served.connect()
    liar = Liar()
    liar.close()
    headers = {"Parasol-Protocol": str(m.PROTOCOL)}
    late = httpx.Request("POST", served.url + "/api/nonce", headers=headers, content=b"{}")
    with pytest.raises(httpx.ConnectError):
        liar.handle_request(late)
    assert not liar._real._pool.connections
