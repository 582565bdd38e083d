"""Profiles on a server of their own: what a member's pass makes there, what else is there (nothing), and that neither
side names the other."""

import base64
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import evidence
import httpx
import msgspec
import pytest

from harness import SITE, ProfileSite, Town, passphrase
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.client.passes import code_of, pass_in, put_with
from parasol.features.profiles.server.apart import ROUTES
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined, declined_by
from parasol.kernel.oprf import poprf
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import change_policy
from parasol.kernel.site import BUILT, load
from parasol.kernel.tokens.client import OnceUsed
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.signing import sign
from parasol.kernel.wire.tokens import RedeemedToken, Shown, info_of, request_mac, request_mark, week_of
from profile_acts import PROFILE, Persona, later, published, sees, write


@pytest.fixture
def site(served: Town, tmp_path: Path) -> Iterator[ProfileSite]:
    made = ProfileSite(tmp_path / "apart", served, load(BUILT))
    yield made
    made.close()


@pytest.fixture
def ana(served: Town) -> Person:
    return served.settled("member")[-1]


def codes_of(member: Person) -> list[str]:
    return [code_of(each) for each in member.wallet.once("profile", quarter_of(member.device.today()))]


def made_at(site: Town, code: str) -> Persona:
    """By somebody with a pass and no membership there; nothing is asked of the community."""
    connection, words = site.connect(), passphrase()
    owner = Owner(connection, site.device, words)
    pay = partial(put_with, connection, pass_in(code))
    owner.make(PROFILE, pay)
    return Persona(site, owner, words, owner.add_link("Zq7Label Robin"), pay)


def test_a_members_pass_makes_a_profile_there_and_counts_once(served: Town, site: ProfileSite, ana: Person) -> None:
    codes = codes_of(ana)
    persona = made_at(site, codes[0])
    assert sees(site, persona.link) == PROFILE
    with pytest.raises(OnceUsed):
        made_at(site, codes[0])
    visitor = persona.write()
    enquiry = persona.only()
    assert enquiry.part is not None
    persona.owner.block(enquiry)
    with pytest.raises(NoReport):
        visitor.read()
    persona.owner.pause()
    with pytest.raises(Declined):
        sees(site, persona.link)
    assert not served.sql("SELECT mark FROM spent WHERE purpose LIKE ?", "profile%"), "the community sees none of it"
    quarter = quarter_of(site.clock.today())
    later(served, first_day_of_quarter(quarter + 1) - 1 - site.clock.today())
    persona.owner.change()  # on the last day, so that it lives on into the next quarter
    later(served, 2, ana)
    owner = persona.again()
    owner.read()
    owner.change(partial(put_with, site.connect(), pass_in(codes_of(ana)[0])))


def test_nothing_else_is_there(served: Town, site: ProfileSite, ana: Person) -> None:
    paths = {route.path for route in served.server.routes}
    assert {route.path for route in site.server.routes} == ROUTES < paths
    for path in sorted(paths - ROUTES):
        answer = httpx.post(site.url + path, json={})
        assert (answer.status_code, answer.json()["code"]) == (404, "no-such-page"), path
    part = m.WireRecord(bytes(16), bytes(1024))
    report = m.RoomOpen("report", bytes(16), bytes(32), [part], bytes(64), [], None)
    for kind in ("report", "escrow", "desk/1", "slip", "asked/" + "0" * 32):
        with pytest.raises(Declined) as declined:
            site.connect().ask("/api/rooms/open", msgspec.structs.replace(report, kind=kind), m.HasMet)
        assert declined.value.code == "profiles-only", kind


def test_no_other_token_pays_there_and_no_pass_of_another_key(served: Town, site: ProfileSite, ana: Person) -> None:
    """Neither a member's own, nor what whoever took the machine mints."""
    persona, today = made_at(site, codes_of(ana)[0]), site.clock.today()
    week, quarter = week_of(today), quarter_of(today)
    keys = {"passes": site.secret, "tokens": served.server._tokens._secret_key}
    body = msgspec.json.encode(m.RoomRead(persona.link.room, 0))

    def code(purpose: Shown, number: int, key: bytes, path: str) -> str:
        nonce = os.urandom(32)
        mac = request_mac(poprf.evaluate(key, nonce, info_of(purpose, number)), SITE, path, body)
        header = RedeemedToken(purpose, number, nonce, mac, sign(os.urandom(32), "redeem", request_mark(mac))).header()
        answer = site.connect().send(path, body, header)
        return str(msgspec.json.decode(answer.content)["code"])

    for key in keys.values():
        assert code("read", week, key, "/api/rooms/read") == "token-wrong"
    owner = Owner(site.connect(), site.device, passphrase())
    with pytest.raises(Declined) as declined:
        owner.make(PROFILE, lambda message: _put(site, message, keys["tokens"], quarter))
    assert declined.value.code == "token-wrong"
    owner.make(PROFILE, lambda message: _put(site, message, keys["passes"], quarter))


def _put(site: Town, message: m.ProfilePut, key: bytes, quarter: int) -> None:
    nonce, seed, path, body = os.urandom(32), os.urandom(32), "/api/profiles/put", msgspec.json.encode(message)
    mac = request_mac(poprf.evaluate(key, nonce, info_of("profile", quarter)), SITE, path, body)
    header = RedeemedToken("profile", quarter, nonce, mac, sign(seed, "redeem", request_mark(mac))).header()
    answer = site.connect().send(path, body, header)
    if answer.status != 200:
        raise declined_by(answer)


def needles(served: Town, person: Person) -> dict[str, bytes]:
    roster = person.roster
    assert roster.policy is not None
    keys = {"oprf": 0, "token": 1, "escrow": 2, "profile": 3}
    return {
        "its name": roster.policy.name.encode(),
        "its address": served.url.removeprefix("http://").encode(),
        "its genesis": roster.genesis,
        "its stewards' signer": roster.epochs["stewards", 1].signer or b"",
        **{f"its {name} key": roster.server_keys[0].keys[at] for name, at in keys.items()},
    }


@pytest.mark.sqlite_only  # one PostgreSQL for both has both in one log and one memory (0152)
def test_neither_its_answers_nor_its_files_say_whose_it_is_and_the_control_does(
    served: Town, site: ProfileSite, ana: Person
) -> None:
    persona = made_at(site, codes_of(ana)[0])
    wanted = needles(served, ana)

    def told(town: Town, room: bytes) -> bytes:
        answers = [httpx.get(town.url + route.path) for route in town.server.page_routes]
        assert {answer.status_code for answer in answers} == ({200} if town is site else set())
        asked: dict[str, object] = {"/api/profiles/read": {"room": base64.b64encode(room).decode()}}
        answers += [httpx.post(town.url + route.path, json=asked.get(route.path, {})) for route in town.server.routes]
        return b"\n".join(answer.content + str(answer.headers).encode() for answer in answers)

    def named(content: bytes) -> set[str]:
        return {
            name
            for name, needle in wanted.items()
            if needle in content or base64.b64encode(needle) in content or needle.hex().encode() in content
        }

    assert named(told(site, persona.link.room)) == set()
    own = named(told(served, persona.link.room))
    assert {"its token key", "its profile key", "its oprf key", "its escrow key"} <= own, "the control"
    site.close()
    served.close()
    assert named(b"\n".join(each.content for each in evidence.kept(site.folder))) == set()
    assert {"its name", "its genesis", "its profile key"} <= named(
        b"\n".join(each.content for each in evidence.kept(served.folder))
    )
    with evidence.asking(site.folder) as ask:
        secrets = dict(ask("SELECT name, value FROM secret"))
    assert secrets["profile_key"] == site.secret
    assert not {"oprf_key", "token_key", "escrow_key", "founding_key"} & set(secrets)


def test_where_profiles_are_apart_the_community_takes_no_pass_and_lets_those_of_before_go(
    served: Town, site: ProfileSite
) -> None:
    first, ana = served.settled("member")
    before = published(served, ana, slot=0)
    assert first.roster.policy is not None
    change_policy(first, msgspec.structs.replace(first.roster.policy, profiles_here=0), "a site of their own")
    with pytest.raises(Declined) as declined:
        published(served, ana, slot=1)
    assert declined.value.code == "profiles-apart"
    before.owner.change()
    assert sees(served, before.link) == PROFILE, "what is there can be changed and looked at until it lapses"
    before.owner.delete()
    made_at(site, codes_of(ana)[1])


def test_another_key_ends_the_passes_of_before(served: Town, site: ProfileSite, ana: Person) -> None:
    persona, code = made_at(site, codes_of(ana)[0]), codes_of(ana)[1]
    site.close()
    site._ready.clear()
    site.secret = os.urandom(31) + b"\x01"
    with pytest.raises(Declined) as declined:
        made_at(site, code)
    assert declined.value.code == "token-wrong"
    write(site, persona.link, "still here")
