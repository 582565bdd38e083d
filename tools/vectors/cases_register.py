"""`register.json`: what a server shows a steward of the register that the signer signed, and what she makes of it."""

import dataclasses
from collections.abc import Sequence
from typing import Any

import msgspec
from cases_roster import Book, facts_of
from msgspec.structs import replace
from roster_chain import Chain, key, recipient, seed, town
from text import b64, flipped

from parasol.kernel.messages import SignedRegister
from parasol.kernel.roster.register import KnownRegister
from parasol.kernel.roster.rules import RosterState, SignedEntry, apply, hash_of
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import is_known_outside
from parasol.kernel.roster.rules.pages import pages_of, root_over
from parasol.kernel.roster.rules.registered import known_register
from parasol.kernel.roster.rules.tree import levels_of, path_to
from parasol.kernel.wire.signing import sign


def signed_register(known: KnownRegister | bytes, by: str) -> SignedRegister:
    """What was signed, or its bytes, by this signer."""
    body = known if isinstance(known, bytes) else msgspec.json.encode(known)
    return SignedRegister(body, sign(seed(by), "register", body))


class Pages(Book):
    """A book with each page once, by a short name."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[bytes, str] = {}

    def page(self, page: bytes) -> str:
        return self.pages.setdefault(page, f"page {len(self.pages)}")


class Shown:
    """Cases of what is shown, of one order of both chains."""

    def __init__(self, entries: Sequence[SignedEntry], book: Pages) -> None:
        self.book = book
        self.entries = entries
        self.states = [RosterState()]
        for entry in entries:
            self.states.append(apply(self.states[-1], entry))
        self.register = [
            hash_of(each.body) for each in entries if isinstance(decode(each.body).number, msgspec.UnsetType)
        ]

    def can_sign(self, count: int) -> bool:
        """Whether the signer signs when there are so many entries."""
        state = self.states[count]
        return bool(state.register_length) and not state.owed and not is_known_outside(state, state.current["stewards"])

    def signed(self, count: int) -> SignedRegister:
        """What is signed when there are so many."""
        known = known_register(self.states[count])
        return signed_register(known, f"signer {known.epoch}")

    def path(self, seen: int, length: int) -> list[bytes]:
        """The way from the newest of ``seen`` of the register's entries."""
        return path_to(levels_of(self.register[:length]), seen - 1)

    def pin(self, count: int, **other: Any) -> dict[str, Any]:
        """What a steward saw who saw so much."""
        state = self.states[count]
        return {
            "genesis": b64(state.genesis),
            "length": state.length,
            "head": b64(state.head),
            "stewards": b64(state.stewards_head),
            "register_length": state.register_length,
            "register_head": b64(state.register_head),
        } | other

    def case(
        self,
        name: str,
        expect: str,
        count: int,
        shown: SignedRegister | None = None,
        pages: Sequence[bytes] | None = None,
        to: int | None = None,
        pin: dict[str, Any] | None = None,
        path: Sequence[bytes] = (),
    ) -> None:
        """The register signed when there were ``count`` entries, shown when there are ``to``, to who saw ``pin``."""
        to = len(self.entries) if to is None else to
        then = self.states[to]
        shown = shown or self.signed(count)
        pages = list(pages_of(self.states[count])) if pages is None else pages
        charter = [each for each in self.entries[:to] if not isinstance(decode(each.body).number, msgspec.UnsetType)]
        if expect == "ok":
            told = {"state": facts_of(then), "root": b64(root_over(pages_of(then)))}
            told |= {"then": b64(self.signed(to).body)} if self.can_sign(to) else {}
        else:
            told = {}
        self.book.cases.append(
            {
                "name": name,
                "body": b64(shown.body),
                "signature": b64(shown.signature),
                "pages": {str(number): self.book.page(page) for number, page in enumerate(pages) if page},
                "charter": [self.book.name_of(entry, f"{name}/{n}") for n, entry in enumerate(charter)],
                "after": [
                    self.book.name_of(entry, f"{name}/after {n}") for n, entry in enumerate(self.entries[count:to])
                ],
                **({} if pin is None else {"pin": pin, "path": [b64(each) for each in path]}),
                "expect": expect if expect == "ok" else {"error": expect},
                **told,
            }
        )


def _lived() -> Chain:
    """The town with members who were vouched for, paused, have new keys, left, were removed; and open invites."""
    chain = town()
    for name in ("hana", "ines", "jana", "kira", "lena"):
        chain.seat(name)
    chain.add(chain.vouch("hana", "eve"), "signer")
    chain.add(chain.renew("ines", "ines again"), "ines", "ines again")
    chain.add(chain.freeze("jana"), "ana")
    chain.add(chain.leave("kira"), "kira")
    chain.add(chain.generation("members", True), "ana")
    chain.add(chain.remove("lena"), "ana").add(chain.generation("members", True), "ana")
    chain.add(chain.invite("mona"), "signer").add(chain.invite("nela"), "signer").add(chain.cancel("nela"), "signer")
    chain.day += 2
    chain.add(chain.invite("olga"), "signer")
    chain.day += 3  # past the last day of Mona's
    chain.add(chain.generation("stewards"), "ana").add(chain.generation("members", True), "ana")
    return chain.seat("pia").add(chain.invite("rosa"), "signer")


def _good(shown: Shown) -> None:
    for count in [at for at in range(1, len(shown.entries) + 1) if shown.can_sign(at)][::5]:
        newest = shown.states[-1]
        if is_known_outside(newest, shown.states[count].current["stewards"]):
            shown.case(f"signed-at-{count}-by-a-signer-that-is-known-by-now", "outdated", count)
            continue
        shown.case(f"signed-at-{count}", "ok", count)
        length = shown.states[count].register_length
        seen = next((at for at in range(1, count) if shown.states[at].register_length == length // 2 + 1), None)
        if seen and length > 2:
            path = shown.path(length // 2 + 1, length)
            shown.case(f"signed-at-{count}-for-who-saw-less", "ok", count, pin=shown.pin(seen), path=path)
        shown.case(f"signed-at-{count}-for-who-saw-all", "ok", count, pin=shown.pin(len(shown.entries)))


def _bad(shown: Shown) -> None:
    count = max(at for at in range(len(shown.entries)) if shown.can_sign(at))
    state, honest = shown.states[count], shown.signed(count)
    known, pages = known_register(state), list(pages_of(state))
    by = f"signer {known.epoch}"

    def bad(name: str, code: str, what: SignedRegister | None = None, **more: Any) -> None:
        shown.case(name, code, count, what or honest, **more)

    bad("a-wrong-signature", "forged", SignedRegister(honest.body, flipped(honest.signature, 5)))
    for name in ("ana", "hana", "mallory", "signer 77"):
        bad(f"signed-by-{name.replace(' ', '-')}", "forged", signed_register(known, name))
    for more in (-1, 1):
        counted = replace(known, members=known.members + more)
        bad(f"{'more' if more > 0 else 'fewer'}-members-than-stand-in-its-pages", "pages", signed_register(counted, by))
    bad("an-epoch-that-there-is-not", "forged", signed_register(replace(known, epoch=77), by))
    bad("an-older-epoch-than-its-signer", "forged", signed_register(replace(known, epoch=known.epoch - 1), by))
    for name, other in (
        ("another-genesis", replace(known, genesis=flipped(known.genesis, 5))),
        ("another-head", replace(known, head=flipped(known.head, 5))),
        ("a-length-that-the-charter-has-not", replace(known, length=known.length + 50)),
        ("an-earlier-day", replace(known, day=known.day - 30)),
    ):
        bad(name, "forked", signed_register(other, by))
    full = next(at for at, page in enumerate(pages) if page)
    empty = next(at for at, page in enumerate(pages) if not page)

    def with_page(number: int, page: bytes) -> list[bytes]:
        return [page if at == number else each for at, each in enumerate(pages)]

    swapped = with_page(full, b"")
    swapped[empty] = pages[full]
    for name, changed in (
        ("a-page-left-out", with_page(full, b"")),
        ("a-page-altered", with_page(full, flipped(pages[full], 5))),
        ("a-page-in-the-place-of-another", swapped),
        ("a-page-more", with_page(empty, pages[full])),
        ("pages-of-before", list(pages_of(shown.states[count - 1]))),
    ):
        bad(name, "pages", pages=changed)
    for name, changed in (
        ("a-page-with-a-byte-more", with_page(full, pages[full] + b"\x00")),
        ("a-page-cut-off", with_page(full, pages[full][:-1])),
        ("a-page-where-it-does-not-belong", swapped),
        ("a-page-that-says-nothing-at-length", with_page(empty, bytes(6))),
        ("a-page-with-a-flag-that-there-is-not", with_page(full, pages[full][:66] + b"\x80" + pages[full][67:])),
    ):
        bad(name, "unreadable", signed_register(replace(known, root=root_over(changed)), by), pages=changed)
    hana = state.members[key("hana")]
    slipped = dataclasses.replace(hana, role="steward")
    eve = state.members[key("eve")]
    for name, member in (
        ("a-member-made-steward-by-the-signer-alone", slipped),
        ("a-steward-made-member-by-the-signer-alone", dataclasses.replace(eve, role="member")),
        ("a-steward-let-go-by-the-signer-alone", dataclasses.replace(eve, left_at=3)),
        ("a-steward-with-another-recipient", dataclasses.replace(eve, recipient=recipient("mallory"))),
    ):
        changed = list(pages_of(dataclasses.replace(state, members=state.members.insert(member.key, member))))
        bad(name, "stewards", signed_register(replace(known, root=root_over(changed)), by), pages=changed)
    honest_invites, invited = known.invites, known.invites[0]
    for name, invites in (
        ("an-invite-for-a-steward-by-the-signer-alone", [replace(invited, role="steward")]),
        (
            "another-invite-for-a-steward-by-the-signer-alone",
            [*honest_invites, replace(invited, key=key("mallory"), role="steward")],
        ),
    ):
        bad(name, "stewards", signed_register(replace(known, invites=invites), by))
    seen = next(at for at in range(1, count) if shown.states[at].register_length == 3)
    path = shown.path(3, state.register_length)
    bad("what-was-seen-is-not-in-it", "forked", pin=shown.pin(seen, register_head=b64(bytes(32))), path=path)
    bad("no-way-to-what-was-seen", "forked", pin=shown.pin(seen), path=[])
    bad("a-way-from-another-entry", "forked", pin=shown.pin(seen), path=shown.path(4, state.register_length))
    bad("another-entry-where-it-ended", "forked", pin=shown.pin(count, register_head=b64(bytes(32))))
    text = honest.body
    for name, body in (
        ("not-json", b"{"),
        ("a-field-more", text[:-1] + b',"more":1}'),
        ("spelled-with-a-space", text.replace(b'"day":', b'"day": ')),
        ("leaves-out-of-order", msgspec.json.encode(replace(known, gone=bytes([0, 0, 2, 0, 0, 1])))),
        ("half-a-leaf", msgspec.json.encode(replace(known, renewed=bytes(4)))),
        ("a-tree-of-another-size", msgspec.json.encode(replace(known, tree=[*known.tree, bytes(32)]))),
        ("of-no-entries", msgspec.json.encode(replace(known, register_length=0, tree=[]))),
    ):
        bad(f"signed-{name}", "unreadable", signed_register(body, by))


def make() -> dict[str, Any]:
    book = Pages()
    lived = Shown(_lived().entries, book)
    _good(lived)
    _bad(lived)
    gone = _lived()
    gone.add(gone.remove("eve"), "ana", "eve").add(gone.generation("stewards"), "ana")
    gone.add(gone.generation("members", True), "ana")
    shown = Shown(gone.entries, book)
    before = max(at for at in range(len(_lived().entries) + 1) if shown.can_sign(at))
    shown.case("signed-before-a-steward-went", "outdated", before)
    shown.case("signed-after-a-steward-went", "ok", len(gone.entries))
    pages = {name: b64(page) for page, name in book.pages.items()}
    return {
        "description": (
            "What a server shows a steward of the register that the signer signed (docs/protocol.md, 'The register'). "
            "Base64. entries are roster entries by name, pages those of the register. body and signature are what was "
            "signed, charter all of the charter that she reads, after the entries of both chains that follow. With a "
            "pin, it is read by somebody who saw that much, and path is the way from there to the tree's root. root is "
            "that of the pages in the end, and then what would be signed."
        ),
        "entries": book.entries,
        "pages": pages,
        "cases": book.cases,
    }
