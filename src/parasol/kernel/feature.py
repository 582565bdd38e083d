"""What a folder of ``features/`` may register: one ``Feature`` in its ``feature.py``, and nothing otherwise.

The kernel never imports a feature. It learns of each through ``registry``, and loads the modules that a feature names
only when somebody needs them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from parasol.kernel.rooms.kind import Kind


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature, as ``features/NAME/feature.py`` declares it.

    ``needs``: names of the features whose modules this one may import. ``commands``: the commands of the program, by
    the module that declares them, for example ``{"commands.services": "services"}``; several names stand with a space
    between them. ``hands_over``: for a command of which some parts are another program's, the function that is called
    with what stands behind its name before that is parsed, for example ``{"evidence": "commands.evidence:hand_over"}``;
    it raises ``SystemExit`` if it did what was asked, and returns if it is this program's to do.
    ``kinds``: the kinds of rooms that it keeps things in. ``beside_rooms``: what else it has the server keep, by the
    heading under which a person reads of that. ``records``: the mapping "module:NAME" of a kind of room, its own or
    another's, to the structs that its records are, for rooms whose records `parasol room` reads and writes by these.
    """

    name: str
    needs: tuple[str, ...] = ()
    commands: Mapping[str, str] = field(default_factory=dict)
    hands_over: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[Kind, ...] = ()
    records: str = ""
    beside_rooms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
