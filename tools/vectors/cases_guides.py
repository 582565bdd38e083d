"""`guides.json`: lists of guides by the stewards' signer, and pages that two stewards signed."""

from typing import Any

import msgspec
from cases_public import chain
from roster_chain import DAY, fixed, seed
from text import b64, error, flipped

from parasol.features.guides import structs as form
from parasol.features.guides.book.differing import differences
from parasol.features.guides.book.translated import stale_since
from parasol.features.guides.client.signed import hash_of_guide
from parasol.features.guides.contexts import guide_bytes
from parasol.features.guides.translated_texts import stale_in, stale_places, units
from parasol.kernel.formats.contexts.rooms import public_bytes, room_name
from parasol.kernel.roster.rules import replay
from parasol.kernel.texts.translations import hash_of
from parasol.kernel.wire.signing import public_key_of, sign

ID = fixed("guide id", 16)
SECTIONS = [
    form.Section(
        "start",
        "",
        [
            form.Text([["Keep ", "calm", ". Ñandú & <b>."]]),
            form.Question("Is it locked?", [form.Answer("Yes", "locked"), form.Answer("No", "open")]),
        ],
    ),
    form.Section("locked", "It was locked", [form.Steps([["Ring the company."], ["Wait."]]), form.Help("legal", [])]),
    form.Section("open", "It was open", [form.Checks([["Wipe it."]]), form.Danger(["Do not go back."])]),
]
GUIDE = form.Guide(
    id="phone-taken",
    language="en",
    title="If your phone is taken",
    topic="phones",
    licence="CC-BY-SA-4.0",
    source="written for the vectors",
    changes="",
    authors=["alma"],
    reviewers=["bo"],
    law="any",
    regions=["GB"],
    about="tool",
    reviewed_on=DAY,
    review_by=DAY + 170,
    facts=[form.Fact("A maker can lock it.", "https://name.example", DAY)],
    sections=SECTIONS,
    translation=None,
)

BESIDE = form.Beside("open", 1, [["Do ", "not", " go back."]])
TRANSLATION = form.Translation("machine", ["0" * 12] * 8, [BESIDE])
RUSSIAN = msgspec.structs.replace(GUIDE, language="ru", title="Телефон", translation=TRANSLATION)
TRANSLATED = {
    "translated-page": RUSSIAN,
    **{
        name: msgspec.structs.replace(RUSSIAN, translation=msgspec.structs.replace(TRANSLATION, **bad))
        for name, bad in {
            "a-hash-that-is-none": {"sources": ["00000000000G"]},
            "no-hash": {"sources": []},
            "a-state-that-is-none": {"state": "perfect"},
            "english-beside-block-40": {"beside": [msgspec.structs.replace(BESIDE, at=40)]},
            "english-that-turns": {"beside": [msgspec.structs.replace(BESIDE, items=[["\u202ego back"]])]},
        }.items()
    },
}


def _put(guide: form.Guide, at: int, *blocks: Any, cut: int = 0) -> form.Guide:
    """With blocks put into the last section, instead of as many as are cut."""
    last = guide.sections[-1]
    made = msgspec.structs.replace(last, blocks=[*last.blocks[:at], *blocks, *last.blocks[at + cut :]])
    return msgspec.structs.replace(guide, sections=[*guide.sections[:-1], made])


CALM = form.Text([["Keep calm."], ["Wait."]])
VERSIONS: dict[str, tuple[form.Guide, form.Guide]] = {
    "the-same": (GUIDE, GUIDE),
    "a-block-changed": (GUIDE, _put(GUIDE, 1, form.Danger(["Never ", "go", " back."]), cut=1)),
    "a-block-added-first": (GUIDE, _put(GUIDE, 0, CALM)),
    "a-block-taken-out": (GUIDE, _put(GUIDE, 0, cut=1)),
    "blocks-turned-round": (GUIDE, _put(GUIDE, 0, *reversed(GUIDE.sections[-1].blocks), cut=2)),
    "one-changed-and-one-added": (GUIDE, _put(GUIDE, 0, CALM, form.Checks([["Wipe it now."]]), cut=1)),
    "the-same-block-three-times": (_put(GUIDE, 0, CALM, CALM), _put(GUIDE, 1, CALM, CALM, CALM)),
    "a-section-taken-out": (GUIDE, msgspec.structs.replace(GUIDE, sections=GUIDE.sections[:-1])),
    "another-title-law-topic-and-fact": (
        GUIDE,
        msgspec.structs.replace(
            GUIDE,
            title="Another",
            topic="law",
            law="partly",
            regions=[],
            changes="shorter",
            facts=[form.Fact("A maker never locks it.", "https://name.example", DAY + 1)],
        ),
    ),
    "an-answer-leads-elsewhere": (
        GUIDE,
        msgspec.structs.replace(
            GUIDE,
            sections=[
                form.Section(
                    "start",
                    "",
                    [
                        SECTIONS[0].blocks[0],
                        form.Question("Is it locked?", [form.Answer("Yes", "open"), form.Answer("No", "locked")]),
                    ],
                ),
                *SECTIONS[1:],
            ],
        ),
    ),
    "two-changed-and-one-like-the-first": (
        _put(GUIDE, 2, CALM, form.Danger(["Wait."]), CALM),
        _put(GUIDE, 2, form.Text([["Run."]]), form.Danger(["Go."]), CALM),
    ),
    "two-changed-and-one-like-the-last": (
        _put(GUIDE, 2, form.Text([["Run."]]), form.Danger(["Go."]), CALM),
        _put(GUIDE, 2, CALM, form.Danger(["Wait."]), CALM),
    ),
    "english-beside-changed": (RUSSIAN, msgspec.structs.replace(RUSSIAN, translation=None)),
}  # fmt: skip


def _named(id: str, **filled: object) -> str:
    """Instead of a text: its name, and what is filled in."""
    return " ".join([id, *(f"{name}={filled[name]}" for name in sorted(filled))])


def _version(name: str, before: form.Guide, after: form.Guide) -> dict[str, Any]:
    """Two versions of a page: how they differ, and what is stale in a translation of the first."""
    made = form.Translation("machine", [hash_of(unit) for unit in units(before).values()], [])
    translated = msgspec.structs.replace(before, translation=made)
    stale, bits = stale_since(translated, after), stale_in(translated, after)
    found = differences(before, after, _named)  # type: ignore[arg-type] what is called is enough
    return {
        "name": name,
        "before": msgspec.to_builtins(before),
        "after": msgspec.to_builtins(after),
        "differences": [[each.where, each.before, each.now] for each in found],
        "sources": made.sources,
        "stale": list(dict.fromkeys(units(after)[each] for each in stale)),
        "listed": b64(bits),
        "places": sorted(stale_places(before, bits)),
    }


def make() -> dict[str, Any]:
    """All cases."""
    signed = chain().entries
    roster = replay(signed)
    genesis = roster.genesis
    first, newest = seed("signer 1"), seed("signer 2")
    stewards = [by for by in (seed("ana"), seed("bea"), seed("cara")) if public_key_of(by) in roster.steward_spans][:2]
    rooms = {kind: room_name(genesis, kind) for kind in ("guides", "guidelist")}

    def body(kind: str, text: bytes, by: bytes = newest, label: Any = "public", room: bytes | None = None) -> bytes:
        return b"\x08" + sign(by, label, public_bytes(room or rooms[kind], ID, text)) + public_key_of(by) + text

    def signatures(guide: form.Guide, *by: bytes, community: bytes = genesis, label: Any = "guide") -> list[bytes]:
        return sorted(sign(one, label, guide_bytes(community, msgspec.json.encode(guide))) for one in by)

    def page(guide: form.Guide = GUIDE, made: list[bytes] | None = None, **more: Any) -> bytes:
        kept = signatures(guide, *stewards) if made is None else made
        return body("guides", msgspec.json.encode(form.SignedGuide(guide, kept)), **more)

    def entry(guide: form.Guide = GUIDE, **changes: Any) -> form.Listed:
        shown = (guide.id, guide.language, guide.title, guide.topic, guide.law, guide.regions, guide.review_by)
        return msgspec.structs.replace(form.Listed(*shown, hash_of_guide(guide), 7), **changes)

    pages: list[dict[str, Any]] = []

    def add(name: str, made: bytes, code: str = "", listed: form.Listed | None = None) -> None:
        shown = msgspec.json.decode(msgspec.json.encode(listed or entry()))
        pages.append(
            {"name": name, "listed": shown, "id": b64(ID), "body": b64(made), "expect": error(code) if code else "ok"}
        )

    good = page()
    text = good[97:]
    add("page", good)
    add("page-by-the-signer-before", page(by=first))
    changed = msgspec.structs.replace(GUIDE, title="Another title")
    least = msgspec.structs.replace(GUIDE, sections=[form.Section("start", "", [])], facts=[], regions=[])
    add("page-with-the-least", page(least), listed=entry(least))
    for name, guide in TRANSLATED.items():
        add(name, page(guide), "" if guide is RUSSIAN else "guide-mixed", listed=entry(guide))
    for name, made in {
        "nothing": b"",
        "head-alone": good[:97],
        "too-long": good + b" " * 20_480,
        "sealed-record": b"\x01" + good[1:],
        "record-signature-bit-flipped": flipped(good, 1),
        "text-changed": good.replace(b"Ring the", b"Ping the"),
        "another-page": page(changed),
        "page-of-another-room": page(room=rooms["guidelist"]),
        "signed-as-something-else": page(label="record"),
        "a-list-for-a-page": body("guides", b'{"kind":"guidelist"}'),
        "space-inside": body("guides", text.replace(b'"topic":', b'"topic": ')),
        "an-unknown-field": body("guides", text.replace(b'"topic":', b'"html":"","topic":')),
        "an-unknown-block": body("guides", text.replace(b'"kind":"danger"', b'"kind":"script"')),
        "an-unknown-topic": body("guides", text.replace(b'"phones"', b'"weather"')),
        "a-title-that-turns": body("guides", text.replace(b"It was open", "It \u202ewas open".encode())),
        "a-question-with-one-answer": body("guides", text.replace(b'{"says":"Yes","goes":"locked"},', b"")),
        "a-section-with-a-path-for-a-name": body("guides", text.replace(b'"goes":"open"', b'"goes":"../a"')),
        "three-signatures": page(made=signatures(GUIDE, *stewards, seed("mallory"))),
    }.items():
        add(name, made, "guide-mixed")
    for name, listed in {
        "listed-with-another-hash": entry(hash=bytes(32)),
        "listed-with-another-title": entry(title="Your phone"),
        "listed-with-a-later-review": entry(review_by=DAY + 900),
        "listed-in-another-language": entry(language="es"),
        "listed-under-another-name": entry(id="phone"),
        "listed-for-another-law": entry(law="legal"),
        "listed-for-another-region": entry(regions=["FR"]),
        "listed-for-everywhere": entry(regions=[]),
    }.items():
        add(name, good, "guide-mixed", listed)
    ana, bea = stewards
    for name, made in {
        "no-signature": [],
        "one-signature": signatures(GUIDE, ana),
        "one-signature-twice": signatures(GUIDE, ana) * 2,
        "one-by-a-stranger": signatures(GUIDE, ana, seed("mallory")),
        "one-by-the-stewards-signer": signatures(GUIDE, ana, newest),
        "signatures-of-another-page": signatures(changed, ana, bea),
        "signatures-for-another-community": signatures(GUIDE, ana, bea, community=bytes(32)),
        "signatures-with-another-label": signatures(GUIDE, ana, bea, label="alert"),
        "one-signature-flipped": [signatures(GUIDE, ana)[0], flipped(signatures(GUIDE, bea)[0], 63)],
    }.items():
        add(name, page(made=made), "guide-unsigned")
    listing = form.GuideList(3, DAY, DAY + 45, [entry()], [3, 0, 9])
    lists: list[dict[str, Any]] = []

    def lists_(name: str, made: bytes, code: str = "", is_of_today: bool = True) -> None:
        expect: Any = error(code) if code else {"of_today": is_of_today}
        lists.append({"name": name, "id": b64(ID), "body": b64(made), "today": DAY, "expect": expect})

    def written(**changes: Any) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(listing, **changes))

    plain = written()
    lists_("list", body("guidelist", plain))
    lists_("list-by-the-signer-before", body("guidelist", plain, by=first), is_of_today=False)
    lists_("list-of-the-last-version-of-its-day", body("guidelist", written(version=DAY * 100)))
    lists_("list-of-nothing", body("guidelist", written(pages=[])))
    lists_("list-of-tomorrow", body("guidelist", written(day=DAY + 1, expires_on=DAY + 46)))
    lists_("list-in-two-languages", body("guidelist", written(pages=[entry(), entry(language="es")])))
    lists_("list-with-a-stale-page", body("guidelist", written(pages=[entry(stale=b"\x00\x82")])))
    lists_("list-that-is-over", body("guidelist", written(day=DAY - 90, expires_on=DAY - 45)))
    lists_("list-by-a-stranger", body("guidelist", plain, by=seed("mallory")), "author")
    lists_("list-by-a-steward-in-person", body("guidelist", plain, by=ana), "author")
    lists_("list-of-another-room", body("guidelist", plain, room=rooms["guides"]), "signature")
    lists_("list-changed", body("guidelist", plain).replace(b'"version":3', b'"version":4'), "signature")
    lists_("list-too-long", body("guidelist", plain) + b" " * 163_840, "size")
    for name, made in {
        "of-46-days": written(expires_on=DAY + 46),
        "over-before-it-began": written(expires_on=DAY - 1),
        "of-the-day-after-tomorrow": written(day=DAY + 2, expires_on=DAY + 3),
        "with-a-page-twice": written(pages=[entry(), entry(seq=8)]),
        "of-version-0": written(version=0),
        "of-a-version-beyond-its-day": written(version=DAY * 100 + 1),
        "of-601-pages": written(pages=[entry(id=f"p{number}") for number in range(601)]),
        "with-a-page-for-a-list": msgspec.json.encode(form.SignedGuide(GUIDE, [])),
        "that-mended-51-flags": written(mended=[0] * 51),
        "that-mended-a-flag-before-it-came": written(mended=[-1]),
        "that-mended-a-flag-after-1101-days": written(mended=[1101]),
        "that-says-nothing-of-flags": plain.replace(b',"mended":[3,0,9]', b""),
        "with-a-short-hash": written(pages=[entry(hash=bytes(31))]),
        "with-an-unknown-field": plain.replace(b'"version"', b'"stars":5,"version"'),
        "with-something-behind": plain + b" ",
        "with-nothing-stale": written(pages=[entry(stale=b"")]),
        "with-stale-zeros": written(pages=[entry(stale=b"\x01\x00")]),
        "with-77-bytes-stale": written(pages=[entry(stale=bytes(76) + b"\x01")]),
        "with-stale-as-numbers": plain.replace(b',"seq":7', b',"seq":7,"stale":[1]'),
    }.items():
        lists_(f"list-{name}", body("guidelist", made), "contents")
    return {
        "description": (
            "Guides (docs/protocol.md, 'Guides'): records of pages with the entry of the list that names them, and "
            "records of lists, under a roster in which stewards have had two signers. Base64. Versions of a page: how "
            "they differ (heading, before, now), which texts are stale in a translation with these sources, what "
            "its list says of it, and where that is."
        ),
        "roster": [
            {
                "body": b64(each.body),
                "signatures": [{"key": b64(item.key), "signature": b64(item.signature)} for item in each.signatures],
            }
            for each in signed
        ],
        "versions": [_version(name, *pair) for name, pair in VERSIONS.items()],
        "cases": pages + lists,
    }
