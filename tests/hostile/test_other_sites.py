"""A host that passes on to another one what somebody signs: the old one of somebody who has moved, or any that a client
ever talks to. It has the other one's nonces. Nothing of it counts there; what people ask of that host themselves does.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import msgspec
import pytest

from harness import SITE, Inside, Town, passphrase, report_about
from parasol.features.lounge.client.pens import certified, drawn_pens
from parasol.features.lounge.rules import season_of
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.structs import Profile
from parasol.features.reports.client import reporter
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined, declined_by
from parasol.kernel.http.sites import NotAName, Sites, name_in
from parasol.kernel.plain.key import plain_site
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.vaults import delete_vault, write_vault
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import public_key_of
from profile_acts import PROFILE, paying

OLD, NEW, ONION = "old.example", "new.example", "b" * 56 + ".onion"
TABLES = ("vault", "room", "record", "spent", "drawn", "roster")


class Passing(Inside):
    """What goes to one server, whatever the client was told that it is called. ``says``: the name that who passes it on
    puts into the head."""

    def __init__(self, town: Town, says: str | None) -> None:
        super().__init__(town)
        self._says = says

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._says is not None:
            request.headers["Host"] = self._says
        return super().handle_request(request)


@dataclass
class Scene:
    """A server that is called ``NEW`` and ``ONION``, a steward, a member, and a profile with its words."""

    town: Town
    steward: Person
    member: Person
    words: str
    owner: Owner

    def to(self, address: str, says: str | None = None) -> Connection:
        return Connection(address, Passing(self.town, says))

    def kept(self) -> dict[str, list[tuple[object, ...]]]:
        return {table: sorted(self.town.sql(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    town = Town(tmp_path_factory.mktemp("sites") / "store", names=(NEW, ONION))
    try:
        (_, steward), (words, member) = town.people("member")
        owner = Owner(town.connect(), town.device, passphrase())
        owner.make(PROFILE, paying(member))
        yield Scene(town, steward, member, words, owner)
    finally:
        town.close()


# What somebody does over a connection; all of it with words and keys that are right.


def reads_a_queue(scene: Scene, line: Connection) -> None:
    line.ask("/api/rooms/list", m.RoomsList("report"), m.Rooms, scene.steward.seed)


def puts_a_profile(scene: Scene, line: Connection) -> None:
    owner = scene.owner
    before, owner._connection = owner._connection, line
    try:
        owner.change(profile=Profile(text=f"Zq7Changed {os.urandom(4).hex()}"))
    finally:
        owner._connection = before


def deletes_a_room(scene: Scene, line: Connection) -> None:
    keys = keys_of(passphrase(), "receipt")
    if line.site != NEW:  # nothing is lost where this goes wrong
        keys = scene.owner._keys
    else:
        reports(scene, line, keys_words := passphrase())
        keys = keys_of(keys_words, "receipt")
    Room(line, keys.name, keys.sign_seed).delete()


def reports(scene: Scene, line: Connection, words: str | None = None) -> None:
    town = scene.town
    told = reporter.prepare(scene.steward.roster, town.device, words or passphrase(), report_about(), "", Contact())
    reporter.send(line, told)


def writes_a_vault(scene: Scene, line: Connection) -> None:
    write_vault(line, scene.town.device, keys_of(passphrase(), "vault"), 1, b"{}")


def deletes_a_vault(scene: Scene, line: Connection) -> None:
    """The member's own; at the right site one that nobody needs."""
    keys = keys_of(scene.words, "vault")
    if line.site == NEW:
        keys = keys_of(passphrase(), "vault")
        write_vault(line, scene.town.device, keys, 1, b"{}")
    delete_vault(line, keys)


def moves_a_vault(scene: Scene, line: Connection) -> None:
    member = scene.member
    before, member.connection = member.connection, line
    try:
        member.change_words(words := passphrase())
        scene.words = words
    finally:
        member.connection = before


def pays_with_a_token(scene: Scene, line: Connection) -> None:
    wallet, path, body = scene.member.wallet, "/api/withdrawals/read", msgspec.json.encode(m.WithdrawalsRead(0))
    wallet.request_batch()
    answer = line.send(path, body, wallet._take("read").header(line.site, path, body))
    if answer.status != 200:
        raise declined_by(answer)


def shows_a_pen(scene: Scene, line: Connection) -> None:
    member = scene.member
    member.wallet.request_batch()
    (drawn, *_), given = (
        drawn_pens(member.contents.seat, member.roster.genesis, season_of(member.device.today())),
        member.wallet._pens[0][1],
    )
    certified(line, drawn, given, member.roster)


Act = Callable[[Scene, Connection], None]
ACTS: list[Act] = [
    *(reads_a_queue, puts_a_profile, deletes_a_room, reports, writes_a_vault, deletes_a_vault),
    *(moves_a_vault, pays_with_a_token, shows_a_pen),
]


@pytest.mark.parametrize("says", [None, NEW, ONION, "127.0.0.1:8420", ""])
@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_what_is_signed_for_one_site_changes_nothing_at_another(scene: Scene, act: Act, says: str | None) -> None:
    before = scene.kept()
    with pytest.raises(Declined) as declined:
        act(scene, scene.to(f"https://{OLD}", says))
    is_token = act in (pays_with_a_token, shows_a_pen)
    wrong = "bad-signature" if says in (NEW, ONION) else "other-site"
    assert declined.value.code == ("token-wrong" if is_token else wrong)
    assert str(declined.value)
    assert scene.kept() == before


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_the_same_asked_of_the_site_itself_is_done(scene: Scene, act: Act) -> None:
    act(scene, scene.to(f"https://{NEW}"))


@pytest.mark.parametrize(
    "address",
    [f"HTTPS://{NEW.upper()}", f"https://{NEW}.", f"https://{NEW}:443/", f"http://{NEW}:80", f"http://{ONION}"],
)
def test_one_name_however_it_is_spelled_and_each_of_several(scene: Scene, address: str) -> None:
    reads_a_queue(scene, scene.to(address, "proxy.internal:8080"))
    reports(scene, scene.to(address))


@pytest.mark.parametrize(
    "address", [f"https://{NEW}:8443", f"https://www.{NEW}", "https://new.exampel", f"http://{SITE}"]
)
def test_a_name_that_isn_t_its_own_counts_for_nothing(scene: Scene, address: str) -> None:
    for act in (reads_a_queue, reports):
        with pytest.raises(Declined) as declined:
            act(scene, scene.to(address))
        assert declined.value.code == "other-site"


def test_what_the_plain_pages_sign_counts_at_their_own_server_alone(scene: Scene) -> None:
    own, other = plain_site(public_key_of(scene.town.plain_seed)), plain_site(public_key_of(os.urandom(32)))
    reports(scene, Connection("http://127.0.0.1:8420", Passing(scene.town, None), site=own))
    with pytest.raises(Declined) as declined:
        reports(scene, Connection("http://127.0.0.1:8420", Passing(scene.town, None), site=other))
    assert declined.value.code == "other-site"


def test_a_server_without_a_name_takes_what_is_signed_for_its_own_machine_and_no_other(tmp_path: Any) -> None:
    town = Town(tmp_path / "store")
    try:
        scene = Scene(town, town.found(), *[None] * 3)  # type: ignore[arg-type]
        for address in ("http://127.0.0.1:8420", "http://localhost", "http://[::1]:8430", "http://LOCALHOST:1"):
            reads_a_queue(scene, scene.to(address))
            reports(scene, scene.to(address))
        for address, says in (
            (f"https://{NEW}", None),
            (f"https://{NEW}", "127.0.0.1:8420"),
            ("http://127.0.0.1:8420", "127.0.0.1:8421"),
            ("http://127.0.0.1:8420", NEW),
            ("http://127.0.0.1.example", None),
            ("http://127.0.0.2", None),
        ):
            for act in (reads_a_queue, reports):
                with pytest.raises(Declined) as declined:
                    act(scene, scene.to(address, says))
                assert declined.value.code in {"other-site", "bad-signature"}, (address, says)
    finally:
        town.close()


@pytest.mark.parametrize(
    ("given", "name"),
    [
        *(("Notes.Example.ORG", "notes.example.org"), ("notes.example.org.", "notes.example.org")),
        *(("notes.example.org:443", "notes.example.org"), ("notes.example.org:8443", "notes.example.org:8443")),
        *(("[::1]:8420", "[::1]:8420"), ("192.168.1.5:8420", "192.168.1.5:8420"), (ONION, ONION)),
        *((each, None) for each in ("https://a.example", "a.example/", "a b", "", "é.example", "a.example:", "[x]")),
    ],
)
def test_a_name_is_given_as_people_write_it_and_kept_as_clients_sign_for_it(given: str, name: str | None) -> None:
    if name is None:
        with pytest.raises(NotAName):
            name_in(given)
        return
    assert name_in(given) == name
    if not name.startswith(("127", "[::1]")):
        assert Connection(f"https://{given}", httpx.MockTransport(lambda _: httpx.Response(200))).site == name
    assert Sites((name,)).of("whatever.example") == (name,)
