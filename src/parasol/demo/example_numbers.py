"""Phone numbers of every country that belong to nobody in particular, each written in many ways.

The numbers are the examples of libphonenumber's metadata, one for each region and type and one for each network
without a country, so that a demonstration and a test can claim something about every numbering plan without
holding a number of a real person. The ways of writing are what people do; they are made from the number, never
by the code under test.
"""

import re
from collections import Counter
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

_FULL_WIDTH = str.maketrans("0123456789+", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0b")
_ARABIC_INDIC = str.maketrans("0123456789", "".join(chr(0x0660 + digit) for digit in range(10)))
_PERSIAN = str.maketrans("0123456789", "".join(chr(0x06F0 + digit) for digit in range(10)))
_DEVANAGARI = str.maketrans("0123456789", "".join(chr(0x0966 + digit) for digit in range(10)))
_NBSP, _ZERO_WIDTH, _TO_RIGHT, _END = "\u00a0", "\u200b", "\u202a", "\u202c"
_ARGENTINE_MOBILE = re.compile(r"\+549([0-9]{10})")


@dataclass(frozen=True, slots=True)
class ExampleNumber:
    """One number. `region`: ISO 3166-1, or "001" for a network without a country, where `national` isn't dialled.

    `e164`: the form that every other one must lead to; for an Argentine mobile without its "9" (see
    features/checks/client/identifiers/phone.py), so it shares `e164` with the landline example. `neighbour`: an
    international form of a number one digit away that no example has. All of `sloppy` stand for `e164` when typed in
    `region`.
    """

    region: str
    e164: str
    national: str
    international: str
    sloppy: tuple[str, ...]
    neighbour: str


def examples() -> list[ExampleNumber]:
    """Return one example for each region and type, and one for each network without a country, without repeats,
    in the order of regions. About a thousand; takes 0.1 s."""
    numbers: dict[str, tuple[str, PhoneNumber]] = {}
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in PhoneNumberType.values():
            if (number := phonenumbers.example_number_for_type(region, kind)) is not None:
                numbers.setdefault(_written(number, PhoneNumberFormat.E164), (region, number))
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        if (number := phonenumbers.example_number_for_non_geo_entity(code)) is not None:
            numbers.setdefault(_written(number, PhoneNumberFormat.E164), ("001", number))
    taken = {_without_argentine_nine(e164) for e164 in numbers}
    return [
        ExampleNumber(
            region,
            _without_argentine_nine(e164),
            _written(number, PhoneNumberFormat.NATIONAL),
            _written(number, PhoneNumberFormat.INTERNATIONAL),
            sloppy_forms(region, number),
            _neighbour(e164, taken),
        )
        for e164, (region, number) in numbers.items()
    ]


MOST_WITH_ONE_END = 8


def apart(numbers: list[ExampleNumber]) -> list[ExampleNumber]:
    """Return those of which no more than eight share the last seven digits. 163 examples end in 1234567, as no real
    numbers do, and what ends alike lies in one bucket of the list for checks, which has room for forty entries."""
    ends: Counter[str] = Counter()
    kept = []
    for number in numbers:
        end = number.e164[-7:]
        ends[end] += 1
        if ends[end] <= MOST_WITH_ONE_END:
            kept.append(number)
    return kept


def sloppy_forms(region: str, number: PhoneNumber) -> tuple[str, ...]:
    """Return the ways in which people write and paste `number` when they are in `region` ("001": from anywhere).

    Each stands for the same number; there are some thirty of them, without repeats.
    """
    e164 = _written(number, PhoneNumberFormat.E164)
    international = _written(number, PhoneNumberFormat.INTERNATIONAL)
    digits = e164[1:]
    code = str(number.country_code)
    rest = digits[len(code) :]
    forms = [
        e164,
        f"  {international}  ",
        international.replace(" ", "-"),
        international.replace(" ", "."),
        international.replace(" ", _NBSP),
        international.replace(" ", ""),
        _TO_RIGHT + international + _END,
        _ZERO_WIDTH.join(international),
        international.translate(_FULL_WIDTH),
        international.translate(_ARABIC_INDIC),
        international.translate(_PERSIAN),
        international.translate(_DEVANAGARI),
        international.replace("-", "\u2013"),
        f"({e164})",
        f"+ {code} {rest}",
        f"(+{code}) {rest}",
        f"00{digits}",
        f"00 {code} {rest}",
        f"+00{digits}",
        f"tel:{e164}",
        f"tel:+{code}-{rest};ext=12",
        f"Tel: {international}",
        f"TEL;TYPE=CELL:{e164}",
        f"mob. {international}",
        f"call {international} please",
        f"{international} x12",
        f"{international} ext. 4",
        f"wa.me/{digits}",
        f"https://wa.me/{digits}?text=hello%20there",
        f"https://api.whatsapp.com/send?phone={digits}&text=hi",
        f"WhatsApp: {international}",
        f"\u200e{international.replace(' ', chr(0x2011))}",
    ]
    if region != "001":
        forms += _domestic_forms(region, number)
    return tuple(dict.fromkeys(forms))


def _domestic_forms(region: str, number: PhoneNumber) -> list[str]:
    national = _written(number, PhoneNumberFormat.NATIONAL)
    code, rest = number.country_code, phonenumbers.national_significant_number(number)
    forms = [
        national,
        national.replace(" ", ""),
        national.replace(" ", "/", 1),
        re.sub(r"[^0-9]", "", national),
        national.translate(_FULL_WIDTH),
        national.translate(_PERSIAN),
        _ZERO_WIDTH + national.replace(" ", _NBSP),
        f"{national} ext 45",
        f"Tel. {national}",
    ]
    prefix = phonenumbers.ndd_prefix_for_region(region, True)
    if prefix == "0":
        # "+44 (0)7700 900123" is written where the nought is dropped from abroad, which is wherever there is a
        # prefix.
        forms += [f"+{code} (0){rest}", f"+{code} (0) {rest}", f"00{code}(0){rest}"]
    return forms


def _neighbour(e164: str, taken: set[str]) -> str:
    for step in range(1, 10):
        near = e164[:-1] + str((int(e164[-1]) + step) % 10)
        if _without_argentine_nine(near) not in taken:
            return f"{near[:4]} {near[4:]}"
    raise AssertionError("ten examples in a row")


def _without_argentine_nine(e164: str) -> str:
    return _ARGENTINE_MOBILE.sub(r"+54\1", e164)


def _written(number: PhoneNumber, form: int) -> str:
    return phonenumbers.format_number(number, form)
