"""What a workshop leaves behind: a head count, and totals of its slips from five answers on. Nothing about a person."""

from typing import Any

from parasol.kernel.wire.days import text_of

QUESTIONS = ("useful", "safe", "one_more")
"""In the order of the slip."""
FACES = ("yes", "a_bit", "no")
FEWEST_ANSWERS = 5
"""With fewer, whoever was there could tell who ticked what."""
MOST_PEOPLE = 200


def people_from(text: str) -> int:
    """A head count. Raises ``ValueError``."""
    if not text.isdecimal() or not 1 <= int(text[:4]) <= MOST_PEOPLE:
        raise ValueError(f"write a number from 1 to {MOST_PEOPLE}")
    return int(text)


def ticks_from(text: str, people: int) -> list[int]:
    """How often each face was ticked; an empty line is none. Raises ``ValueError``."""
    parts = text.split()
    if parts and (len(parts) != len(FACES) or not all(part.isdecimal() and len(part) < 4 for part in parts)):
        raise ValueError("write three numbers, such as 8 3 1: smiling, straight and sad faces")
    ticks = [int(part) for part in parts] or [0] * len(FACES)
    if sum(ticks) > people:
        raise ValueError("there are more ticks than people")
    return ticks


def totals(day: int, people: int, ticked: list[list[int]]) -> dict[str, Any]:
    """What the quarterly page takes: the quarter, the head count, and for each question its totals, or null where
    fewer than ``FEWEST_ANSWERS`` answered."""
    year, month, _ = text_of(day).split("-")
    answers = {
        question: dict(zip(FACES, ticks, strict=True)) if sum(ticks) >= FEWEST_ANSWERS else None
        for question, ticks in zip(QUESTIONS, ticked, strict=True)
    }
    return {"kind": "workshop", "quarter": f"{year}-Q{(int(month) + 2) // 3}", "people": people, "answers": answers}
