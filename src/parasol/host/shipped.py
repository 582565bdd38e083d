"""The files that setup puts on a machine, as they are shipped: `etc/` beside this module is laid out as the machine's.

Where a program reads no drop-ins, what varies is marked: `@NAME@`, `@PORT@`, `@CERTIFICATE@`, `@STORE@`; and `@EACH@`
is where the part begins that stands once for each name of the site.
"""

import re
from importlib.resources import files
from pathlib import Path

_NAME = re.compile(r"(?<!/opt/)(?<!/bin/)(?<!`)\bparasol\b")


def shipped(place: Path) -> str:
    """The text of the file that belongs to this place, as it is in the wheel."""
    return (files("parasol.host") / place.relative_to("/").as_posix()).read_text("utf-8")


def filled(text: str, **values: str) -> str:
    """The text with its marks replaced. A mark without a value is a fault of ours, and raises ``KeyError``."""
    return re.sub("@([A-Z]+)@", lambda mark: values[mark[1].lower()], text)


def renamed(text: str, name: str) -> str:
    """A text about the user, units and folders `parasol` as one about those of another name. The program stays."""
    return text if name == "parasol" else _NAME.sub(name, text)


def parted(text: str) -> tuple[str, str]:
    """What of a text stands once, and what once for each name."""
    once, each = re.split(r"^# @EACH@.*\n", text, flags=re.MULTILINE)
    return once, each
