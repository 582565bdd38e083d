"""Errors with a code for programs, which says what it is and never changes its meaning."""

from typing import Any


class Coded(Exception):
    """An error whose code is its own; the text says it in plain words."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class Told(Exception):
    """A person is told it as it is: the text is plain, and repeats nothing that was typed. A kind of it says its code
    where it is declared: ``class NotNew(Told, code="file-there")``."""

    code: str

    def __init_subclass__(cls, code: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        if code:
            cls.code = code
