"""Text messages and the text to read aloud: lengths, whole identifiers, no digit, no sign. Texts in both languages."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lists import DOTS, alert, sheet

import parasol
from drawn import few
from parasol.features.alerts.structs import Alert
from parasol.features.paper import gsm
from parasol.features.paper.aloud import aloud
from parasol.features.paper.clean import clean, pieces, shortened
from parasol.features.paper.sheet import PARTS
from parasol.features.paper.sms import messages
from parasol.kernel.texts.texts import load

GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€"
MASKS = st.one_of(
    st.from_regex(rf"\A{DOTS}[0-9]{{3}}\Z"),
    st.from_regex(rf"\A{DOTS}[0-9A-Z]{{1,2}}\Z"),
    st.from_regex(rf"\A(telegram|whatsapp|other) {DOTS}[a-z0-9_]{{1,2}}\Z"),
    st.sampled_from([f"a{DOTS}@gmail.com", f"7{DOTS}@{DOTS}"]),
    st.text(max_size=90),
)
TEXT = st.one_of(
    st.text(max_size=300), st.text(alphabet=GSM + "áíóú …”•", max_size=300), st.from_regex(r"\A[0-9 +]{0,200}\Z")
)
ALERTS = st.builds(
    alert,
    st.integers(1, 9),
    text=TEXT,
    severity=st.integers(0, 3),
    kinds=st.lists(st.sampled_from(["violence", "condom removal", "abuse of authority", "not paying"]), max_size=4),
    area=st.text(max_size=80),
    newest=st.sampled_from(["2026-11", "2025-01", "long ago"]),
    masks=st.lists(MASKS, max_size=4),
)


@pytest.mark.parametrize(
    ("text", "septets"),
    [("", 0), ("abc", 3), ("@£$", 3), ("€", 2), ("[]", 4), ("a\n", 2), ("ñÑ¿¡", 4), ("^{}\\[~]|€", 18)],
)
def test_septets_are_counted_as_the_standard_counts_them(text: str, septets: int):
    assert gsm.is_gsm(text)
    assert gsm.septets(text) == septets


@pytest.mark.parametrize("character", ["á", "ç", "…", "•", "`", "\u2019", "中", "Ὼ", "\t", "\U0001f6d1"])
def test_what_the_alphabet_lacks_is_noticed(character: str):
    assert not gsm.is_gsm(character)


def test_an_emoji_counts_two_units():
    assert gsm.units("\U0001f6d1a") == 3
    assert gsm.room_left("\U0001f6d1") == 68


@settings(max_examples=few(120), deadline=None)
@given(st.lists(ALERTS, max_size=4), st.sampled_from(["en", "es"]))
def test_every_message_fits_into_one_part_and_they_are_numbered(alerts: list[Alert], language: str):
    made = messages(sheet(*alerts, language=language))
    assert len(made) >= len(alerts) + 1
    for number, text in enumerate(made, 1):
        assert text.startswith(f"{number}/{len(made)} ")
        assert "\n" not in text
        length = gsm.septets(text) if gsm.is_gsm(text) else gsm.units(text)
        assert length <= (160 if gsm.is_gsm(text) else 70)


@pytest.mark.parametrize("language", load(PARTS))
def test_our_own_texts_fit_into_a_message_in_each_language_with_long_numbers(language: str):
    texts = load(PARTS)[language]
    level = max((gsm.plainer(texts(f"severity-{each}")).upper() for each in range(4)), key=len)
    last = texts("sms-last", day="2026-12-25")
    for text in (last, *(f"{level}: {mask}." for mask in (f"telegram {DOTS}123", texts("sms-long")))):
        assert gsm.room_left(gsm.plainer(f"99/99 {text}")) >= 0, text


@settings(max_examples=few(120), deadline=None)
@given(TEXT, st.lists(st.from_regex(rf"\A(telegram |){DOTS}[0-9]{{3}}\Z"), min_size=1, max_size=4))
def test_no_identifier_is_cut_or_lost(text: str, masks: list[str]):
    made = messages(sheet(alert(1, text=text, masks=masks)))
    for mask in masks:
        assert any(mask.replace(DOTS, "*****") in message for message in made)


def test_identifiers_that_need_more_room_go_on_in_a_second_message():
    masks = [f"instagram {DOTS}{n}\u4ed6" for n in range(4)]
    made = messages(sheet(alert(1, masks=masks, text="Beware.")))
    assert len(made) > 2
    for n in range(4):
        assert sum(f"instagram *****{n}\u4ed6" in message for message in made) == 1


def test_a_message_says_the_warning_in_short_where_an_alert_has_one():
    made = messages(sheet(alert(1, text="word " * 80, warning="Locks the door.")))
    assert "Locks the door." in made[0]
    assert "word" not in made[0]


def test_a_number_in_the_text_is_whole_or_not_there():
    for length in range(60, 200):
        text = ("word " * 60)[:length] + " +44 7700 900123 and more " + "word " * 40
        for message in messages(sheet(alert(1, text=text)))[:-1]:
            assert "+44" not in message or "+44 7700 900123" in message
        cut = shortened(clean(text), 150)
        assert "+44" not in cut or "+44 7700 900123" in cut
        assert len(cut) <= 150


def test_what_is_written_without_spaces_is_cut_between_letters_and_never_beside_a_digit():
    assert shortened("\u4ed6\u6ca1\u6709\u4ed8\u94b1" * 9, 12) == "\u4ed6\u6ca1\u6709\u4ed8\u94b1" * 2 + " \u2026"
    assert shortened("\u6ca1\u6709\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b", 8) == "\u6ca1 \u2026"
    assert shortened("No: \u6ca1\u6709 138\u6ca1\u6709\u4ed8\u94b1", 12) == "No: \u6ca1\u6709 \u2026"
    assert shortened("\u0e01\u0e31" * 9, 7) == "\u0e01\u0e31" * 2 + " \u2026"  # its vowel stays with a letter


def test_another_script_takes_70_characters():
    made = messages(
        sheet(alert(1, text="\u041e\u043d \u043d\u0435 \u0437\u0430\u043f\u043b\u0430\u0442\u0438\u043b " * 9))
    )
    assert not gsm.is_gsm(made[0])
    assert 60 <= gsm.units(made[0]) <= 70


def test_accents_cost_no_room_in_spanish():
    made = messages(sheet(alert(1, text="Se quitó el condón y no pagó. Ñ queda."), language="es"))
    assert all(gsm.is_gsm(message) for message in made)
    assert "Se quito el condon y no pago. Ñ queda." in made[0]


def test_the_last_message_names_the_list_and_says_that_absence_means_nothing():
    assert messages(sheet(alert()))[-1] == (
        "2/2 List valid until 2026-12-25. Older lists: delete. Not on it? That only means nobody has told us yet."
    )


@settings(max_examples=few(120), deadline=None)
@given(st.lists(ALERTS, max_size=3), st.sampled_from(["en", "es"]))
def test_what_is_read_aloud_has_no_digit_and_no_sign(alerts: list[Alert], language: str):
    said = aloud(sheet(*alerts, language=language))
    assert not re.search(r"\d", said)
    assert not re.search(r"[^\w\s.,?!:¿¡'\u0300-\u036f]|_", "".join(c for c in said if c.isascii()))


def test_digits_are_spoken_one_by_one():
    said = aloud(sheet(alert(1, text="Call 0300 now, it's 50% off @home.", masks=[DOTS + "123", f"a{DOTS}@gmail.com"])))
    assert "A number, a name or an address: something hidden, one, two, three." in said
    assert "A number, a name or an address: A, something hidden, at gmail dot com." in said
    assert "Call zero three zero zero now, it's five zero per cent off at home." in said
    assert "It was made on November two five, two zero two six." in said


def test_sentences_of_ours_are_short():
    for sentence in re.split(r"[.?!:]\s", aloud(sheet(alert(1, text="")))):
        assert len(sentence.split()) <= 12, sentence


def test_a_clean_text_keeps_its_words_and_loses_what_hides_them():
    assert clean("a\u202eb\x00c\n\n d\ufeff") == "abc d"
    assert clean("\u0646\u200c\u0645") == "\u0646\u200c\u0645"
    assert pieces("a 1 2 b 3c 4") == ["a", "1 2", "b", "3c 4"]


def test_no_text_judges_or_calls_anybody_safe():
    for path in (Path(parasol.__file__).parent / "kernel/text").glob("*/paper.ftl"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"prostitut|victim|víctima|puta|\b(is|are|es|está) (safe|segur)", text, re.IGNORECASE)


def test_every_text_of_paper_is_used():
    folder = Path(parasol.__file__).parent
    code = "".join(
        each.read_text(encoding="utf-8")
        for each in [*(folder / "features/paper").rglob("*.py"), *folder.glob("**/commands/*.py")]
    )
    for name in re.findall(
        r"^([a-z0-9-]+) =", (folder / "kernel/text/en" / "paper.ftl").read_text(encoding="utf-8"), re.MULTILINE
    ):
        stem = name.rsplit("-", 1)[0]
        assert f'"{name}"' in code or f'"{stem}-{{' in code or f"'{stem}-{{" in code, name
