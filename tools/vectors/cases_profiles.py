"""`profiles.json`: a profile's links, what they open, what is signed, and what is read of an enquiry."""

from collections.abc import Callable
from typing import Any

import msgspec
from cases_saved import files
from cases_thumbs import thumbs
from msgspec import UNSET, UnsetType
from msgspec.structs import replace
from roster_chain import age_key, fixed
from text import SITE, b64, error, flipped

from parasol.features.profiles.client.catalogue import is_found, listing_of
from parasol.features.profiles.client.passes import code_of as pass_of
from parasol.features.profiles.client.shown import SIZES, TAG, Link, seal_shown, seal_text, signed_text
from parasol.features.profiles.contexts import enquiry_bytes, profile_bytes, shown_context
from parasol.features.profiles.rules.listing import has_contact, joined
from parasol.features.profiles.structs import Answer, AskedSaid, EnquirySaid, OwnLink, OwnProfile, Profile, Shown, Tour
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.seal import pad, seal
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.seal.record import seal_thread
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.vault.client import WordKeys, keys_of
from parasol.kernel.wire.signing import for_site, public_key_of, sign

WORDS = "velvet cabin harbor mango mosaic thunder window yellow"
OTHERS = "cabin velvet harbor mango mosaic thunder window yellow"
TODAY = 20_700
SECRETS = [fixed(f"profile link {n}", 16) for n in range(3)]
Cases = list[dict[str, Any]]
Said = tuple[str, bytes, bytes]
ANSWERS: tuple[Answer, ...] = ("yes", "no", "write")


def drawing(name: str) -> Callable[[int], bytes]:
    """What is drawn one after the other has numbers, so that no nonce is drawn twice."""
    count = iter(range(99))
    return lambda size: fixed(f"profile drawn {name} {next(count)}", size)


def _keys(cases: Cases) -> None:
    keys = keys_of(WORDS, "profile")
    names = {"room": b64(keys.name), "key": b64(keys.sign_key), "wrap": b64(keys.wrap)}
    cases.append({"name": "words-of-a-profile", "op": "keys", "phrase": WORDS, **names, "expect": "ok"})
    link = Link(keys.name, SECRETS[0])
    whole = {"room": b64(link.room), "secret": b64(link.secret), "mark": b64(link.mark)}
    cases.append({"name": "link", "op": "link", "fragment": link.fragment, **whole, "expect": "ok"})
    for name, fragment in {
        "link-cut-off": link.fragment[:-1],
        "link-with-a-letter-more": link.fragment + "A",
        "link-with-an-end": link.fragment + "=",
        "link-of-nothing": "",
        "link-of-other-signs": "+/" + link.fragment[2:],
        "link-with-spare-bits": link.fragment[:-1] + "_",
    }.items():
        cases.append({"name": name, "op": "link", "fragment": fragment, "expect": error("link")})


def _shown(cases: Cases) -> None:
    keys, others = keys_of(WORDS, "profile"), keys_of(OTHERS, "profile")
    recipient = age_key("profile inbox").recipient
    shown = Shown(
        3, TODAY, recipient, Profile(name="Ada", text="¡Hola! I like slow evenings (invented).", available="week")
    )
    text = msgspec.json.encode(shown)
    good = seal_shown(keys, shown, SECRETS[:2], drawing("shown"))
    head = 1 + m.LINK_SLOTS * m.LINK_WRAP_BYTES

    def add(name: str, sealed: bytes, expect: Any, seq: int = 6, secret: int = 0, today: int = TODAY) -> None:
        fields = {"room": b64(keys.name), "secret": b64(SECRETS[secret]), "seq": seq, "today": today}
        case = {"name": name, "op": "shown", **fields, "sealed": b64(sealed), "expect": expect}
        if expect == "ok":
            case |= {"text": b64(text), "key": b64(keys.sign_key)}
        cases.append(case)

    drawn = drawing("shown")
    cases.append(
        {
            "name": "sealed-for-two-links",
            "op": "seal",
            "phrase": WORDS,
            "text": b64(text),
            "secrets": [b64(secret) for secret in SECRETS[:2]],
            "drawn": [b64(drawn(size)) for size in _sizes()],
            "sealed": b64(good),
            "expect": "ok",
        }
    )
    add("shown-to-the-first-link", good, "ok")
    add("shown-to-the-second-link", good, "ok", secret=1)
    add("shown-to-a-closed-link", good, error("link"), secret=2)
    add("shown-as-another-version", good, error("link"), seq=8)
    add("shown-under-an-odd-number", good, error("version"), seq=7)
    add("shown-29-days-later", good, "ok", today=TODAY + 29)
    add("shown-30-days-later", good, error("old"), today=TODAY + 30)
    add("shown-two-days-before", good, error("old"), today=TODAY - 2)
    add("shown-with-a-wrap-changed", flipped(good, 40), error("link"))
    add("shown-with-another-links-wrap-changed", flipped(good, 40), error("tag"), secret=1)
    add("shown-with-its-text-changed", flipped(good, head + 60), error("tag"))
    add("shown-with-another-first-byte", b"\x05" + good[1:], error("tag-byte"))
    add("shown-cut-off", good[:-1], error("size"))
    add("shown-of-the-size-of-a-note", good[: m.RECORD_SIZES[1]], error("size"))
    forger = WordKeys(keys.name, others.sign_seed, others.wrap)
    forged = seal_shown(forger, shown, SECRETS[:2], drawing("forged"))
    add("shown-by-somebody-with-the-link", forged, error("room"))
    wraps = good[1:head]
    content = fixed("profile drawn shown 0", m.KEY_BYTES)
    unsigned = keys.sign_key + sign(others.sign_seed, "part", part_bytes(keys.name, text)) + text
    padded = pad(unsigned, len(good) - head - OVERHEAD)
    resealed = seal(content, padded, shown_context(keys.name, 3, wraps), drawing("unsigned"))
    add("shown-with-her-key-and-another-signature", good[:head] + resealed, error("signature"))
    older = text.replace(b'"version":3', b'"version":2')
    add("shown-of-an-older-version-inside", seal_text(keys, 3, older, SECRETS[:2], drawing("older")), error("version"))
    assert (len(good) in SIZES, good[0]) == (True, TAG)
    for name, wrong in {
        "shown-with-a-phone-number": text.replace(b'"text"', b'"phone":"1","text"'),
        "shown-of-another-part": text.replace(b'"shown"', b'"profile"'),
        "shown-online-now": text.replace(b'"week"', b'"now"'),
        "shown-with-something-behind": text + b" x",
    }.items():
        add(name, seal_text(keys, 3, wrong, SECRETS[:2], drawing(name)), error("contents"))


def _saved(cases: Cases) -> None:
    files(cases, keys_of(WORDS, "profile"), keys_of(OTHERS, "profile"), drawing, WORDS)


def _sizes() -> list[int]:
    return [m.KEY_BYTES, 24, 24, *[m.LINK_WRAP_BYTES] * (m.LINK_SLOTS - 2), 24]


def _signed(cases: Cases) -> None:
    keys = keys_of(WORDS, "profile")
    bodies = [(fixed(f"profile record {n}", 16), bytes([n]) * 99) for n in range(2)]
    files = [fixed(f"profile file {n}", 16) for n in range(2)]
    for name, records, stay in (
        ("putting-a-profile", bodies, files),
        ("pausing-a-profile", bodies[:1], []),
    ):
        covered = profile_bytes(3, keys.name, records, stay)
        cases.append(
            {
                "name": name,
                "op": "covered",
                "site": SITE,
                "version": 3,
                "room": b64(keys.name),
                "records": [{"id": b64(id), "body": b64(body)} for id, body in records],
                "files": [b64(each) for each in stay],
                "covered": b64(covered),
                "signature": b64(sign(keys.sign_seed, "open", for_site(SITE, covered))),
                "expect": "ok",
            }
        )
    room = fixed("enquiry room", 16)
    for name, signs in (("writing-to-a-profile", "enquiry"), ("asking-a-profile", "asked")):
        cases.append(
            {
                "name": name,
                "op": "covered-enquiry",
                "signs": signs,
                "kind": f"{signs}/{keys.name.hex()}",
                "profile": b64(keys.name),
                "room": b64(room),
                "records": [{"id": b64(id), "body": b64(body)} for id, body in bodies],
                "covered": b64(enquiry_bytes(keys.name, room, bodies, signs)),
                "expect": "ok",
            }
        )


def _threads(cases: Cases) -> None:
    room, thread_key = fixed("enquiry room", 16), fixed("enquiry thread")
    seeds = {"hers": fixed("profile holder"), "theirs": fixed("enquiry holder"), "mallory": fixed("mallory")}

    def said(by: str, number: int, seen: int, as_: bytes | None = None) -> Said:
        id = fixed(f"enquiry id {by} {number} {seen}", 16)
        body = as_ or msgspec.json.encode(EnquirySaid(number, seen, f"{by} {number}"))
        random = drawing(f"{by} {number} {seen}")
        return f"{by} {number}", id, seal_thread(room, thread_key, seeds[by], id, body, random)

    h1, t1, t2, h2 = said("hers", 1, 0), said("theirs", 1, 1), said("theirs", 2, 1), said("hers", 2, 2)
    extra = b'{"kind":"said","number":2,"seen":1,"text":"x","by":"me"}'
    for name, records, lines, lost in (
        ("thread-whole", [h1, t1, t2, h2], [h1, t1, t2, h2], 0),
        ("thread-of-nothing", [], [], 0),
        ("thread-without-its-first", [t1, t2, h2], [t1, t2, h2], 1),
        ("thread-without-one-of-theirs", [h1, t1, h2], [h1, t1, h2], 1),
        ("thread-without-her-last", [h1, t1, t2], [h1, t1, t2], 0),  # nobody has named it yet
        ("thread-with-one-of-theirs-alone", [h2], [h2], 3),
        ("thread-said-again", [h1, t1, said("theirs", 1, 0)], [h1, t1], 1),
        ("thread-in-another-order", [h1, t2, t1, h2], [h1, t2, h2], 1),
        ("thread-with-a-stranger", [h1, said("mallory", 1, 1), t1], [h1, t1], 1),
        ("thread-with-a-field-more", [h1, t1, said("theirs", 2, 9, extra)], [h1, t1], 1),
    ):
        cases.append(_thread(name, "thread", records, [text for text, _, _ in lines], lost, room, thread_key, seeds))

    def answered(by: str, number: int, says: Answer | UnsetType, text: str | UnsetType = UNSET, seen: int = 0) -> Said:
        body = msgspec.json.encode(AskedSaid(number, seen, says, text))
        return f"{says or text}", *said(by, number, 100 + seen, body)[1:]

    yes, no, write = (answered("hers", 1 + at, says) for at, says in enumerate(ANSWERS))
    asks, tells = answered("theirs", 1, UNSET, "was he on time?", 3), answered("hers", 4, UNSET, "he was", 1)
    both, neither = answered("hers", 5, "yes", "and more", 1), answered("hers", 6, UNSET, UNSET, 1)
    forged = answered("theirs", 2, "yes", seen=3)
    enquiring = said("theirs", 3, 0)
    for name, records, lines, lost in (
        ("asked-and-answered", [yes], [yes], 0),
        ("asked-and-answered-otherwise-later", [yes, no], [yes, no], 0),
        ("asked-and-written-to", [yes, no, write, asks, tells], [yes, no, write, asks, tells], 0),
        ("asked-and-written-to-too-early", [yes, asks, no, write], [yes, no, write], 1),
        ("asked-with-a-text-of-hers-too-early", [tells], [], 1),
        ("asked-and-answered-by-whoever-asked", [forged], [], 1),
        ("asked-with-a-word-and-a-text", [both, neither], [], 2),
        ("asked-without-her-last-but-one", [yes, write], [yes, write], 1),
        ("asked-with-what-belongs-in-an-enquiry", [enquiring], [], 1),
    ):
        cases.append(_thread(name, "asked", records, [text for text, _, _ in lines], lost, room, thread_key, seeds))


def _thread(
    name: str,
    op: str,
    records: list[Said],
    lines: list[str],
    lost: int,
    room: bytes,
    thread_key: bytes,
    seeds: dict[str, bytes],
) -> dict[str, Any]:
    return {
        "name": name,
        "op": op,
        "room": b64(room),
        "thread_key": b64(thread_key),
        "profile": b64(public_key_of(seeds["hers"])),
        "holder": b64(public_key_of(seeds["theirs"])),
        "records": [{"seq": n, "id": b64(id), "body": b64(body)} for n, (_, id, body) in enumerate(records, 3)],
        "lines": lines,
        "lost": lost,
        "expect": "ok",
    }


def _passes(cases: Cases) -> None:
    token = Token("profile", 227, 0, fixed("pass nonce"), fixed("pass output") * 2, fixed("pass seed"))
    code = pass_of(token)
    parts = {"quarter": 227, "nonce": b64(token.nonce), "output": b64(token.output), "seed": b64(token.seed)}
    lines = "\n".join(code[at : at + 50] for at in range(0, len(code), 50)) + " "
    assert {"-", "_"} < set(code), "both signs that differ from base64's"
    for name, text in {"pass": code, "pass-in-lines": lines}.items():
        cases.append({"name": name, "op": "pass", "code": text, "whole": code, **parts, "expect": "ok"})
    for name, text in {
        "pass-cut-off": code[:-1],
        "pass-cut-at-four": code[:-4],
        "pass-with-more": code + "AAAA",
        "pass-of-nothing": "",
        "pass-of-other-signs": code[:-1] + "!",
        "pass-with-an-end": code[:-1] + "=",
    }.items():
        cases.append({"name": name, "op": "pass", "code": text, "expect": error("pass")})


def _catalogue(cases: Cases) -> None:
    keys, others = keys_of(WORDS, "profile"), keys_of(OTHERS, "profile")
    says = Profile(
        name="Ana María",
        line="Calm and kind",
        text="Only behind the link",
        languages=["English", "Español"],
        areas=["Harbour"],
        tours=[Tour("Old Town", TODAY + 10, TODAY + 12)],
        services="Dinner 🌹 " * 60,
        available="week",
    )
    link = OwnLink(SECRETS[1], "-", TODAY, "everybody")
    own = OwnProfile(3, TODAY, "-", says, links=[OwnLink(SECRETS[0], "x", TODAY), link])
    listing = listing_of(own)
    assert listing is not None
    text = msgspec.json.encode(listing)
    good = signed_text(keys, text)
    profile = b64(msgspec.json.encode(own))
    made = {"name": "listed", "op": "list", "phrase": WORDS, "own": profile, "body": b64(good), "expect": "ok"}
    cases.append(made)
    for name, unlisted in {
        "not-listed": replace(own, links=own.links[:1]),
        "listed-and-paused": replace(own, is_paused=True),
    }.items():
        fields = {"phrase": WORDS, "own": b64(msgspec.json.encode(unlisted)), "body": ""}
        cases.append({"name": name, "op": "list", **fields, "expect": "ok"})

    def add(name: str, body: bytes, expect: Any, today: int = TODAY) -> None:
        case = {"name": f"listing-{name}", "op": "listing", "today": today, "body": b64(body), "expect": expect}
        cases.append(case | ({"room": b64(keys.name), "text": b64(text)} if expect == "ok" else {}))

    add("good", good, "ok")
    add("29-days-later", good, "ok", TODAY + 29)
    add("30-days-later", good, error("old"), TODAY + 30)
    add("two-days-before", good, error("old"), TODAY - 2)
    add("cut-off", good[:96], error("size"))
    add("too-long", good + b" " * 2_000, error("size"))
    add("with-something-behind", signed_text(keys, text + b" x"), error("contents"))
    add("of-another-part", signed_text(keys, text.replace(b'"listing"', b'"shown"')), error("contents"))
    add("with-a-phone-number", signed_text(keys, text.replace(b'"name"', b'"phone":"1","name"')), error("contents"))
    add("for-nobody", signed_text(keys, text.replace(b'"everybody"', b'"nobody"')), error("contents"))
    add("under-anothers-key", others.sign_key + good[32:], error("signature"))
    add("with-anothers-signature", good[:32] + signed_text(others, text)[32:], error("signature"))
    add("changed", good.replace(b"Calm", b"Warm"), error("signature"))
    other = signed_text(others, text)
    whole = joined([good, other])
    for name, bodies, content in (
        ("of-two", [good, other], whole),
        ("of-none", [], bytes(4)),
        ("cut-off", None, whole[:-1]),
        ("with-something-behind", None, whole + b" "),
        ("cut-in-its-count", None, whole[:3]),
        ("of-more-than-there-are", None, b"\xff" * 4 + whole[4:]),
        ("of-fewer-than-there-are", None, bytes(3) + b"\x01" + whole[4:]),
        ("without-anything", None, b""),
    ):
        case = {"name": f"catalogue-{name}", "op": "catalogue", "content": b64(content)}
        ends = {"expect": error("size")} if bodies is None else {"bodies": [*map(b64, bodies)], "expect": "ok"}
        cases.append(case | ends)
    for number, (said, has) in enumerate(
        {
            "+44 7700 900123": True,
            "0 77 00-900.123": True,
            "(07)70 0_90012": True,
            "٠٧٧٠٠٩٠٠١٢٣": True,
            "ada@example.org": True,
            "HTTPS://example.org": True,
            "see Www.example.org": True,
            "T.me/ada": True,
            "1234567": False,
            "100/150/200 and 100, 150, 200": False,
            "9:00-23:00 on 24 and 25": False,
            "at me": False,
        }.items()
    ):
        contact = {"name": f"contact-{number}", "op": "contact", "text": said, "has": has, "expect": "ok"}
        assert has_contact(Profile(line=said)) == has, said
        cases.append(contact)
    for name, wanted, is_there in (
        ("anything", {}, True),
        ("words-without-accents", {"words": "MARIA kind"}, True),
        ("words-that-are-not-there", {"words": "maria opera"}, False),
        ("words-behind-the-link", {"words": "behind"}, False),
        ("an-area", {"area": "harbour"}, True),
        ("an-area-in-part", {"area": "harb"}, False),
        ("a-tours-area-on-another-day", {"area": "old town"}, False),
        ("a-tours-area-on-its-day", {"area": "old town", "day": TODAY + 12}, True),
        ("an-area-on-a-tours-day", {"area": "harbour", "day": TODAY + 10}, False),
        ("an-area-after-a-tour", {"area": "harbour", "day": TODAY + 13}, True),
        ("a-language", {"language": "espanol"}, True),
        ("another-language", {"language": "Français"}, False),
    ):
        whole: dict[str, Any] = {"words": "", "area": "", "language": "", "day": None, **wanted}
        assert is_found(listing, **whole) == is_there, name
        found = {"today": TODAY, "body": b64(good), "wanted": whole, "found": is_there}
        cases.append({"name": f"found-{name}", "op": "found", **found, "expect": "ok"})


def _thumbs(cases: Cases) -> None:
    thumbs(cases, keys_of(WORDS, "profile"), keys_of(OTHERS, "profile"), TODAY, WORDS)


def make() -> dict[str, Any]:
    """All cases."""
    cases: Cases = []
    for maker in (
        _keys,
        _shown,
        _saved,
        _signed,
        _threads,
        _passes,
        _catalogue,
        _thumbs,
    ):
        maker(cases)
    return {
        "description": (
            "Profiles (docs/protocol.md, 'Profiles'). Base64. Ops: keys (of a profile's words), link (what stands "
            "behind the # of its address), seal (what is shown, with what was drawn in this order: the key, a nonce "
            "for each link, each unused place, the card's, a nonce), shown (opened with a link; seq is the record's "
            "number), site (where a profile may have moved to), file (all of it as one file, opened and sealed with a "
            "nonce), code, seal-card and card (what people without scripts have), covered and covered-enquiry (what "
            "is signed), thread and asked (what both sides read of an enquiry, and of a member's question), pass (one "
            "of a member's tokens as a code), list (what the catalogue says, by her copy), listing "
            "(what is read of that; whoever verifies later says signature last), catalogue (all of them as the server "
            "gives them), contact (what stands in no profile there), found (whether one is found), "
            "thumb (a small picture there), tags (of areas: in which packs it is), pack (so many of "
            "them, and how long that is)."
        ),
        "cases": cases,
    }
