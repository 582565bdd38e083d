"""Makes `src/parasol/features/checks/page/identifiers/phones.json` and `calling-codes.ts`: the numbering plans of the
world for the browser.

Python reads numbers with `phonenumbers`, whose plans are Google's libphonenumber metadata. The browser has to give
the same bytes for every number, so it gets the very same plans, taken out of the installed package, and never a
second library with a metadata version and an algorithm of its own (libphonenumber-js drops the lengths of numbers
without area code, and reads odd numbers differently). Left out: what is needed only to write numbers nationally or
while typing. `tests/vectors/test_phones.py` fails when the file isn't what this makes: run it after every change
of the version of `phonenumbers`. Licence of the data: Apache-2.0, Google LLC.

Usage: python tools/phones/make.py
"""

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata, PhoneNumberDesc

FOLDER = Path(__file__).resolve().parents[2] / "src/parasol/features/checks/page/identifiers"
FILE = FOLDER / "phones.json"
CODES_FILE = FOLDER / "calling-codes.ts"
TYPES = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
    "fixed_line",
    "mobile",
)


def made() -> str:
    """Return the file's text: a plan a line, in the order of regions and then of country codes."""
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    codes = sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS)
    plans = {region: _plan(PhoneMetadata.metadata_for_region(region)) for region in regions}
    plans |= {str(code): _plan(PhoneMetadata.metadata_for_nongeo_region(code)) for code in codes}
    lines = ",\n".join(f"{_text(name)}:{_text(plan)}" for name, plan in plans.items())
    of = f"phonenumbers {version('phonenumbers')}"
    return f'{{"of":{_text(of)},\n"plans":{{\n{lines}\n}}}}\n'


def codes() -> str:
    """Return the other file's text: which country calling code is whose."""
    # A network of the whole world has "001" for a region; its plan has the code for a name.
    found = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items())
    listed = " ".join(f"{code}:{','.join(regions)}" for code, regions in found)
    return (
        "/** Country calling codes with their regions, the main one first. Made by tools/phones/make.py. */\n"
        f'export const CALLING_CODES =\n  "{listed}";\n'
    )


def _plan(metadata: PhoneMetadata) -> dict[str, Any]:
    general = metadata.general_desc
    types = [desc for name in TYPES if (desc := getattr(metadata, name)) is not None]
    formats = metadata.intl_number_format or metadata.number_format
    plan = {
        "code": metadata.country_code,
        "abroad": metadata.international_prefix,
        "prefix": metadata.national_prefix_for_parsing,
        "instead": _javascript(metadata.national_prefix_transform_rule),
        "leading": metadata.leading_digits,
        "local": list(general.possible_length_local_only),
        "all": _kind(general),
        "kinds": [_kind(desc) for desc in types],
        "formats": [
            [f.pattern, f.leading_digits_pattern[-1] if f.leading_digits_pattern else "", _javascript(f.format)]
            for f in formats
        ],
    }
    return {name: value for name, value in plan.items() if value not in (None, "", [])}


def _kind(desc: PhoneNumberDesc) -> list[Any]:
    """Return the pattern of a number, then its lengths."""
    return [desc.national_number_pattern, *desc.possible_length]


def _javascript(rule: str | None) -> str | None:
    return None if rule is None else rule.replace("\\", "$")


def _text(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    for file, text in ((FILE, made()), (CODES_FILE, codes())):
        file.write_text(text, "ascii")
        print(f"{file}: {file.stat().st_size} bytes")
