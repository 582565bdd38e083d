"""Where each emitted file lies: in the folder of its feature, or in the kernel's. In the emitter a file has a short
name, `formats/alert.ts` or `wire/desk-contexts.ts`, and imports others by these; here they become paths."""

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath

from layout import laid_out, mapping

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "parasol"
KERNEL = "kernel/page"
PLACES = {
    "formats/alert.ts": "features/alerts/page/structs.ts",
    "formats/case.ts": "features/alerts/page/case-structs.ts",
    "formats/decision.ts": "kernel/page/moderation/structs.ts",
    "formats/desk.ts": "features/desks/page/structs.ts",
    "formats/escrow.ts": "features/escrow/page/structs.ts",
    "formats/guide.ts": "features/guides/page/structs.ts",
    "formats/letter.ts": "features/letters/page/structs.ts",
    "formats/lounge.ts": "features/lounge/page/structs.ts",
    "formats/platform-log.ts": "features/platforms/page/structs.ts",
    "formats/poll-messages.ts": "features/say/page/messages.ts",
    "formats/poll.ts": "features/say/page/poll-structs.ts",
    "formats/profile-messages.ts": "features/profiles/page/messages.ts",
    "formats/profile.ts": "features/profiles/page/structs.ts",
    "formats/quarter.ts": "features/quarter/page/structs.ts",
    "formats/report.ts": "features/reports/page/structs.ts",
    "formats/survey.ts": "features/say/page/survey-structs.ts",
    "wire/desk-contexts.ts": "features/desks/page/contexts.ts",
    "wire/desk-routes.ts": "kernel/page/files/routes.ts",
    "wire/index-contexts.ts": "features/checks/page/contexts.ts",
    "wire/poll-routes.ts": "features/say/page/routes.ts",
    "wire/profile-contexts.ts": "features/profiles/page/contexts.ts",
    "wire/profile-routes.ts": "features/profiles/page/routes.ts",
}
"""All that aren't in the kernel's folder of the same name."""
SHORT = {place: name for name, place in PLACES.items()}
NAMED = re.compile(r'(\bfrom ")([.#][^"]+)(")')
IMPORT = re.compile(r'^(import (?:type )?)(\* as \w+|\{[^}]*\}) from ("([^"]+)";\n)', re.MULTILINE)


def place_of(name: str) -> str:
    """The path below `src/parasol` of what the emitter calls by a short name; a feature may give its path instead."""
    if name.startswith("formats/features/"):
        return name.removeprefix("formats/")
    return PLACES.get(name, f"{KERNEL}/{name}")


def placed(name: str, text: str) -> str:
    """The text of an emitted file, with the imports that it has where it lies, in Biome's order and form."""
    here = PurePosixPath(place_of(name)).parent.as_posix()
    feature = re.match(r"features/\w+/|$", here)

    def path_to(found: re.Match[str]) -> str:
        target = place_of(normpath(f"{name.partition('/')[0]}/{found[2]}"))
        is_beside = PurePosixPath(target).parent.as_posix() == here
        if is_beside or (feature and feature[0] and target.startswith(feature[0])):
            path = relpath(target, here)
            return f"{found[1]}{path if path.startswith('.') else f'./{path}'}{found[3]}"
        alias = f"kernel/{target.removeprefix(f'{KERNEL}/')}" if target.startswith(KERNEL) else target
        return f"{found[1]}#{alias}{found[3]}"

    imports = sorted(IMPORT.finditer(NAMED.sub(path_to, text)), key=lambda each: (_distance(each[4]), each[4]))
    lines = [each[0] if each[2].startswith("*") else _laid_out(*each.groups()) for each in imports]
    head, *rest = IMPORT.split(text, maxsplit=1)
    return f"{head}{''.join(lines)}{IMPORT.sub('', rest[-1])}" if imports else text


def _laid_out(begun: str, names: str, path: str, _: str) -> str:
    every = [each.strip() for each in names.strip("{}").split(",") if each.strip()]
    return laid_out(begun, mapping({each: each for each in every}), f" from {path}")


def _distance(path: str) -> int:
    return "#.".find(path[0])


def short(path: Path, source: str) -> str:
    """A source of the page, with the emitted files that it imports called by their short names."""
    here = path.parent.as_posix()

    def told(found: re.Match[str]) -> str:
        written = found[2]
        if written.startswith("#kernel/"):
            target = f"{KERNEL}/{written.removeprefix('#kernel/')}"
        elif written.startswith("#"):
            target = written.removeprefix("#")
        else:
            target = normpath(f"{here}/{written}").removeprefix(f"{PACKAGE.as_posix()}/")
        name = SHORT.get(target, target.removeprefix(f"{KERNEL}/"))
        name = f"formats/{name}" if name.endswith("structs.ts") else name
        return f"{found[1]}../{name}{found[3]}"

    return NAMED.sub(told, source)
