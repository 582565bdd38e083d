"""Phone numbers: every way of writing one number becomes one E.164 form.

The work is done by libphonenumber's metadata; what is here is what people do that it doesn't expect: two
readings of a number without a plus, a "(0)" that is or isn't part of the number, labels and extensions, the
letter O for a nought. A number that exists by its length is accepted even when no operator has it: numbers used
to threaten people are often odd, and a report that can't be made is worse than one about an odd number. Letters
are never digits ("1-800-FLOWERS" is refused): a name beside a number would otherwise become part of it.
"""

import re
from urllib.parse import unquote

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, ValidationResult

from parasol.features.checks.client.identifiers.letters import has_letter, has_letter_or_number
from parasol.features.checks.client.identifiers.typed import NotAnIdentifier

_DOTS = "\u2022" * 5
_MIN_DIGITS = 4  # whole numbers of Niue, Tokelau and Tristan da Cunha; "999" and the like belong to nobody
_MAX_DIGITS = 22  # E.164 has 15; a prefix for calling abroad (up to 5) and a shown trunk nought come on top
_RUN = re.compile(r"[+(][+( ]{0,4}[0-9][0-9 ().\-/+]*|[0-9][0-9 ().\-/+]*")
_SCHEMES = re.compile(r"^(?:tel|sms|smsto|callto|facetime|whatsapp):(?://)?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:tele?(?:phone|fono?)?|phone|ph|mobile?|mob|cell|call|text|sms|fon|handy|num(?:ber)?)", re.IGNORECASE
)
_EXTENSION = re.compile(r" ?(?:x|ext\.?|extension) ?[0-9]{1,7}$", re.IGNORECASE)
_SPELT_EXTENSION = re.compile(r"^[^A-Za-z]+ext(?:ension)?\.? ?[0-9]{1,7}$", re.IGNORECASE)
_VANITY = re.compile(r"[0-9]-?[A-Za-z]{3}")
_CONTEXT = re.compile(r";phone-context=\+?([0-9]{1,7})", re.IGNORECASE)  # RFC 3966, section 5.1.5
_LOOKALIKE_DIGITS = str.maketrans("oOlI|", "00111")
# Prefixes for calling abroad that people carry with them to countries with another one (ITU-T E.164 Annex, list
# of international prefixes). A country's own prefix is known to libphonenumber; these are the fall-back.
_ABROAD_PREFIXES = ("00", "0011", "011", "810")
# Country codes given without a plus, "447700900123": only believed from this many digits on.
_MIN_DIGITS_WITHOUT_PLUS = 11
# Numbers for drama (Ofcom, "Telephone numbers for use in TV and radio drama programmes"): metadata calls them
# possible but not valid. They are treated like valid ones, so that demonstrations and vectors behave as real
# numbers do.
_FICTION = re.compile(r"\+447700900[0-9]{3}")
_REGION_ALIASES = {"UK": "GB", "EL": "GR"}
# Mexico gave up the mobile "1" and the prefixes 01, 02, 044 and 045 on 3 August 2019 (IFT, Plan Técnico
# Fundamental de Numeración); contacts saved before still have them.
# https://github.com/google/libphonenumber/pull/2693
_MEXICO_OLD = re.compile(r"(?:1|01|02|044|045)([0-9]{10})")
# Argentina: mobile and fixed lines share one flat plan of ten digits (area code and subscriber). "9" (from
# abroad) and "15" (inside) only choose the tariff, and text messages use neither, so one mobile is written with
# and without it. https://github.com/google/libphonenumber/issues/684 and .../blob/master/FAQ.md (Argentina)
_ARGENTINA_MOBILE = re.compile(r"9([0-9]{10})")
_ARGENTINA_LOCAL = re.compile(r"15[0-9]{6,8}")  # a mobile without its area code, and no area code begins with 15
_ARGENTINA_BOTH = re.compile(r"9([0-9]{12})")


def normal_phone(text: str, region: str) -> str:
    """Return the E.164 form ("+447700900123") of the one number in `text`, which went through typed.plain().

    `region`: two letters (ISO 3166-1) of the country in which a number without a country code was typed; "" or an
    unknown one means that a country code is needed. Extensions are dropped.

    Argentine mobiles come out without their "9", the one place where the result isn't what libphonenumber gives.
    Raises NotAnIdentifier: "not-a-phone-number", "more-than-one", "letters-in-number", "country-needed",
    "country-unknown", "area-code-needed", "too-short", "too-many-digits".
    """
    run = _number_run(text)
    problem: NotAnIdentifier | None = None
    fair: PhoneNumber | None = None
    for written, read_in in _readings(run, _region(region)):
        try:
            number = _possible(written, read_in)
        except NotAnIdentifier as error:
            problem = problem or error
            continue
        if phonenumbers.is_valid_number(number) or _FICTION.fullmatch(_e164(number)):
            return _settled(number)
        fair = fair or number
    if fair is not None:
        return _settled(fair)
    raise problem or NotAnIdentifier(
        "country-needed", "Choose the country of this number, or begin with + and the country code."
    )


def masked_phone(normal: str) -> str:
    """Return the last three digits behind five dots, which give away neither country nor length."""
    return _DOTS + normal[-3:]


def understood_phone(normal: str) -> str:
    """Return "phone number +44 7700 900123 (GB)"; numbers of no country say "(international)"."""
    number = phonenumbers.parse(normal, None)
    shown = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    code = number.country_code or 0
    region = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(code)
    return f"phone number {shown} ({'international' if region == '001' else region})"


def looks_like_phone(text: str) -> bool:
    """Say whether `text` is mostly digits: a tel: address, a "+", or seven digits with no other letters than a
    label.

    A text of at most twelve letters and digits that mixes both is left to number plates.
    """
    if _SCHEMES.match(text) or re.match(r"[(]?\+ ?[0-9(]", text):
        return True
    if (_is_labelled(text) or _SPELT_EXTENSION.search(text)) and _digit_count(text) >= _MIN_DIGITS:
        return True
    mended = _lookalikes_mended(_EXTENSION.sub("", text))
    digits = _digits(max(_RUN.findall(mended), key=_digit_count, default=""))
    letters = sum(map(has_letter, mended))
    return len(digits) >= 7 and (letters == 0 or letters + _digit_count(mended) > 12)


def is_phone_in(text: str, region: str) -> bool:
    """Say whether `text` is a number that somebody can have in `region`, however few digits it has."""
    try:
        normal = normal_phone(text, region)
    except NotAnIdentifier:
        return False
    return phonenumbers.is_valid_number(phonenumbers.parse(normal, None))


def _is_labelled(text: str) -> bool:
    label = _LABEL.match(text)
    following = text[label.end() :][:1] if label else "_"
    return following != "_" and not has_letter_or_number(following)


def _region(region: str) -> str | None:
    upper = region.strip().upper()
    upper = _REGION_ALIASES.get(upper, upper)
    return upper if upper in phonenumbers.SUPPORTED_REGIONS else None


def _number_run(text: str) -> str:
    """Cut the number itself out of labels, links and extensions."""
    text = unquote(text) if "%" in text else text
    context = _CONTEXT.search(text)
    scheme = _SCHEMES.match(text)
    if scheme:
        text = text[scheme.end() :].split("?")[0]
    text = _lookalikes_mended(text)
    if context and not text.startswith("+"):
        return f"+{context.group(1)}{_digits(text.split(';')[0])}"
    runs: list[str] = _RUN.findall(text)
    pieces = [piece for run in runs for piece in run.split("/")]
    if sum(_digit_count(piece) >= 7 for piece in pieces) > 1:
        raise NotAnIdentifier("more-than-one", "There is more than one number here. Type one at a time.")
    run = max(runs, key=_digit_count, default="")
    count = _digit_count(run)
    if count < 7 and _VANITY.search(_EXTENSION.sub("", text)):
        raise NotAnIdentifier("letters-in-number", "Type the number in digits, without letters.")
    if count < _MIN_DIGITS:
        if count:
            raise NotAnIdentifier("too-short", "This number is too short.")
        raise NotAnIdentifier("not-a-phone-number", "There is no phone number here.")
    if count > _MAX_DIGITS:
        raise NotAnIdentifier("too-many-digits", "This number has too many digits.")
    return run


def _readings(run: str, region: str | None) -> list[tuple[str, str | None]]:
    """Return the ways to read `run`, the likeliest first: as it stands, without a shown "(0)", with another
    country's prefix for calling abroad, and as a country code without its plus."""
    forms = [run]
    if "(0)" in run.replace(" ", ""):
        forms.append(re.sub(r"\( *0 *\)", "", run))
    readings: list[tuple[str, str | None]] = []
    for form in forms:
        digits = _digits(form)
        if "+" in form[:4]:
            readings.append((f"+{digits}", None))
            if digits.startswith("00"):
                readings.append((f"+{digits[2:]}", None))
            continue
        if region is not None:
            # In Korea and Thailand "00" and one digit more is a carrier's prefix, so that "0082 10..." could be
            # a call to Egypt; somebody who writes their own country's code means their own country.
            own = f"00{phonenumbers.country_code_for_region(region)}"
            if digits.startswith(own):
                readings.append((f"+{digits[2:]}", None))
            readings.append((digits, region))
        readings += [(f"+{digits[len(p) :]}", None) for p in _ABROAD_PREFIXES if digits.startswith(p)]
        if len(digits) >= _MIN_DIGITS_WITHOUT_PLUS and not digits.startswith("0"):
            readings.append((f"+{digits}", None))
    return readings


def _possible(written: str, region: str | None) -> PhoneNumber:
    """Parse one reading, mend it and make sure that its length exists."""
    try:
        number = _mended(phonenumbers.parse(written, region))
    except NumberParseException as error:
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE:
            raise NotAnIdentifier("country-unknown", "No country has this code. Check what follows the +.") from None
        raise NotAnIdentifier("not-a-phone-number", "This is not a phone number.") from None
    reason = phonenumbers.is_possible_number_with_reason(number)
    if phonenumbers.is_valid_number(number):  # some valid numbers have no area code: Canada's 310-1234
        return number
    if number.country_code == 54 and _ARGENTINA_LOCAL.fullmatch(phonenumbers.national_significant_number(number)):
        reason = ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    match reason:
        case ValidationResult.IS_POSSIBLE:
            return number
        case ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
            raise NotAnIdentifier("area-code-needed", "The area code is missing. Type the whole number.")
        case ValidationResult.TOO_SHORT:
            raise NotAnIdentifier("too-short", "This number is too short.")
        case _:
            raise NotAnIdentifier("too-many-digits", "This number has too many digits, or too few.")


def _mended(number: PhoneNumber) -> PhoneNumber:
    """Take out what Mexico gave up, and the "9" and "15" that an Argentine number has only one of."""
    national = phonenumbers.national_significant_number(number)
    if number.country_code == 52 and (old := _MEXICO_OLD.fullmatch(national)):
        return phonenumbers.parse(f"+52{old.group(1)}", None)
    if number.country_code == 54 and (both := _ARGENTINA_BOTH.fullmatch(national)):
        return phonenumbers.parse(both.group(1), "AR")
    return number


def _settled(number: PhoneNumber) -> str:
    """Return E.164 that reads back as itself: a number of an odd length can lose a prefix each time it is
    read."""
    written = _e164(number)
    for _ in range(8):
        again = _e164(_mended(phonenumbers.parse(written, None)))
        if again == written:
            break
        written = again
    return written


def _e164(number: PhoneNumber) -> str:
    national = phonenumbers.national_significant_number(number)
    if number.country_code == 54 and (mobile := _ARGENTINA_MOBILE.fullmatch(national)):
        national = mobile.group(1)
    return f"+{number.country_code}{national}"


def _lookalikes_mended(text: str) -> str:
    """Read "O77OO 9OO123" as digits, but only where no other letter is in sight."""
    letters = {character for character in text if has_letter(character) or character == "|"}
    return text.translate(_LOOKALIKE_DIGITS) if letters and letters <= set("oOlI|") else text


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _digit_count(text: str) -> int:
    return len(_digits(text))
