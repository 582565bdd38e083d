"""The catalogue without JavaScript: what is shown, what isn't, and what people write to break it."""

from collections.abc import Callable
from contextlib import closing, suppress

import msgspec
import pytest

from catalogue_acts import hide, list_to, listed, switch, vote_on
from parasol.features.profiles.rules import listing as rules
from parasol.features.profiles.structs import Profile, Reads, Tour
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client.person import Person
from plain.site import Place, Reading, Shown
from profile_acts import Persona, later

Reader = Callable[..., Reading]
TRICK = "<script>alert(1)</script> &amp; \"><img src=x onerror=alert(1)> {{ 7*7 }} '"
LONG = f"{TRICK} \u202egnp.elif \u2066\u0627 \n</dd><h1>x"
MARKS = dict.fromkeys(("text", "services", "prices", "boundaries", "asks"), LONG)


def said(today: int) -> Profile:
    """With markup in each field, and what turns a line's direction in each that may have it."""
    return Profile(
        name=TRICK[:60],
        line=TRICK,
        languages=[TRICK[:60], "Español"],
        areas=[TRICK[:60], "Harbour"],
        is_online=True,
        tours=[Tour(TRICK[:60], today, today + 3)],
        available="today",
        **MARKS,
    )


@pytest.fixture(scope="module")
def people(place: Place) -> list[Person]:
    """In a community that voted and has a catalogue, a profile each of two members."""
    invited = [place.town.invite(place.first) for _ in range(3)]
    third, *members = invited
    vote_on(place.town, place.first, place.second, third)
    return members


def shown(place: Place) -> tuple[Shown, Shown]:
    """The front page and that of the profiles, as they are now."""
    place.site.cabinet._read_at = 0
    with closing(Reading(place.site.url)) as reader:
        return reader.open("/en/"), reader.open("/en/profiles")


@pytest.fixture(scope="module")
def switched(place: Place, people: list[Person]) -> tuple[tuple[Shown, Shown], tuple[Shown, Shown]]:
    """What was shown before two stewards switched it on, and afterwards."""
    before = shown(place)
    switch(place.first, place.second, 1)
    return before, shown(place)


def test_there_is_none_and_no_way_there_until_two_stewards_switch_it_on(
    switched: tuple[tuple[Shown, Shown], tuple[Shown, Shown]],
) -> None:
    (front, none), (front_after, whole) = switched
    assert "/en/profiles" not in front.links
    assert "There is no list of profiles here" in none.text
    assert "/en/profiles" in front_after.links
    assert whole.status == 200


@pytest.fixture
def pair(place: Place, people: list[Person], switched: object) -> tuple[Persona, Persona]:
    later(place.town, 92, *people)
    today = place.town.device.today()
    return listed(place.town, people[0], said(today)), listed(place.town, people[1], Profile(name="Zq7Bea"))


def test_markup_and_turned_lines_stay_in_their_place_in_every_field(
    pair: tuple[Persona, Persona], reading: Reader
) -> None:
    ada, bea = pair
    reader = reading()
    listing = reader.open("/en/profiles")
    whole = reader.send("/en/profiles", {"profile": [ada.link.room.hex()], "do-open": ["x"]})
    for page, fields in ((listing, ("services",)), (whole, tuple(MARKS))):
        assert page.status == 200
        assert "<script" not in page.html
        assert "<img" not in page.html
        assert "alert(1)</" not in page.html.replace("alert(1)&lt;/", "")
        assert "49" not in page.text.replace("2049", "")
        assert page.html.count("<h1>") == 1
        turned = [line for line in page.html.splitlines() for part in line.split("<bdi>")[:1] if "\u202e" in part]
        assert turned == [], "what turns a line stands between its own marks"
        assert page.html.count("gnp.elif") == len(fields)
        assert "Available today" in page.text
    fragment = ada.link.fragment
    for page in (listing, whole):
        for secret in (fragment, ada.owner.own.links[-1].secret.hex()):
            assert secret not in page.html
    assert "Zq7Bea" in listing.text
    assert bea.link.room.hex() in listing.html


def test_they_are_looked_through_by_area_and_language_and_shuffled(
    pair: tuple[Persona, Persona], reading: Reader
) -> None:
    ada, _ = pair
    reader = reading()
    orders = {
        reader.open("/en/profiles").html.index("Zq7Bea") < reader.now.html.index("Harbour</bdi>") for _ in range(40)
    }
    assert orders == {True, False}
    for wanted in ({"area": ["Harbour"], "language": [""]}, {"area": [""], "language": ["Español"]}):
        fitting = reader.send("/en/profiles", {**wanted, "do-look": ["x"]}).text
        assert ("One profile fits" in fitting, "Zq7Bea" in fitting) == (True, False)
    for fields in ({"near": ["me"]}, {"area": ["x" * 61]}, {"words": ["Zq7"]}):
        assert reader.send("/en/profiles", {**fields, "do-look": ["x"]}).status == 400
    assert "No profile fits" in reader.send("/en/profiles", {"area": [TRICK[:59]], "do-look": ["x"]}).text
    for name in ("", "0" * 32, ada.link.room.hex()[:-1], "../../etc"):
        gone = reader.send("/en/profiles", {"profile": [name], "do-open": ["x"]})
        assert (gone.status, "in the list now" in gone.text) == (410, True)
    assert reader.send("/en/profiles", {"profile": ["x" * 33], "do-open": ["x"]}).status == 400


@pytest.mark.parametrize("how", ["paused", "deleted", "taken out", "for members", "hidden"])
def test_what_is_gone_is_gone_at_the_next_page(
    place: Place, pair: tuple[Persona, Persona], reading: Reader, how: str
) -> None:
    ada, _ = pair
    reader = reading()
    room = ada.link.room.hex()
    assert room in reader.open("/en/profiles").html
    if how == "paused":
        ada.owner.pause()
    elif how == "deleted":
        ada.owner.delete()
    elif how == "hidden":
        hide(place.first, ada)
    else:
        list_to(ada, "members" if how == "for members" else None)
    assert room not in reader.open("/en/profiles").html
    assert reader.send("/en/profiles", {"profile": [room], "do-open": ["x"]}).status == 410


def test_one_altered_profile_is_told_and_not_shown(
    place: Place, pair: tuple[Persona, Persona], reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host alters one on its way out; the page's own machine catches it."""
    kept = rules.joined

    def altered(bodies: list[bytes]) -> bytes:
        return kept([body.replace(b"Zq7Bea", b"Zq7Eve") for body in bodies])

    monkeypatch.setattr("parasol.features.profiles.server.catalogue.joined", altered)
    page = reading().open("/en/profiles")
    assert "Zq7Eve" not in page.text
    assert "as its owner signed it" in page.text
    assert "Harbour" in page.text


def test_each_is_verified_once_and_what_is_gone_is_not_kept(
    place: Place, pair: tuple[Persona, Persona], reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever changes a profile and opens the page in turn costs one signature, and not all of them."""
    verified: list[bytes] = []

    def counted(body: bytes, today: int) -> rules.Listed:
        verified.append(body)
        return rules.read_listing(body, today)

    monkeypatch.setattr("parasol.kernel.plain.cabinet.read_listing", counted)
    for _ in range(3):
        reading().open("/en/profiles")
    assert len(verified) == 2
    pair[0].owner.change()
    reading().open("/en/profiles")
    assert len(verified) == 3
    pair[1].owner.pause()
    reading().open("/en/profiles")
    assert len(verified) == 3
    assert [each.room for each in place.site.cabinet._listings[1].values()] == [pair[0].link.room]
    reading().open("/en/profiles")
    place.town.clock.offset += 86_400
    reading().open("/en/profiles")
    assert len(verified) == 4, "on another day all anew: one may be over"
    pair[0].owner.delete()
    place.site.cabinet.forget_listings()
    assert place.site.cabinet._listings[1] == {}, "though nobody asked since"


def test_no_more_than_a_hundred_stand_on_a_page(
    place: Place, pair: tuple[Persona, Persona], reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parasol.features.profiles.plain.profiles.MOST", 1)
    seen = {reading().open("/en/profiles").html.count('class="card"') for _ in range(3)}
    assert seen == {1}
    assert "1 of them stand here, by chance" in reading().open("/en/profiles").text.replace("\u2068", "").replace(
        "\u2069", ""
    )


def test_a_profile_of_before_has_no_link_in_it(pair: tuple[Persona, Persona], reading: Reader) -> None:
    ada, _ = pair
    ada.owner.change(profile=msgspec.structs.replace(ada.owner.own.profile, sites=["https://example.org/<b>"]))
    page = reading().send("/en/profiles", {"profile": [ada.link.room.hex()], "do-open": ["x"]})
    assert "https://example.org/<b>" in page.text
    assert "<b>" not in page.html
    assert not [each for each in page.links if "example.org" in each]


def test_hours_at_which_she_does_not_read_are_said(
    place: Place, pair: tuple[Persona, Persona], reading: Reader
) -> None:
    ada, _ = pair
    minute = int(place.town.clock() // 60) % 1440
    for reads, quiet in ((Reads((minute + 60) % 1440, (minute + 120) % 1440, 0), True), (Reads(0, 0, 0), False)):
        ada.owner.change(profile=msgspec.structs.replace(ada.owner.own.profile, reads=reads))
        page = reading().send("/en/profiles", {"profile": [ada.link.room.hex()], "do-open": ["x"]})
        assert ("Messages are read again from" in page.text) is quiet
        assert "Messages are read:" in page.text


@pytest.mark.parametrize("days", [(2**31 - 1, 2**31 - 1), (0, 3_000_000)])
def test_a_tour_on_a_day_without_a_date_hides_no_other_profile(
    pair: tuple[Persona, Persona], reading: Reader, days: tuple[int, int]
) -> None:
    """Whoever has a pass lists it, with a changed client."""
    ada, _ = pair
    with suppress(Declined):
        ada.owner.change(profile=Profile(name="Zq7Odd", tours=[Tour("Harbour", *days)]))
    listing = reading().open("/en/profiles")
    assert listing.status == 200
    assert "Zq7Bea" in listing.text
    assert "Zq7Odd" not in listing.text
