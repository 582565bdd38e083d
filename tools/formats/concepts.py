"""In which module each concept's structs are declared, below `parasol`. A feature's are in its own folder."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

MODULES = {
    "alert": "features.alerts.structs",
    "bounds": "kernel.formats.bounds",
    "case": "features.alerts.case",
    "checkpoint": "kernel.roster.checkpoint",
    "decision": "kernel.moderation.structs",
    "desk": "features.desks.structs",
    "escrow": "features.escrow.structs",
    "file": "kernel.files.structs",
    "guide": "features.guides.structs",
    "hours": "kernel.formats.hours",
    "letter": "features.letters.structs",
    "lounge": "features.lounge.structs",
    "platform_log": "features.platforms.structs",
    "poll": "features.say.poll",
    "profile": "features.profiles.structs",
    "public": "kernel.rooms.public",
    "quarter": "features.quarter.structs",
    "register": "kernel.roster.register",
    "report": "features.reports.structs",
    "roster": "kernel.roster.structs",
    "shared": "kernel.formats.shared",
    "sites": "kernel.formats.sites",
    "survey": "features.say.survey",
    "vault": "kernel.vault.structs",
    "messages.about": "kernel.messages.about",
    "messages.blobs": "kernel.messages.blobs",
    "messages.message": "kernel.messages.message",
    "messages.public": "kernel.messages.public",
    "messages.queues": "kernel.messages.queues",
    "messages.register": "kernel.messages.register",
    "messages.rooms": "kernel.messages.rooms",
    "messages.roster": "kernel.messages.roster",
    "messages.tokens": "kernel.messages.tokens",
    "messages.vaults": "kernel.messages.vaults",
    "messages.withdrawals": "kernel.messages.withdrawals",
    "contexts.desks": "features.desks.contexts",
    "contexts.escrow": "features.escrow.contexts",
    "contexts.guides": "features.guides.contexts",
    "contexts.index": "features.checks.contexts",
    "contexts.profiles": "features.profiles.contexts",
    "contexts.rooms": "kernel.formats.contexts.rooms",
    "contexts.roster": "kernel.formats.contexts.roster",
    "messages.checks": "features.checks.messages",
    "messages.escrow": "features.escrow.messages",
    "messages.holdings": "features.holdings.messages",
    "messages.index": "features.checks.index_messages",
    "messages.lists": "features.checks.list_messages",
    "messages.pens": "features.lounge.messages",
    "messages.polls": "features.say.messages",
    "messages.profiles": "features.profiles.messages",
    "messages.services": "features.services.messages",
}
MESSAGES = tuple(sorted(name for name in MODULES if name.startswith("messages.")))
PACKAGE = Path(__file__).resolve().parents[2] / "src" / "parasol"


def module_of(concept: str) -> ModuleType:
    """The module, loaded. A concept that isn't in the list is the module itself, ``features.notices.structs``."""
    return import_module(f"parasol.{MODULES.get(concept, concept)}")


def path_of(concept: str) -> str:
    """Where it lies in this repository, for the head of what is emitted from it."""
    return f"src/parasol/{MODULES.get(concept, concept).replace('.', '/')}.py"


def forgotten() -> list[str]:
    """Files of messages that no concept names."""
    files = {*PACKAGE.glob("kernel/messages/*.py"), *PACKAGE.glob("features/*/*messages.py")}
    named = {PACKAGE / f"{module.replace('.', '/')}.py" for module in MODULES.values()}
    return sorted(str(path) for path in files - named if path.name != "__init__.py")
