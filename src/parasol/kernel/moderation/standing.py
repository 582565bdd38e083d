"""What stewards decided, and what follows from it: which posts are hidden, what waits for a second steward. Pure.

One steward hides at once, for that day and the next; another one's word makes it last, and a third one's undoes it.
Nobody alone renews what wasn't confirmed; a ban that two decided may be made again once it is over. Acts count in the
order of their numbers, each on the day that it signs. Counterpart of
``src/parasol/kernel/page/moderation/standing.ts``; both read
``vectors/lounge.json``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import UNSET

from parasol.features.lounge.structs import Act

ALONE_DAYS = 2
"""So long a hiding by one steward counts: its day and the next."""


@dataclass(frozen=True, slots=True)
class Done:
    """An act as it stands in the room: its number, the record's id, and the steward's key."""

    seq: int
    id: bytes
    by: bytes
    act: Act

    @property
    def target(self) -> bytes:
        """The post or the pen that a hiding or a ban is about."""
        return self.act.post if self.act.post is not UNSET else self.act.pen or b""


@dataclass(slots=True)
class Case:
    """A hiding or a ban, who confirmed it, and whether somebody else undid it."""

    done: Done
    confirmers: tuple[bytes, ...] = ()
    is_restored: bool = False

    @property
    def deciders(self) -> tuple[bytes, ...]:
        """Who decided it."""
        return self.done.by, *self.confirmers

    def is_answered_in_time(self, act: Act) -> bool:
        """Whether an act of this day still answers it."""
        return self.done.act.day <= act.day < self.done.act.day + ALONE_DAYS

    def is_in_effect(self, today: int) -> bool:
        """Whether it counts."""
        is_young = self.done.act.day <= today < self.done.act.day + ALONE_DAYS
        return not self.is_restored and (bool(self.confirmers) or is_young)

    def has_ended(self, day: int) -> bool:
        """Whether it is a ban that two decided and whose last day is over."""
        until = self.done.act.until
        return until is not UNSET and until < day and bool(self.confirmers) and not self.is_restored

    def hides(self, post: bytes, pen: bytes, seq: int, day: int) -> bool:
        """Whether it is about this post; a ban is about those that its pen writes behind it, until its last day."""
        act = self.done.act
        if act.does == "hide":
            return act.post == post
        return act.pen == pen and seq > self.done.seq and act.until is not UNSET and day <= act.until


def is_whole(act: Act) -> bool:
    """Whether an act names what it is about, and nothing else."""
    named = {name for name in ("post", "pen", "of", "until") if getattr(act, name) is not UNSET}
    return named == {"ban": {"pen", "until"}, "confirm": {"of"}, "restore": {"of"}}.get(act.does, {"post"})


@dataclass(slots=True)
class Standing:
    """All acts of a room, taken together."""

    acts: Sequence[Done]
    today: int
    cases: list[Case] = field(init=False, default_factory=list)

    _of: dict[bytes, list[Case]] = field(init=False, default_factory=dict)
    """The cases by what they are about: one steward can leave thousands."""

    def __post_init__(self) -> None:
        self.acts = sorted(self.acts, key=lambda done: done.seq)
        known: dict[bytes, Case] = {}  # by the record that opened it
        for done in self.acts:
            if done.act.does in ("hide", "ban"):
                earlier = self._about(done.target)
                stands = next((case for case in earlier if self._may_confirm(case, done)), None)
                if stands is not None:
                    stands.confirmers = tuple(dict.fromkeys((*stands.confirmers, done.by)))
                elif self._may_open(earlier, done):
                    known[done.id] = case = Case(done)
                    self.cases.append(case)
                    self._of.setdefault(done.target, []).append(case)
            elif done.act.of is not UNSET and (about := known.get(done.act.of)) is not None:
                if done.act.does == "confirm" and self._may_confirm(about, done):
                    about.confirmers = tuple(dict.fromkeys((*about.confirmers, done.by)))
                elif done.act.does == "restore" and done.by not in about.deciders:
                    about.is_restored = True

    def hidden_by(self, post: bytes, pen: bytes, seq: int, day: int) -> Case | None:
        """The first case that hides a post now."""
        about = sorted([*self._about(post), *self._about(pen)], key=lambda case: case.done.seq)
        found = (case for case in about if case.is_in_effect(self.today) and case.hides(post, pen, seq, day))
        return next(found, None)

    def stopping(self, pen: bytes) -> Case | None:
        """What stops a pen today, or None."""
        found = (case for case in self._about(pen) if case.is_in_effect(self.today) and case.done.act.pen == pen)
        return next((case for case in found if (case.done.act.until or 0) >= self.today), None)

    def waiting(self) -> list[Case]:
        """Those that count and that no second steward has confirmed."""
        return [case for case in self.cases if case.is_in_effect(self.today) and not case.confirmers]

    def pinned(self) -> list[bytes]:
        """The posts that are pinned, the last one first."""
        pins: dict[bytes, None] = {}
        for done in self.acts:
            if done.act.does in ("pin", "unpin"):
                pins.pop(done.target, None)
                if done.act.does == "pin":
                    pins[done.target] = None
        return list(reversed(pins))

    def _about(self, target: bytes) -> list[Case]:
        return self._of.get(target, [])

    def _may_confirm(self, case: Case, done: Done) -> bool:
        """Whether this steward's word makes it last."""
        is_open = not case.is_restored and case.is_answered_in_time(done.act)
        return is_open and done.by != case.done.by and not self._is_overruled(self._about(case.done.target), done.by)

    def _may_open(self, earlier: Sequence[Case], done: Done) -> bool:
        """Whether it isn't void."""
        has_one = any(case.done.by == done.by and not case.has_ended(done.act.day) for case in earlier)
        return not has_one and not self._is_overruled(earlier, done.by)

    @staticmethod
    def _is_overruled(cases: Sequence[Case], by: bytes) -> bool:
        return any(case.is_restored and by in case.deciders for case in cases)
