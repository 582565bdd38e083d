"""The roster's rules: who is in, who is steward, which keys are in force, and what may come next.

``apply`` is the whole of it. The server runs it before it stores an entry; every client runs it over the whole
chain again, so that a dishonest server can't slip in a seat, a key or a role: each would need a signature that
it doesn't have. Pure: no clock, no I/O.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

import msgspec

from parasol.roster.closing import change_closing, check_closing
from parasol.roster.desks import Desk, change_desk, renew_keys
from parasol.roster.entries import (
    MAX_ENTRY_BYTES,
    NOTE_BYTES,
    SHORTER,
    Cancel,
    ChangeDesk,
    ChangePolicy,
    ChangeRole,
    Closing,
    DeskKeys,
    Entry,
    Found,
    Freeze,
    Generation,
    Group,
    Invite,
    Join,
    Leave,
    Policy,
    Remove,
    Role,
    SignedEntry,
    Vouch,
)
from parasol.roster.forms import UNPRINTABLE, Refusal, RosterRefused, check_key, check_recipient
from parasol.wire.signing import BadSignature, verify

ROOT = bytes(32)
LAST_DAY = 1_000_000
"""A day number beyond any honest one (the year 4707), and one that every language holds exactly."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A member's place."""

    key: bytes
    recipient: str
    role: Role
    since: int
    left_at: int | None = None
    """The entry number at which the seat ended, or None while it is taken."""
    is_frozen: bool = False
    """Paused by stewards: still a seat, but until it is thawed it counts as none."""
    invite: bytes | None = None
    """The key of the invite that it came with; None for the founder's."""
    vouched_on: int | None = None
    """The day on which a steward vouched for it, or None."""
    made_at: int = 0
    """The number of its entry."""

    @property
    def is_vouched(self) -> bool:
        """Whether a steward vouched for it."""
        return self.vouched_on is not None


@dataclass(frozen=True, slots=True)
class OpenInvite:
    """An invite that nobody has used yet."""

    key: bytes
    recipient: str
    role: Role
    last_day: int


NoteKind = Literal["invite", "vouch"]


@dataclass(frozen=True, slots=True)
class Note:
    """What an entry tells stewards alone, sealed, and the entry's number."""

    number: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class GenerationState:
    """The commitment to one generation key and where in the chain it was made."""

    number: int
    commitment: bytes
    made_at: int
    made_on: int
    intake: str | None = None
    signer: bytes | None = None


@dataclass(frozen=True, slots=True)
class RosterState:
    """Everything that follows from a chain of entries."""

    length: int = 0
    head: bytes = ROOT
    genesis: bytes = ROOT
    day: int = 0
    policy: Policy | None = None
    policies: tuple[tuple[int, Policy], ...] = ()
    """Every policy there was, each with the number of its entry."""
    days: tuple[tuple[int, int], ...] = ()
    """Every day with entries, each with the number of its first entry."""
    oprf_key: bytes = b""
    token_key: bytes = b""
    escrow_key: bytes = b""
    seats: dict[bytes, Seat] = field(default_factory=dict)
    invites: dict[bytes, OpenInvite] = field(default_factory=dict)
    used_invites: frozenset[bytes] = frozenset()
    notes: dict[tuple[NoteKind, bytes], Note] = field(default_factory=dict)
    """Of invites by the invite's key, used and closed ones too; of vouching by the seat's."""
    generations: dict[tuple[Group, int], GenerationState] = field(default_factory=dict)
    current: dict[Group, int] = field(default_factory=dict)
    lists: dict[int, bytes] = field(default_factory=dict)
    current_list: int = 0
    owed: frozenset[Group] = frozenset()
    """Groups for which a new generation must come next, because somebody was just removed."""
    stale: frozenset[Group] = frozenset()
    """Groups for which a new generation should come soon, because somebody left."""
    steward_spans: dict[bytes, tuple[tuple[int, int | None], ...]] = field(default_factory=dict)
    """For each key that ever was steward, the spans of entry numbers during which it was one who wasn't frozen."""
    desks: dict[int, Desk] = field(default_factory=dict)
    """All desks that are or were, by number."""
    closing_on: int | None = None
    """The community's last day, while its closing is announced."""

    def taken(self) -> list[Seat]:
        """The seats that are taken now, frozen ones too."""
        return [seat for seat in self.seats.values() if seat.left_at is None]

    def active(self) -> list[Seat]:
        """The seats that are taken now and not frozen."""
        return [seat for seat in self.taken() if not seat.is_frozen]

    def stewards(self) -> list[Seat]:
        """The stewards who can sign now: frozen ones can't."""
        return [seat for seat in self.active() if seat.role == "steward"]

    def taken_by(self, key: bytes) -> Seat | None:
        """This key's seat while it is taken, frozen or not."""
        seat = self.seats.get(key)
        return seat if seat is not None and seat.left_at is None else None

    def is_seat(self, key: bytes) -> bool:
        """Whether this key has a seat now, and not a frozen one."""
        seat = self.taken_by(key)
        return seat is not None and not seat.is_frozen

    def is_steward(self, key: bytes) -> bool:
        """Whether this key is a steward now, and not a frozen one."""
        return self.is_seat(key) and self.seats[key].role == "steward"

    def is_frozen(self, key: bytes) -> bool:
        """Whether this key has a seat that is frozen now."""
        seat = self.taken_by(key)
        return seat is not None and seat.is_frozen

    def groups_of(self, key: bytes) -> list[Group]:
        """The groups whose keys this key's seat was given, frozen or not."""
        seat = self.taken_by(key)
        if seat is None:
            return []
        return ["members", "stewards"] if seat.role == "steward" else ["members"]

    def was_steward(self, key: bytes, length: int) -> bool:
        """Whether this key was a steward when the roster had ``length`` entries."""
        spans = self.steward_spans.get(key, ())
        return any(start < length and (end is None or length <= end) for start, end in spans)

    def length_before(self, day: int) -> int:
        """How many entries were made before this day."""
        return next((first for each, first in self.days if each >= day), self.length)

    def day_of_entry(self, number: int) -> int:
        """The day on which this entry was made. Raises ``ValueError`` if there is none of this number."""
        if not 0 <= number < self.length:
            raise ValueError("there is no such entry")
        return max(day for day, first in self.days if first <= number)

    def policy_at(self, length: int) -> Policy | None:
        """The policy in force when the roster had ``length`` entries; the founding's if it had none."""
        before = [policy for number, policy in self.policies if number < length]
        return before[-1] if before else self.policies[0][1] if self.policies else None

    def generation(self, group: Group, number: int | None = None) -> GenerationState:
        """A group's generation, the current one by default. Raises ``KeyError`` if there is none."""
        return self.generations[(group, self.current[group] if number is None else number)]

    def open_desks(self) -> list[Desk]:
        """The desks that have a card now, by number."""
        return [desk for _, desk in sorted(self.desks.items()) if desk.card is not None]

    def readers(self, group: Group) -> list[tuple[bytes, str]]:
        """(key, age recipient) of everybody a generation of this group is sealed to: open invites included, frozen
        seats not."""
        seats = self.active() if group == "members" else self.stewards()
        people = [(seat.key, seat.recipient) for seat in seats]
        open_now = [invite for invite in self.invites.values() if invite.last_day >= self.day]
        invites = [invite for invite in open_now if group == "members" or invite.role == "steward"]
        return people + [(invite.key, invite.recipient) for invite in invites]


def hash_of(body: bytes) -> bytes:
    """An entry's hash, which the next entry names as ``previous``."""
    return hashlib.sha256(b"parasol/v1/roster-head\x00" + body).digest()


def commitment_of(key: bytes) -> bytes:
    """The commitment to a random 32-byte key: hides it, and binds everybody to the same one."""
    return hashlib.sha256(b"parasol/v1/commitment\x00" + key).digest()


def decode(body: bytes) -> Entry:
    """Read an entry's bytes. Raises ``RosterRefused`` (``unreadable``), also for any spelling but the one that
    ``msgspec.json.encode`` writes: two JSON readers may take a repeated key, ``-0`` or a loose base64 differently, and
    then one signed entry would be two."""
    if len(body) > MAX_ENTRY_BYTES:
        raise RosterRefused("unreadable", "a roster entry is longer than any honest one")
    try:
        entry: Entry = msgspec.json.decode(body, type=Entry, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise RosterRefused("unreadable", "a roster entry can't be read") from None
    if msgspec.json.encode(entry) != body:
        raise RosterRefused("unreadable", "a roster entry is spelled as no honest client spells it")
    return entry


def apply(state: RosterState, signed: SignedEntry) -> RosterState:
    """The state after one more entry. Raises ``RosterRefused`` and changes nothing if a rule is broken."""
    entry = decode(signed.body)
    if entry.number != state.length or entry.previous != state.head:
        raise RosterRefused("forked", "the roster doesn't continue from the entry before")
    if not state.day <= entry.day <= LAST_DAY:
        raise RosterRefused("day", "a roster entry claims an earlier day than the one before it, or none that exists")
    if state.owed and not (isinstance(entry, Generation) and entry.group in state.owed):
        raise RosterRefused("generation", "after a removal the next entries must renew the keys")
    check_closing(state.closing_on, entry)
    signers = _verified_signers(signed)
    after = _rule(state, entry, signers)
    return replace(
        after,
        length=state.length + 1,
        head=hash_of(signed.body),
        genesis=hash_of(signed.body) if state.length == 0 else state.genesis,
        day=entry.day,
        days=state.days if state.length and entry.day == state.day else (*state.days, (entry.day, state.length)),
    )


def replay(entries: Iterable[SignedEntry], start: RosterState | None = None) -> RosterState:
    """Apply a whole chain (or the rest of one). Raises ``RosterRefused``; also when the end owes new keys."""
    state = start or RosterState()
    for signed in entries:
        state = apply(state, signed)
    if state.owed:
        raise RosterRefused("generation", "the roster ends after a removal without new keys")
    return state


def signatures_needed(state: RosterState, entry: Entry) -> int:
    """How many stewards must sign: two for what makes, unmakes or rules stewards (one while there is only one).
    Frozen stewards are counted, so that freezing the others makes nobody the only one. Except for thawing a steward:
    there who can't sign isn't counted, else two stewards of whom one is frozen would be stuck for ever."""
    weighty = (
        (isinstance(entry, Invite) and entry.role == "steward")
        or isinstance(entry, ChangeRole | ChangePolicy | ChangeDesk | Closing)
        or (isinstance(entry, Remove | Freeze) and "stewards" in state.groups_of(entry.seat))
    )
    if not weighty:
        return 1
    is_thawing = isinstance(entry, Freeze) and not entry.frozen
    return min(2, len(state.stewards() if is_thawing else [s for s in state.taken() if s.role == "steward"]))


def is_by_signer(entry: Entry) -> bool:
    """Whether the stewards' signer has to sign, so that the roster doesn't tell which of them it was."""
    return isinstance(entry, Cancel | Vouch) or (isinstance(entry, Invite) and entry.role == "member")


def _verified_signers(signed: SignedEntry) -> set[bytes]:
    if len(signed.signatures) > 8:
        raise RosterRefused("signature", "a roster entry carries more signatures than any honest one")
    signers: set[bytes] = set()
    for item in signed.signatures:
        try:
            verify(item.key, "roster", signed.body, item.signature)
        except BadSignature:
            raise RosterRefused("signature", "a signature on the roster is wrong") from None
        signers.add(item.key)
    return signers


def _need_stewards(state: RosterState, entry: Entry, signers: set[bytes]) -> None:
    needed = signatures_needed(state, entry)
    found = sum(1 for key in signers if state.is_steward(key))
    if found >= needed:
        return
    if found and needed == 2:
        raise RosterRefused("two-stewards", "this needs the signatures of two stewards")
    raise RosterRefused("not-allowed", "only a steward of this community can do this")


def _need_signer(state: RosterState, signers: set[bytes]) -> None:
    """Not while the stewards' keys are stale: somebody who is no steward any more holds that signer."""
    if "stewards" in state.stale:
        raise RosterRefused("generation", "the stewards' keys have to be renewed first")
    if state.generation("stewards").signer not in signers:
        raise RosterRefused("not-allowed", "only the stewards' common key can sign this")


def _need(signers: set[bytes], *keys: bytes) -> None:
    if not all(key in signers for key in keys):
        raise RosterRefused("signature", "a signature that this entry needs is missing")


def _check_note(note: bytes) -> None:
    if len(note) != NOTE_BYTES:
        raise RosterRefused("unreadable", "a note on the roster has the wrong length")


def check_policy(policy: Policy) -> None:
    """Raises ``RosterRefused`` (``policy``)."""
    days = (policy.report_days, policy.alert_days, policy.decision_days, policy.vault_days, policy.escrow_days)
    texts = [policy.name, *policy.areas, *policy.languages]
    ok = (
        0 < len(policy.name) <= 80
        and 1 <= len(policy.languages) <= 20
        and len(policy.areas) <= 200
        and all(0 < len(text) <= 80 and not UNPRINTABLE.search(text) for text in texts)
        and re.fullmatch("[A-Z]{2}", policy.region)
        and all(7 <= count <= 1100 for count in days)
        and 8 <= policy.checks_per_week <= 200
        and 100 <= policy.checks_in_all <= 10_000_000
    )
    if not ok:
        raise RosterRefused("policy", "the community's settings are outside what is allowed")
    for name, (least, most) in SHORTER.items():
        if not least <= policy.lifetime(name) <= most:
            raise RosterRefused("policy", f"of the community's settings, {name} is {least} to {most}, or left out")


def _add_seat(state: RosterState, seat: Seat) -> RosterState:
    check_key(seat.key)
    check_recipient(seat.recipient)
    if seat.key in state.seats:
        raise RosterRefused("duplicate", "this seat has been taken before")
    spans = state.steward_spans
    if seat.role == "steward":
        spans = {**spans, seat.key: ((state.length, None),)}
    made = replace(seat, made_at=state.length)
    return replace(state, seats={**state.seats, seat.key: made}, steward_spans=spans)


def _end_span(state: RosterState, key: bytes) -> dict[bytes, tuple[tuple[int, int | None], ...]]:
    spans = state.steward_spans.get(key, ())
    closed = tuple((start, state.length if end is None else end) for start, end in spans)
    return {**state.steward_spans, key: closed} if spans else state.steward_spans


def _start_span(state: RosterState, key: bytes) -> dict[bytes, tuple[tuple[int, int | None], ...]]:
    return {**state.steward_spans, key: (*state.steward_spans.get(key, ()), (state.length, None))}


def _end_seat(state: RosterState, key: bytes) -> RosterState:
    seat = state.taken_by(key)
    if seat is None:
        raise RosterRefused("not-allowed", "there is no such seat")
    if state.is_steward(key) and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't go; another has to come first")
    ended = replace(seat, left_at=state.length)
    return replace(state, seats={**state.seats, key: ended}, steward_spans=_end_span(state, key))


def _close_invites(state: RosterState, keys: set[bytes]) -> RosterState:
    """Close open invites for good. Who knew their words may have read the keys sealed to them, so those are stale."""
    closed = [invite for key, invite in state.invites.items() if key in keys]
    stale: set[Group] = {"members"} if closed else set()
    if any(invite.role == "steward" for invite in closed):
        stale.add("stewards")
    rest = {key: invite for key, invite in state.invites.items() if key not in keys}
    return replace(state, invites=rest, used_invites=state.used_invites | keys, stale=state.stale | stale)


def _close_invites_of_steward(after: RosterState, before: RosterState, key: bytes) -> RosterState:
    """When a steward goes or is frozen, all open invites close: a steward knows the words of some of them, and could
    come back with one, or read the new keys, which are sealed to open invites too."""
    return _close_invites(after, set(after.invites)) if "stewards" in before.groups_of(key) else after


def _rule(state: RosterState, entry: Entry, signers: set[bytes]) -> RosterState:  # noqa: PLR0911, PLR0912 one kind a branch
    if isinstance(entry, Found):
        return _found(state, entry, signers)
    if state.length == 0:
        raise RosterRefused("forked", "the roster doesn't begin with the founding of the community")
    match entry:
        case Invite():
            return _invite(state, entry, signers)
        case Join():
            return _join(state, entry, signers)
        case Vouch():
            return _vouch(state, entry, signers)
        case Cancel():
            _need_signer(state, signers)
            if entry.invite not in state.invites:
                raise RosterRefused("unknown-invite", "this invite isn't open")
            return _close_invites(state, {entry.invite})
        case Leave():
            return _leave(state, entry, signers)
        case Remove():
            _need_stewards(state, entry, signers)
            gone = _close_invites_of_steward(_end_seat(state, entry.seat), state, entry.seat)
            return replace(gone, owed=frozenset(state.groups_of(entry.seat)))
        case Freeze():
            return _freeze(state, entry, signers)
        case ChangeRole():
            return _change_role(state, entry, signers)
        case Generation():
            return _generation(state, entry, signers)
        case ChangePolicy():
            _need_stewards(state, entry, signers)
            check_policy(entry.policy)
            return replace(state, policy=entry.policy, policies=(*state.policies, (state.length, entry.policy)))
        case ChangeDesk():
            _need_stewards(state, entry, signers)
            return replace(state, desks=change_desk(state.desks, entry))
        case DeskKeys():
            _need_stewards(state, entry, signers)
            return replace(state, desks=renew_keys(state.desks, entry, state.length))
        case Closing():
            _need_stewards(state, entry, signers)
            return replace(state, closing_on=change_closing(state.closing_on, entry))


def _found(state: RosterState, entry: Found, signers: set[bytes]) -> RosterState:
    if state.length != 0:
        raise RosterRefused("not-allowed", "the community has been founded already")
    _need(signers, entry.founding_key, entry.seat)
    check_policy(entry.policy)
    for key in (
        *(entry.oprf_key, entry.token_key, entry.escrow_key, entry.signer),
        *(entry.members_commitment, entry.list_commitment, entry.stewards_commitment),
    ):
        check_key(key)
    check_recipient(entry.intake)
    seated = _add_seat(state, Seat(entry.seat, entry.recipient, "steward", entry.day))
    return replace(
        seated,
        policy=entry.policy,
        policies=((0, entry.policy),),
        oprf_key=entry.oprf_key,
        token_key=entry.token_key,
        escrow_key=entry.escrow_key,
        generations={
            ("members", 1): GenerationState(1, entry.members_commitment, 0, entry.day),
            ("stewards", 1): GenerationState(1, entry.stewards_commitment, 0, entry.day, entry.intake, entry.signer),
        },
        current={"members": 1, "stewards": 1},
        lists={1: entry.list_commitment},
        current_list=1,
    )


def _invite(state: RosterState, entry: Invite, signers: set[bytes]) -> RosterState:
    if is_by_signer(entry):
        _need_signer(state, signers)
    else:
        _need_stewards(state, entry, signers)
    check_key(entry.key)
    check_recipient(entry.recipient)
    _check_note(entry.note)
    if entry.key in state.invites or entry.key in state.used_invites or entry.key in state.seats:
        raise RosterRefused("duplicate", "this invite has been made before")
    if not entry.day <= entry.last_day <= entry.day + 3:
        raise RosterRefused("stale-invite", "an invite lasts three days at most")
    invite = OpenInvite(entry.key, entry.recipient, entry.role, entry.last_day)
    live = {key: old for key, old in state.invites.items() if old.last_day >= entry.day}
    notes: dict[tuple[NoteKind, bytes], Note] = {**state.notes, ("invite", entry.key): Note(state.length, entry.note)}
    return replace(state, invites={**live, entry.key: invite}, notes=notes)


def _join(state: RosterState, entry: Join, signers: set[bytes]) -> RosterState:
    invite = state.invites.get(entry.invite)
    if invite is None:
        raise RosterRefused("unknown-invite", "this invite has been used, taken back, or was never made")
    if entry.day > invite.last_day:
        raise RosterRefused("stale-invite", "this invite is too old; ask for a new one")
    _need(signers, entry.invite, entry.seat)
    seated = _add_seat(state, Seat(entry.seat, entry.recipient, invite.role, entry.day, invite=entry.invite))
    rest = {key: other for key, other in state.invites.items() if key != entry.invite}
    return replace(seated, invites=rest, used_invites=state.used_invites | {entry.invite})


def _vouch(state: RosterState, entry: Vouch, signers: set[bytes]) -> RosterState:
    _need_signer(state, signers)
    _check_note(entry.note)
    seat = state.taken_by(entry.seat)
    if seat is None or seat.is_vouched:
        raise RosterRefused("not-allowed", "there is no such seat, or somebody has vouched for it already")
    notes: dict[tuple[NoteKind, bytes], Note] = {**state.notes, ("vouch", entry.seat): Note(state.length, entry.note)}
    return replace(state, seats={**state.seats, entry.seat: replace(seat, vouched_on=entry.day)}, notes=notes)


def _leave(state: RosterState, entry: Leave, signers: set[bytes]) -> RosterState:
    _need(signers, entry.seat)
    if state.is_frozen(entry.seat):  # else whoever has the phone could end for good what was paused to keep it
        raise RosterRefused("not-allowed", "this seat is frozen; a steward has to thaw it first")
    left = _close_invites_of_steward(_end_seat(state, entry.seat), state, entry.seat)
    return replace(left, stale=left.stale | set(state.groups_of(entry.seat)))


def _freeze(state: RosterState, entry: Freeze, signers: set[bytes]) -> RosterState:
    """Frozen, a seat is a steward's no more and reads no new generation. With a member no key changes, so that it can
    be undone at once. A frozen steward's open invites close, as those of one who goes, and the stewards are owed a new
    generation, since she holds the signer's key."""
    _need_stewards(state, entry, signers)
    seat = state.taken_by(entry.seat)
    if seat is None or seat.is_frozen == entry.frozen:
        raise RosterRefused("not-allowed", "there is no such seat, or it is as it should be already")
    if entry.frozen and state.is_steward(entry.seat) and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't be frozen; another has to come first")
    spans = state.steward_spans
    if seat.role == "steward":
        spans = _end_span(state, entry.seat) if entry.frozen else _start_span(state, entry.seat)
    changed = replace(seat, is_frozen=entry.frozen)
    owed: frozenset[Group] = frozenset(("stewards",)) if entry.frozen and seat.role == "steward" else frozenset()
    after = replace(state, seats={**state.seats, entry.seat: changed}, steward_spans=spans, owed=owed)
    return _close_invites_of_steward(after, state, entry.seat) if entry.frozen else after


def _change_role(state: RosterState, entry: ChangeRole, signers: set[bytes]) -> RosterState:
    _need_stewards(state, entry, signers)
    if not state.is_seat(entry.seat) or state.seats[entry.seat].role == entry.role:
        raise RosterRefused("not-allowed", "there is no such seat, or it is frozen, or it has this role already")
    if entry.role == "member" and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't step down; another has to come first")
    changed = replace(state.seats[entry.seat], role=entry.role)
    spans = _start_span(state, entry.seat) if entry.role == "steward" else _end_span(state, entry.seat)
    owed: frozenset[Group] = frozenset(("stewards",)) if entry.role == "member" else frozenset()
    after = replace(state, seats={**state.seats, entry.seat: changed}, steward_spans=spans, owed=owed)
    return _close_invites_of_steward(after, state, entry.seat)


def _generation(state: RosterState, entry: Generation, signers: set[bytes]) -> RosterState:
    _need_stewards(state, entry, signers)
    check_key(entry.commitment)
    number = state.current[entry.group] + 1
    if entry.generation != number:
        raise RosterRefused("generation", "generations are numbered without gaps")
    someone_went = entry.group in state.owed or entry.group in state.stale
    lists, current_list = state.lists, state.current_list
    if entry.group == "members":
        if entry.intake is not None or entry.signer is not None or entry.list is None:
            raise RosterRefused("generation", "a members' generation names the list, no intake and no signer")
        if entry.list == current_list + 1 and entry.list_commitment is not None:
            check_key(entry.list_commitment)
            lists, current_list = {**lists, entry.list: entry.list_commitment}, entry.list
        elif someone_went or entry.list != current_list or entry.list_commitment is not None:
            raise RosterRefused("generation", "after somebody goes the list key has to change too")
    else:
        if entry.intake is None or entry.signer is None or entry.list is not None or entry.list_commitment is not None:
            raise RosterRefused("generation", "a stewards' generation names the intake, the signer and no list")
        check_recipient(entry.intake)
        check_key(entry.signer)
    made = GenerationState(number, entry.commitment, state.length, entry.day, entry.intake, entry.signer)
    return replace(
        state,
        generations={**state.generations, (entry.group, number): made},
        current={**state.current, entry.group: number},
        lists=lists,
        current_list=current_list,
        owed=state.owed - {entry.group},
        stale=state.stale - {entry.group},
    )


__all__ = [
    "GenerationState",
    "Note",
    "NoteKind",
    "OpenInvite",
    "Refusal",
    "RosterRefused",
    "RosterState",
    "Seat",
    "apply",
    "commitment_of",
    "decode",
    "hash_of",
    "is_by_signer",
    "replay",
    "signatures_needed",
]
