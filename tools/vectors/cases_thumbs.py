"""The small pictures of the catalogue, for `profiles.json`."""

from typing import Any

import msgspec
from roster_chain import fixed
from text import b64, error, flipped

from parasol.features.profiles.client.catalogue import bodies_listed
from parasol.features.profiles.client.shown import signed_text
from parasol.features.profiles.rules.thumbs import packed_thumbs, tags_of, thumb_text
from parasol.features.profiles.structs import Listing, OwnLink, OwnProfile, Profile, Tour
from parasol.kernel import messages as m
from parasol.kernel.vault.client import WordKeys

SMALL = bytes([40]) + fixed("points")[:20].replace(b"\xff", b"\0") + b"\xff\x00\xff\x00"


def thumbs(cases: list[dict[str, Any]], keys: WordKeys, others: WordKeys, today: int, phrase: str) -> None:
    """One beside a listing; those that are drawn, and those that aren't; packs."""
    link = OwnLink(fixed("small link", 16), "-", today, "members", SMALL)
    own = OwnProfile(4, today, "-", Profile(name="Ada", areas=["Harbour"]), links=[link])
    body, small = bodies_listed(keys, own)
    made = {"own": b64(msgspec.json.encode(own)), "body": b64(body), "small": b64(small)}
    cases.append({"name": "listed-with-a-small-picture", "op": "list", "phrase": phrase, **made, "expect": "ok"})

    def add(name: str, wrong: bytes, code: str | None = "contents") -> None:
        case = {"name": f"thumb-{name}", "op": "thumb", "body": b64(wrong)}
        cases.append(case | ({"expect": error(code)} if code else {"expect": "ok", "version": 4, "thumb": b64(SMALL)}))

    def signed(text: bytes) -> bytes:
        return signed_text(keys, text.ljust(m.THUMB_BYTES - 96, b"\0"))

    text = thumb_text(4, SMALL)
    add("good", small, None)
    add("cut-off", small[:-1], "size")
    add("with-something-behind", small + b"\0", "size")
    add("of-nothing", b"", "size")
    add("of-another-kind", signed(b"\x0e" + text[1:]), "tag-byte")
    add("that-is-a-listing", body.ljust(m.THUMB_BYTES, b" "), "tag-byte")
    add("of-another-profile", others.sign_key + small[32:], "signature")
    add("by-somebody-else", keys.sign_key + signed_text(others, text)[32:], "signature")
    add("changed", flipped(small, 110), "signature")
    add("of-another-version", small[:100] + b"\x05" + small[101:], "signature")
    for name, thumb in {
        "of-no-quality-of-ours": b"\x32" + SMALL[1:],
        "with-another-frame": SMALL + b"\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03",
        "with-its-end": SMALL + b"\xff\xd9",
        "that-ends-in-half-a-marker": SMALL + b"\xff",
        "that-is-a-whole-file": b"\x28\xff\xd8\xff\xdb\x00\x84",
        "without-points": b"\x28",
    }.items():
        add(name, signed(thumb_text(4, thumb)))
    add("with-more-hidden-behind", signed(text[:100] + b"\x01" + text[101:]))
    add("longer-than-there-is-room", signed(text[:5] + (m.MAX_THUMB_BYTES + 1).to_bytes(2) + text[7:]))

    areas = ["Harbour", "OLD Towñ", "  Старый город "]
    listing = Listing(4, today, "members", link.secret, 0, areas=areas, tours=[Tour("港口", today, today)])
    tags = sorted(tags_of(listing))
    fields = {"text": b64(msgspec.json.encode(listing)), "tags": tags}
    cases.append({"name": "tags-of-its-areas-and-tours", "op": "tags", **fields, "expect": "ok"})
    for name, count in (("of-none", 0), ("of-one", 1), ("of-32", 32), ("of-33", 33)):
        each = {"small": b64(small), "count": count, "length": len(packed_thumbs([small] * count))}
        cases.append({"name": f"pack-{name}", "op": "pack", **each, "expect": "ok"})
