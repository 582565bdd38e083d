"""Every case of ``vectors/profiles.json`` through the program's client."""

from collections.abc import Callable

import msgspec
import pytest
from cases import Case, each, load, raw

from parasol.features.profiles.client.catalogue import bodies_listed, is_found
from parasol.features.profiles.client.passes import code_of as pass_of
from parasol.features.profiles.client.passes import pass_in
from parasol.features.profiles.client.saved import open_file, seal_file
from parasol.features.profiles.client.shown import Link, link_in, open_shown, seal_shown
from parasol.features.profiles.client.thread import thread_of
from parasol.features.profiles.contexts import enquiry_bytes, profile_bytes
from parasol.features.profiles.rules.listing import has_contact, joined, read_listing, split_catalogue
from parasol.features.profiles.rules.thumbs import is_in, packed_thumbs, read_thumb, tags_of
from parasol.features.profiles.structs import AskedSaid, EnquirySaid, Listing, OwnProfile, Profile, Shown
from parasol.kernel import messages as m
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.seal import Unreadable
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import for_site, sign

FILE = load("profiles")


def opened(case: Case, act: Callable[[], object]) -> bool:
    """Whether it opens, as the case says; if not, with its code."""
    if case["expect"] == "ok":
        return True
    with pytest.raises(Unreadable) as unreadable:
        act()
    assert unreadable.value.code == case["expect"]["error"]
    return False


@each(FILE, "keys")
def test_keys(case: Case) -> None:
    keys = keys_of(case["phrase"], "profile")
    assert (keys.name, keys.sign_key, keys.wrap) == (raw(case["room"]), raw(case["key"]), raw(case["wrap"]))


@each(FILE, "link")
def test_links(case: Case) -> None:
    if opened(case, lambda: link_in(case["fragment"])):
        link = link_in(case["fragment"])
        assert (link.room, link.secret, link.mark) == (raw(case["room"]), raw(case["secret"]), raw(case["mark"]))
        assert link.fragment == case["fragment"]


@each(FILE, "pass")
def test_passes(case: Case) -> None:
    if opened(case, lambda: pass_in(case["code"])):
        token = pass_in(case["code"])
        assert (token.purpose, token.week) == ("profile", case["quarter"])
        assert (token.nonce, token.output, token.seed) == (raw(case["nonce"]), raw(case["output"]), raw(case["seed"]))
        assert pass_of(token) == case["whole"]


@each(FILE, "seal")
def test_sealing(case: Case) -> None:
    drawn = [raw(each) for each in case["drawn"]]

    def random(size: int) -> bytes:
        given = drawn.pop(0)
        assert len(given) == size
        return given

    shown = msgspec.json.decode(raw(case["text"]), type=Shown)
    secrets = [raw(each) for each in case["secrets"]]
    assert seal_shown(keys_of(case["phrase"], "profile"), shown, secrets, random) == raw(case["sealed"])
    assert drawn == []


@each(FILE, "shown")
def test_opening(case: Case) -> None:
    link = Link(raw(case["room"]), raw(case["secret"]))
    record = m.StoredRecord(case["seq"], bytes(16), case["today"], raw(case["sealed"]))
    if opened(case, lambda: open_shown(link, record, case["today"])):
        found = open_shown(link, record, case["today"])
        assert (msgspec.json.encode(found.shown), found.key) == (raw(case["text"]), raw(case["key"]))


@each(FILE, "file")
def test_files(case: Case) -> None:
    keys, file = keys_of(case["phrase"], "profile"), raw(case["file"])
    if opened(case, lambda: open_file(keys, file)):
        own, pictures = open_file(keys, file)
        assert (msgspec.json.encode(own), pictures) == (raw(case["text"]), [raw(each) for each in case["pictures"]])
        assert seal_file(keys, own, pictures, lambda _: raw(case["drawn"])) == file


@each(FILE, "covered", "covered-enquiry")
def test_what_is_signed(case: Case) -> None:
    records = [(raw(record["id"]), raw(record["body"])) for record in case["records"]]
    if case["op"] == "covered":
        files = [raw(file) for file in case["files"]]
        covered = profile_bytes(case["version"], raw(case["room"]), records, files)
        seed = keys_of(FILE["cases"][0]["phrase"], "profile").sign_seed
        assert sign(seed, "open", for_site(case["site"], covered)) == raw(case["signature"])
    else:
        covered = enquiry_bytes(raw(case["profile"]), raw(case["room"]), records, case["signs"])
        assert kind_for(case["signs"], raw(case["profile"])) == case["kind"]
    assert covered == raw(case["covered"])


@each(FILE, "thread", "asked")
def test_threads(case: Case) -> None:
    records = [m.StoredRecord(each["seq"], raw(each["id"]), 1, raw(each["body"])) for each in case["records"]]
    keys = (raw(case[name]) for name in ("room", "thread_key", "profile", "holder"))
    thread = thread_of(*keys, records, AskedSaid if case["op"] == "asked" else EnquirySaid)
    assert [line.answer or line.text for line in thread.lines] == case["lines"]
    assert thread.lost == case["lost"]


@each(FILE, "list")
def test_what_is_listed(case: Case) -> None:
    own = msgspec.json.decode(raw(case["own"]), type=OwnProfile)
    bodies = bodies_listed(keys_of(case["phrase"], "profile"), own)
    assert bodies == [raw(each) for each in (case["body"], case.get("small")) if each]


@each(FILE, "thumb")
def test_small_pictures(case: Case) -> None:
    if case["expect"] == "ok":
        picture = read_thumb(raw(case["body"]))
        assert (picture.version, picture.thumb) == (case["version"], raw(case["thumb"]))
        return
    with pytest.raises(NotPublic) as refused:
        read_thumb(raw(case["body"]))
    assert refused.value.code == case["expect"]["error"]


@each(FILE, "tags")
def test_tags(case: Case) -> None:
    tags = tags_of(msgspec.json.decode(raw(case["text"]), type=Listing))
    assert sorted(tags) == case["tags"]
    assert all(is_in(tags, bits, tag >> 16 - bits) for tag in tags for bits in range(17))
    assert not is_in(tags, 16, min(tags) ^ 1)


@each(FILE, "pack")
def test_packs(case: Case) -> None:
    pack = packed_thumbs([raw(case["small"])] * case["count"])
    assert (len(pack), len(pack) % (32 * 1376), pack.count(raw(case["small"]))) == (case["length"], 0, case["count"])


@each(FILE, "listing")
def test_listings(case: Case) -> None:
    if case["expect"] == "ok":
        listed = read_listing(raw(case["body"]), case["today"])
        assert (listed.room, msgspec.json.encode(listed.listing)) == (raw(case["room"]), raw(case["text"]))
        return
    with pytest.raises(NotPublic) as refused:
        read_listing(raw(case["body"]), case["today"])
    assert refused.value.code == case["expect"]["error"]


@each(FILE, "catalogue")
def test_catalogues(case: Case) -> None:
    if case["expect"] == "ok":
        bodies = [raw(each) for each in case["bodies"]]
        assert (split_catalogue(raw(case["content"])), joined(bodies)) == (bodies, raw(case["content"]))
        return
    with pytest.raises(NotPublic) as refused:
        split_catalogue(raw(case["content"]))
    assert refused.value.code == case["expect"]["error"]


@each(FILE, "contact")
def test_contacts(case: Case) -> None:
    assert has_contact(Profile(line=case["text"])) == case["has"]
    assert has_contact(Profile(areas=[case["text"]])) == case["has"]
    assert not has_contact(Profile(sites=[case["text"]]))


@each(FILE, "found")
def test_what_is_found(case: Case) -> None:
    listing = read_listing(raw(case["body"]), case["today"]).listing
    assert is_found(listing, **case["wanted"]) == case["found"]
