"""That two members met somebody: who says it twice, moves it, forges it or mints it is refused, or is seen."""

import asyncio
import os
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from catalogue_acts import everybody, hide, listed, with_catalogue
from harness import Town
from lounge_acts import by_two
from parasol.client.community import steward
from parasol.client.community.person import Person
from parasol.client.community.roster import fetch
from parasol.client.connection import Declined
from parasol.client.profiles import met
from parasol.client.profiles.roll import Compared, read_with_roll, sign_roll
from parasol.client.seal.key_tree import signer_seed
from parasol.client.tokens import OnceMissing, OnceUsed
from parasol.client.tokens.derive import Token
from parasol.formats import messages as m
from parasol.formats.contexts import room_name
from parasol.oprf import poprf
from parasol.roster import roll as rolls
from parasol.roster.listing import Listed
from parasol.wire.days import first_day_of_quarter, month_of, parse_day, quarter_of
from parasol.wire.met import met_bytes, met_point, said_info
from parasol.wire.signing import public_key_of, sign
from parasol.wire.tokens import info_of
from profile_acts import Persona, later, refused, secret

PATH = "/api/profiles/met"


@pytest.fixture
def people(served: Town) -> list[Person]:
    """Three stewards, and two members who have been there for a while; it is the begin of a quarter."""
    people = with_catalogue(served, "member", "member")
    later(served, 29, *people)
    today = served.device.today()
    later(served, first_day_of_quarter(quarter_of(today) + 1) - today + 1, *people)
    for each in people:
        each.refresh()
        each.wallet.request_batch()
    return people


def taking(town: Town, by: Person, slot: int = 0) -> Persona:
    """Somebody in the catalogue who lets members say it."""
    persona = listed(town, by, who="", slot=slot)
    persona.owner.add_link("Zq7Label list", "everybody", takes_met=True)
    return persona


def one(town: Town, persona: Persona) -> Listed:
    (found,) = [each for each in everybody(town).listed if each.room == persona.link.room]
    return found


def read(town: Town, by: Person) -> Compared:
    by.refresh()
    return read_with_roll(town.connect(), by.roster, town.device.today(), lambda: everybody(town))[1]


def month(town: Town, by: Person, persona: Persona) -> int | None:
    """What a reader is told."""
    found = one(town, persona)
    return read(town, by).met_in(found.room, found.listing)


def kept(town: Town) -> int:
    room = room_name(fetch(town.connect()).genesis, "said")
    said = asyncio.run_coroutine_threadsafe(town.storage.read_after(room, 0, 99, 99_999), town.loop).result(60)
    return len(said)


def test_two_members_say_it_and_everybody_reads_the_month_until_it_is_over_or_she_takes_it_back(
    served: Town, people: list[Person]
) -> None:
    first, second, third, ana, bea = people
    ada, eve = taking(served, ana), taking(served, bea)
    met.say(bea, one(served, ada))
    sign_roll(first)
    assert (month(served, ana, ada), kept(served)) == (None, 1), "one isn't two"
    later(served, 1, *people)
    met.say(third, one(served, ada))
    met.say(ana, one(served, eve))
    assert month(served, ana, ada) is None, "no steward's device has signed it"
    sign_roll(second)
    this = parse_day(month_of(served.device.today()))
    assert (month(served, ana, ada), month(served, ana, eve), kept(served)) == (this, None, 1)
    for days in (14, 14, 14):
        later(served, days, *people)
        for each in (ada, eve):
            each.owner.change(each.pay)
        sign_roll(first)
        assert month(served, ana, ada) == this, "each roll goes on with it"
    by_two(first, second, lambda: steward.change_role(first, third.key, "member", "she has no time"))
    second.refresh()
    later(served, 1, *people)
    sign_roll(second)
    assert month(served, ana, ada) == this, "with another signer too"
    hers = one(served, ada)
    ada.owner.pause()
    ada.owner.change(is_paused=False)
    assert month(served, ana, ada) is None, "another link"
    later(served, 1, *people)
    sign_roll(second)
    assert month(served, ana, ada) is None
    assert rolls.takes_met(one(served, ada).listing.secret), "what she chose is as it was"
    assert one(served, ada).listing.secret != hers.listing.secret
    assert kept(served) == 1
    eve.owner.add_link("Zq7Label list", "everybody")
    assert kept(served) == 0, "what one said is gone as soon as she takes it back"


def test_it_ends_after_twelve_months() -> None:
    leaf, day = bytes(10), parse_day("2027-03")
    (only,) = rolls.months_of({}, [leaf], {leaf: day}, day + 20)
    roll = m.Roll(day + 20, [], [only])
    assert only.month == day
    assert [rolls.months_in(roll, day + after) for after in (-2, 365, 366)] == [{}, {leaf: day}, {}]
    assert rolls.months_of(rolls.months_in(roll, day + 366), [], {leaf: day}, day + 366) == []


def test_whoever_says_it_twice_late_elsewhere_or_unasked_is_refused(served: Town, people: list[Person]) -> None:
    first, second, third, ana, bea = people
    ada, eve, listed_only = taking(served, ana), taking(served, bea), listed(served, bea, slot=1)
    quarter = quarter_of(served.device.today())

    def asked(
        by: Person = bea,
        persona: Persona = ada,
        site: str = "",
        seed: bytes = b"",
        moved: Persona | None = None,
        purpose: Any = "met",
        output: bytes = b"",
    ) -> Callable[[], Any]:
        """A request as a client with code of its own makes it."""
        number = quarter
        token = by.wallet.once(purpose, number)[0]
        token = Token(purpose, number, 0, token.nonce, output or token.output, seed or token.seed)
        said, connection = one(served, moved or persona), served.connect()
        leaf = rolls.leaf_at(said.room, rolls.veil_of(said.listing.secret))
        signature = sign(token.seed, "met", met_bytes(by.roster.genesis, number, leaf))
        message = m.MetSay(one(served, persona).room, public_key_of(token.seed), signature)
        body = msgspec.json.encode(message)
        header = token.header(site or connection.site, PATH, body)

        def send() -> Any:
            answer = connection.send(PATH, body, header)
            return "done" if answer.status == 200 else msgspec.json.decode(answer.content)["code"]

        return send

    for name, act, code in (
        ("of somebody who doesn't take it", asked(persona=listed_only), "no-such-room"),
        ("at another site", asked(site="elsewhere.example:443"), "token-wrong"),
        ("another key than it was drawn on", asked(seed=os.urandom(32)), "token-wrong"),
        ("a statement of somebody else", asked(moved=eve), "bad-signature"),
        ("a token for something else", asked(purpose="profile"), "token-wrong"),
        ("minted without the key", asked(output=os.urandom(64)), "token-wrong"),
    ):
        assert (name, act()) == (name, code)
    message = m.MetSay(ada.link.room, public_key_of(bytes(32)), bytes(64))
    assert refused(served.connect().ask, PATH, message, m.Done) == "token-missing"
    assert kept(served) == 0
    said = asked()
    assert (said(), said(), kept(served)) == ("done", "done", 1), "the same once more is the same"
    with pytest.raises(OnceUsed):
        met.say(bea, one(served, eve))
    assert sign_roll(first).months == {}, "one member, whatever they send"
    met.say(third, one(served, ada))
    later(served, 1, *people)
    sign_roll(first)
    assert (month(served, ana, ada) is None, kept(served), said(), kept(served)) == (False, 0, "done", 0)
    late = asked(ana, persona=eve)
    hide(second, eve, "confirm", hide(first, eve))
    assert late() == "no-such-room", "stewards hide her"


def test_both_are_of_one_quarter_so_of_two_people(served: Town, people: list[Person]) -> None:
    first, _, third, ana, bea = people
    ada = taking(served, ana)
    met.say(bea, one(served, ada))
    today = served.device.today()
    to_next = first_day_of_quarter(quarter_of(today) + 1) - today
    for days in (25, 25, to_next - 51):
        later(served, days, *people)
        ada.owner.change(ada.pay)
    later(served, 1, *people)
    ada.owner.change(ada.pay)
    for member in (bea, third):
        member.wallet.request_batch()
    met.say(bea, one(served, ada))
    sign_roll(first)
    assert (month(served, ana, ada), kept(served)) == (None, 2), "twice the same member"
    later(served, 1, *people)
    met.say(third, one(served, ada))
    sign_roll(first)
    assert month(served, ana, ada) is not None


def test_a_new_member_has_none(served: Town, people: list[Person]) -> None:
    new = served.invite(people[0])
    new.wallet.request_batch()
    with pytest.raises(OnceMissing):
        met.say(new, one(served, taking(served, people[-1])))


def test_a_stewards_device_takes_no_month_that_a_host_makes_but_with_the_key_of_tokens(
    served: Town, people: list[Person]
) -> None:
    """What a host alone can make, and what it can't: only with the secret of tokens it makes two members."""
    first, _, _, ana, bea = people
    ada, unasked = one(served, taking(served, ana)), one(served, listed(served, bea))
    genesis, quarter = first.roster.genesis, quarter_of(served.device.today())
    server_key = served.server._tokens._secret_key

    def minted(
        of: Listed, key: bytes = server_key, number: int = quarter, info: bytes = b"", seed: bytes = b""
    ) -> m.MetSaid:
        own = seed or os.urandom(32)
        leaf = rolls.leaf_at(of.room, rolls.veil_of(of.listing.secret))
        point = met_point(genesis, number, public_key_of(own))
        made = poprf.certify(key, point, info or said_info(number), os.urandom(64)[:31] + b"\1")
        return m.MetSaid(leaf, number, public_key_of(own), sign(own, "met", met_bytes(genesis, number, leaf)), *made)

    def changed(said: m.MetSaid, **what: Any) -> m.MetSaid:
        return msgspec.structs.replace(said, **what)

    def newly(*said: m.MetSaid) -> set[bytes]:
        class Lying:
            def ask(self, *args: Any) -> m.SaidTwice:
                return m.SaidTwice([*said])

        listing = {rolls.leaf_at(each.room, rolls.veil_of(each.listing.secret)): each for each in (ada, unasked)}
        taking = {leaf for leaf, each in listing.items() if rolls.takes_met(each.listing.secret)}
        return met.newly_met(Lying(), first.roster, first.seed, taking, served.device.today())  # type: ignore[arg-type]

    seed, true = os.urandom(32), minted(ada)
    leaf, other = true.leaf, minted(ada)
    for name, both in {
        "one": [true],
        "one, twice": [true, true],
        "one key of two draws": [minted(ada, seed=seed), minted(ada, seed=seed)],
        "by another key": [true, minted(ada, key=bytes([7]) + bytes(31))],
        "of two quarters": [true, minted(ada, number=quarter - 1)],
        "of a quarter that is over": [minted(ada, number=quarter - 2) for _ in range(2)],
        "of another quarter than it was made for": [true, changed(minted(ada, number=quarter - 1), quarter=quarter)],
        "what was drawn, and not what is shown": [true, minted(ada, info=info_of("met", quarter))],
        "another one's certificate": [true, changed(other, evaluated=true.evaluated, proof=true.proof)],
        "another one's signature": [true, changed(other, signature=true.signature)],
        "another key": [true, changed(other, key=public_key_of(secret() * 2))],
        "what was said of somebody else": [true, changed(minted(unasked), leaf=leaf)],
    }.items():
        assert (name, newly(*both)) == (name, set())
    assert newly(minted(unasked), minted(unasked)) == set(), "she doesn't take it"
    assert newly(true, other) == {leaf}, "the control: whoever has the secret of tokens makes two members"


def test_the_server_takes_no_month_but_what_it_reckons_and_no_reader_one_that_isnt_signed(
    served: Town, people: list[Person]
) -> None:
    first, _, third, ana, bea = people
    ada = taking(served, ana)
    found = one(served, ada)
    leaf, today = rolls.leaf_at(found.room, rolls.veil_of(found.listing.secret)), served.device.today()
    this = m.RollMonth(parse_day(month_of(today)), leaf)
    signer = signer_seed(first.keyring.keys["stewards"][first.roster.current["stewards"]])

    def put(roll: m.Roll, by: bytes = signer) -> m.SignedRoll:
        return m.SignedRoll(roll, sign(by, "public", rolls.roll_bytes(first.roster, roll)))

    def sent(*months: m.RollMonth) -> str:
        message = put(m.Roll(today, rolls.days_of({leaf: today}, today), [*months]))
        return refused(first.connection.ask, "/api/profiles/sign-roll", message, m.Done, first.seed)

    assert sent(this) == "roll-moved", "nobody said it"
    met.say(bea, found)
    assert sent(this) == "roll-moved", "one said it"
    met.say(third, found)
    assert sent() == "roll-moved", "two did"
    assert sent(m.RollMonth(this.month - 31, leaf)) == "roll-moved"
    true = sign_roll(first).roll
    assert true is not None
    assert true.met == [this]
    added = msgspec.structs.replace(true, met=[m.RollMonth(this.month, leaf + bytes(10))])
    for false in (m.SignedRoll(added, put(true).signature), put(added, first.seed), put(added, os.urandom(32))):
        assert rolls.counting(first.roster, false, today) is None
        assert rolls.carried(first.roster, false, today) == {}
    assert refused(first.connection.ask, "/api/public/read", m.PublicRead(0, "said"), m.PublicPage) == "no-such-room"
    room = m.RoomRead(room_name(first.roster.genesis, "said"), 0)
    assert refused(first.connection.ask, "/api/rooms/read", room, m.RoomPage, first.seed) == "no-such-room"
    with pytest.raises(Declined):
        bea.connection.ask("/api/profiles/said", m.SaidRead(), m.SaidTwice, bea.seed)
