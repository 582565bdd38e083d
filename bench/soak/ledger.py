"""What the server has acknowledged and must still have, and what must be gone."""

import hashlib
import random
import threading
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Thing:
    """A room or a vault with its key. ``holds``: ids and hashes of its records, or of a vault's version. ``until`` is
    the last day on which it is kept."""

    kind: str
    name: bytes
    seed: bytes
    until: int
    holds: dict[bytes, bytes] = field(default_factory=dict)
    withdraw_seed: bytes = b""
    version: int = 0

    def add(self, id: bytes, body: bytes) -> None:
        """Remember what was acknowledged."""
        self.holds[id] = hashlib.sha256(body).digest()

    def holds_all(self, records: dict[bytes, bytes]) -> bool:
        """Whether just these are there: bodies by id."""
        return {id: hashlib.sha256(body).digest() for id, body in records.items()} == self.holds


class Ledger:
    """Things by kind. Whoever acts on one takes it out and puts it back, so that nobody else changes it meanwhile."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.there: dict[str, list[Thing]] = defaultdict(list)
        self.gone: list[Thing] = []
        self.made = 0

    def put(self, thing: Thing) -> None:
        """Remember one that is there."""
        with self._lock:
            self.made += 1
            self.there[thing.kind].append(thing)

    def back(self, thing: Thing) -> None:
        """Put one back."""
        with self._lock:
            self.there[thing.kind].append(thing)

    def take(self, kind: str) -> Thing | None:
        """Any that is there, out of the ledger; None if there is none."""
        with self._lock:
            things = self.there[kind]
            if not things:
                return None
            at = random.randrange(len(things))
            things[at], things[-1] = things[-1], things[at]
            return things.pop()

    def deleted(self, thing: Thing) -> None:
        """Somebody deleted it."""
        with self._lock:
            self.gone.append(thing)

    def end_of(self, today: int) -> None:
        """Those whose last day is over are due."""
        with self._lock:
            for kind, things in self.there.items():
                self.gone += [each for each in things if each.until < today]
                self.there[kind] = [each for each in things if each.until >= today]
            del self.gone[:-2_000]
