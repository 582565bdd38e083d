"""All features together, as their folders declare them, and what is asked of them."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from parasol.kernel.feature import Feature

KERNEL: Mapping[str, str] = {
    "shell.room": "room",
    "roster.commands.decisions": "decisions",
    "roster.commands.founding": "found invite join",
    "roster.commands.community": "about members",
    "roster.commands.membership": "vouch remove freeze thaw label role leave change-words renew-own-keys",
    "roster.commands.settings": "settings proposals",
    "shell.translations": "translations",
}
"""The commands of the kernel itself, in the form of ``Feature.commands``."""


class HouseBroken(Exception):
    """Two folders declare the same, or one needs a feature that isn't there: a mistake of whoever builds Parasol."""


@cache
def features() -> dict[str, Feature]:
    """The features of this build by their names, in the order of ``features.ALL``. Raises ``HouseBroken``."""
    found: dict[str, Feature] = {}
    for name in import_module("parasol.features").ALL:
        feature: Feature = import_module(f"parasol.features.{name}.feature").FEATURE
        if feature.name != name or name in found:
            raise HouseBroken(f"the folder {name} declares a feature of another name, or stands in the list twice")
        found[name] = feature
    for feature in found.values():
        missing = [each for each in feature.needs if each not in found]
        if missing:
            raise HouseBroken(f"{feature.name} needs {' and '.join(missing)}, which this build leaves out")
    return found


@cache
def command_modules() -> dict[str, str]:
    """The full name of each module with commands -> their names. Raises ``HouseBroken`` if two share one."""
    parts = [("parasol.kernel", KERNEL)]
    parts += [(f"parasol.features.{name}", each.commands) for name, each in features().items()]
    parts += [("parasol.host", import_module("parasol.host.feature").FEATURE.commands)]
    found: dict[str, str] = {}
    owner: dict[str, str] = {}
    for place, commands in parts:
        for module, names in commands.items():
            found[f"{place}.{module}"] = names
            for name in names.split():
                if owner.setdefault(name, place) != place:
                    raise HouseBroken(f"{owner[name]} and {place} both declare the command {name}")
    return found


def loaded(feature: str, named: str) -> Any:
    """What a feature names as "module:name", the module below its folder."""
    module, _, name = named.partition(":")
    return getattr(import_module(f"parasol.features.{feature}.{module}"), name)


def handing_over(command: str) -> Callable[..., None] | None:
    """The function by which a feature hands a command over to another program, loaded; None if none does."""
    for name, feature in features().items():
        if command in feature.hands_over:
            found: Callable[..., None] = loaded(name, feature.hands_over[command])
            return found
    return None
