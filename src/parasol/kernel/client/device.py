"""What a client takes from the machine that it runs on. Nothing else in these folders reads a clock or draws."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Device:
    """Randomness, and the day (UTC, days since 1970-01-01)."""

    random: Callable[[int], bytes]
    today: Callable[[], int]
