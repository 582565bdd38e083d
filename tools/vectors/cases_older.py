"""`older.json`: a group's older epochs, as a server gives them to who began with a checkpoint."""

from collections.abc import Sequence
from typing import Any, cast, get_args

from roster_chain import Chain, key
from text import b64, error

from parasol.kernel.roster.checkpoint import KNOWN_EPOCHS, KnownEpochs
from parasol.kernel.roster.rules.older import EPOCH_BYTES, NOTHING, encoded, hash_with, known_epochs
from parasol.kernel.roster.structs import Group

EPOCHS = KNOWN_EPOCHS + 9
OLDER = EPOCHS - KNOWN_EPOCHS
GROUPS = cast("tuple[Group, ...]", get_args(Group))


def _chain(name: str = "") -> Chain:
    made = Chain().begin()
    if name:
        made = Chain().add(Chain().found(oprf_key=key(name)), "founding", "ana")
    while made.state.current["members"] < EPOCHS:
        made.day += 7
        made.add(made.generation("stewards"), "ana").add(made.generation("members"), "ana")
    return made


class _Given:
    """What an honest server gives of one group's epochs."""

    def __init__(self, chain: Chain, group: Group) -> None:
        state = chain.state
        self.group: Group = group
        self.made = [encoded(group, state.epoch(group, number)) for number in range(1, EPOCHS + 1)]
        self.hashes = [NOTHING]
        for number in range(1, EPOCHS + 1):
            self.hashes.append(hash_with(state, group, self.hashes[-1], state.epoch(group, number)))
        self.known = known_epochs(state, group)

    def some(self, first: int, newest: int) -> tuple[int, Sequence[bytes], bytes]:
        """The epochs from one number up to that before another."""
        return newest, self.made[first - 1 : newest - 1], self.hashes[first - 1]


def make() -> dict[str, Any]:
    """All cases."""
    chain = _chain()
    cases: list[dict[str, Any]] = []

    def case(name: str, given: _Given, asked: tuple[int, Sequence[bytes], bytes], expect: Any, **other: Any) -> None:
        newest, made, before = asked
        known: KnownEpochs = other.get("known", given.known)
        cases.append(
            {
                "name": f"{name}-of-{given.group}",
                "group": given.group,
                "known": {"older": known.older, "hash": b64(known.hash), "made": b64(known.made)},
                "newest": newest,
                "epochs": b64(b"".join(made)),
                "before": b64(before),
                "expect": expect,
                **({"older": other["older"], "commitments": other["commitments"]} if "older" in other else {}),
            }
        )

    elsewhere = _chain("elsewhere")
    for group in GROUPS:
        given, other = _Given(chain, group), _Given(elsewhere, group)
        commitments = [b64(each[:32]) for each in given.made]
        good = {
            "all": (1, OLDER + 1),
            "the-newest-of-them": (4, OLDER + 1),
            "one": (OLDER, OLDER + 1),
            "some-and-some-that-are-known": (3, OLDER + 5),
            "all-there-are": (1, EPOCHS + 1),
        }
        for name, (first, newest) in good.items():
            told = {"older": first - 1, "commitments": commitments[first - 1 :]}
            case(name, given, given.some(first, newest), "ok", **told)
        told = {"older": OLDER, "commitments": commitments[OLDER:]}
        case("none-that-are-not-known", given, given.some(OLDER + 3, OLDER + 5), "ok", **told)
        case("none", given, given.some(OLDER + 1, OLDER + 1), "ok", **told)
        newest, made, before = given.some(3, OLDER + 1)
        size = EPOCH_BYTES[group]

        def changed(at: int, byte: int, made: Sequence[bytes] = made) -> list[bytes]:
            one = bytearray(made[at])
            one[byte] ^= 1
            return [*made[:at], bytes(one), *made[at + 1 :]]

        fields = {"commitment": 0, "entry": 35, "day": 39}
        fields |= {"intake": 40, "signer": 72} if group == "stewards" else {}
        for name, byte in fields.items():
            for where in (0, 2, len(made) - 1):
                case(f"another-{name}-at-{where}", given, (newest, changed(where, byte), before), error("forged"))
        bad: dict[str, tuple[str, tuple[int, Sequence[bytes], bytes]]] = {
            "the-first-two-swapped": ("forged", (newest, [made[1], made[0], *made[2:]], before)),
            "the-last-two-swapped": ("forged", (newest, [*made[:-2], made[-1], made[-2]], before)),
            "in-the-other-order": ("forged", (newest, made[::-1], before)),
            "the-first-left-out": ("forged", (newest, made[1:], before)),
            "one-left-out": ("forged", (newest, [*made[:2], *made[3:]], before)),
            "the-last-left-out": ("forged", (newest, made[:-1], before)),
            "one-twice": ("forged", (newest, [*made[:2], made[1], *made[2:]], before)),
            "all-moved-by-one": ("forged", (newest + 1, made, before)),
            "another-beginning": ("forged", (newest, made, key("mallory"))),
            "as-if-there-were-none-before": ("forged", (newest, made, NOTHING)),
            "the-hash-of-all": ("forged", (newest, made, given.hashes[OLDER])),
            "the-hash-of-one-more": ("forged", (newest, made, given.hashes[3])),
            "none-but-another-hash": ("forged", (OLDER + 1, made[-1:], given.hashes[OLDER])),
            "of-another-community": ("forged", other.some(3, OLDER + 1)),
            "none-of-those-right-before": ("missing", given.some(2, OLDER)),
            "none-at-all-of-those": ("missing", (OLDER, (), given.hashes[OLDER - 1])),
            "a-byte-less": ("unreadable", (newest, [*made[:-1], made[-1][:-1]], before)),
            "a-byte-more": ("unreadable", (newest, [*made, b"\0"], before)),
            "half-of-one-more": ("unreadable", (newest, [bytes(size // 2), *made], before)),
            "more-than-there-can-be": ("unreadable", (newest, [*made, *made], before)),
            "a-shorter-hash": ("unreadable", (newest, made, before[:-1])),
            "no-hash": ("unreadable", (newest, made, b"")),
        }
        for name, (code, asked) in bad.items():
            case(name, given, asked, error(code))
    members, stewards = (_Given(chain, group) for group in GROUPS)
    for given, others in ((members, stewards), (stewards, members)):
        as_others = b"".join(others.some(1, OLDER + 1)[1])
        size = EPOCH_BYTES[given.group]
        cut = as_others[: len(as_others) // size * size]
        newest = OLDER + 1 if len(cut) // size <= OLDER else len(cut) // size + 1
        case("the-other-group's", given, (newest, [cut], NOTHING), error("forged"))
    return {
        "description": (
            "A group's older epochs, as a server gives them to who began with a checkpoint (docs/protocol.md, 'Older "
            "epochs'). Base64. known is what the checkpoint has of them; newest, epochs and before are the answer. "
            "older is how many aren't known then, and commitments are those of all that are."
        ),
        "genesis": b64(chain.state.genesis),
        "cases": cases,
    }
