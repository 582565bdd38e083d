"""How many examples a property is tried with: all that it asks for with ``--drawn`` (`make thorough`), or a quarter."""

from typing import Any

ALL = False
"""As ``pytest --drawn`` says, before any test is read."""


def few(many: int) -> int:
    """So many, or a quarter of them."""
    return many if ALL else max(many // 4, 20)


def draws(test: Any) -> bool:
    """Whether a test draws its examples."""
    return getattr(test, "is_hypothesis_test", False)
