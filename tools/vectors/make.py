"""Makes the cases in `vectors/` that both languages read: `python tools/vectors/make.py`.

The same bytes come out every time, because every key and nonce is made from a name, so `git diff` shows what a change
of a format changed. Age draws its own randomness, so `age.json` and `parcel.json` are made once and frozen: they are
only written when they aren't there, or with `--parcels`. An expected value is taken from the code when a case is made;
what a case *means* (its name and its error) is written by hand here, and the tests run every case through the code
again. What somebody sees of records is written by hand as a whole (`directory.json`, `alert-pages.json`,
`lounge.json`).
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parents[1] / "vectors"
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parents[1] / "tests" / "roster")]

import cases_age  # noqa: E402 the path above has to be set first
import cases_alert  # noqa: E402
import cases_answer  # noqa: E402
import cases_asked  # noqa: E402
import cases_checkpoint  # noqa: E402
import cases_desks  # noqa: E402
import cases_envelope  # noqa: E402
import cases_epochs  # noqa: E402
import cases_escrow  # noqa: E402
import cases_guides  # noqa: E402
import cases_images  # noqa: E402
import cases_index  # noqa: E402
import cases_key_tree  # noqa: E402
import cases_keys  # noqa: E402
import cases_letters  # noqa: E402
import cases_note  # noqa: E402
import cases_older  # noqa: E402
import cases_page  # noqa: E402
import cases_partial  # noqa: E402
import cases_pen_letters  # noqa: E402
import cases_pens  # noqa: E402
import cases_polls  # noqa: E402
import cases_profiles  # noqa: E402
import cases_public  # noqa: E402
import cases_record  # noqa: E402
import cases_register  # noqa: E402
import cases_request  # noqa: E402
import cases_roster  # noqa: E402
import cases_roster_chains  # noqa: E402
import cases_roster_closing  # noqa: E402
import cases_roster_desks  # noqa: E402
import cases_roster_key_tree  # noqa: E402
import cases_roster_own_keys  # noqa: E402
import cases_roster_server_keys  # noqa: E402
import cases_site  # noqa: E402
import cases_structures  # noqa: E402
import cases_surveys  # noqa: E402
import cases_tokens  # noqa: E402
import cases_vault  # noqa: E402
import cases_withdraw  # noqa: E402
import cases_words  # noqa: E402

MAKERS: dict[str, Callable[[], dict[str, Any]]] = {
    "keys.json": cases_keys.make,
    "vault.json": cases_vault.make,
    "record.json": cases_record.make,
    "note.json": cases_note.make,
    "roster.json": cases_roster.make,
    "roster-chains.json": cases_roster_chains.make,
    "key-tree.json": cases_key_tree.make,
    "roster-key-tree.json": cases_roster_key_tree.make,
    "checkpoint.json": cases_checkpoint.make,
    "register.json": cases_register.make,
    "roster-closing.json": cases_roster_closing.make,
    "roster-own-keys.json": cases_roster_own_keys.make,
    "roster-server-keys.json": cases_roster_server_keys.make,
    "roster-desks.json": cases_roster_desks.make,
    "desks.json": cases_desks.make,
    "images.json": cases_images.make,
    "profiles.json": cases_profiles.make,
    "public.json": cases_public.make,
    "letters.json": cases_letters.make,
    "pens.json": cases_pens.make,
    "polls.json": cases_polls.make,
    "surveys.json": cases_surveys.make,
    "guides.json": cases_guides.make,
    "pen-letters.json": cases_pen_letters.make,
    "alert.json": cases_alert.make,
    "answer.json": cases_answer.make,
    "epochs.json": cases_epochs.make,
    "older.json": cases_older.make,
    "index.json": cases_index.make,
    "page.json": cases_page.make,
    "partial.json": cases_partial.make,
    "asked.json": cases_asked.make,
    "escrow.json": cases_escrow.make,
    "request.json": cases_request.make,
    "site.json": cases_site.make,
    "structures.json": cases_structures.make,
    "tokens.json": cases_tokens.make,
    "withdraw.json": cases_withdraw.make,
    "words.json": cases_words.make,
}
FROZEN = {"age.json": cases_age.make, "parcel.json": cases_envelope.make}


def text_of(name: str, made: dict[str, Any]) -> str:
    """A file's text: what is shared first, then one case a line, so that a diff names the case."""
    cases = made.pop("cases")
    names = [case["name"] for case in cases]
    repeated = {name for name in names if names.count(name) > 1}
    if repeated:
        raise SystemExit(f"{name}: two cases are called {', '.join(sorted(repeated))}")
    head = "".join(f" {json.dumps(key)}: {json.dumps(value)},\n" for key, value in made.items())
    lines = ",\n".join("  " + json.dumps(case) for case in cases)
    return f'{{\n{head} "cases": [\n{lines}\n ]\n}}\n'


def main() -> None:
    """Write all files but the frozen ones; those too with `--parcels`."""
    for name, make in (MAKERS | FROZEN).items():
        if name in MAKERS or "--parcels" in sys.argv or not (VECTORS / name).exists():
            text = text_of(name, make())
            (VECTORS / name).write_text(text)
            good, all_cases = text.count('"expect": "ok"'), text.count('"expect":')
            print(f"{name}: {good} good, {all_cases - good} bad")


if __name__ == "__main__":
    main()
