"""What somebody saves on their own device: the only files that the page makes for its people. A sealed one opens with
the ``age`` program alone. What they say: ``tests/page/copy-text.test.ts``."""

import os
import pty
import re
import shutil
from pathlib import Path

import pytest
from acts import open_with_passphrase
from phone import Phone
from translations import messages
from worlds import World

from conftest import Opener

HEX = re.compile(rb"\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{8}\b")
SMALL = {"width": 360, "height": 640}
LINES = """(buttons) => buttons.map((button) => {
  const name = document.createRange();
  name.selectNodeContents(button);
  return name.getClientRects().length;
})"""


def said(language: str) -> dict[str, str]:
    return {id: text.strip() for id, text in messages(language).items()}


def saved(phone: Phone, button: str) -> tuple[str, bytes]:
    with phone.page.expect_download(timeout=60_000) as waiting:
        phone.press(button)
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def opened_by_age(folder: Path, sealed: bytes, words: str) -> tuple[int, bytes]:
    """What the program makes of a file, with a passphrase typed at its terminal; its exit code and the text."""
    (folder / "copy.age").write_bytes(sealed)
    text = folder / "opened.txt"
    text.unlink(missing_ok=True)
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", "-d", "-o", str(text), str(folder / "copy.age")])
    asked = b""
    while b"passphrase" not in asked:
        asked += os.read(terminal, 1000)
    os.write(terminal, words.encode() + b"\n")
    try:
        while os.read(terminal, 1000):
            pass
    except OSError:  # the program has ended
        pass
    os.close(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code, text.read_bytes() if text.exists() else b""


@pytest.mark.skipif(shutil.which("age") is None, reason="needs the age program: apt install age")
def test_what_a_member_takes_along_opens_with_age_alone(own_world: World, visitors: Opener, tmp_path: Path) -> None:
    town = own_world.town
    phone = visitors(town.url, viewport=SMALL)
    open_with_passphrase(phone, own_world.words["member"])
    phone.press("Me")
    phone.press("Save a copy of what I can read")
    phone.sees("A file stays where it is saved")
    look(phone, "take")
    phone.press("Make the words")
    words = " ".join(phone.page.locator(".words li").all_inner_texts())
    look(phone, "take-words")
    name, sealed = saved(phone, "I have them. Save the file")
    phone.sees("The file is saved, under the name “copy”. Look among the downloads.")
    assert name == "copy.age"
    assert len(words.split()) == 7
    code, text = opened_by_age(tmp_path, sealed, words)
    assert code == 0
    assert b"  | Turns violent once inside" in text
    assert not HEX.search(text), "names are words, as on the screens"
    code, nothing = opened_by_age(tmp_path, sealed, " ".join(words.split()[:5]))
    assert (code, nothing) == (1, b"")
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")


IN_ENGLISH_THEN_IN_SPANISH = [("en", "en-GB"), pytest.param("es", "es-MX", marks=pytest.mark.thorough)]


@pytest.mark.parametrize(("language", "locale"), IN_ENGLISH_THEN_IN_SPANISH)
def test_an_unlocked_copy_is_in_the_language_of_the_page(
    language: str, locale: str, own_world: World, visitors: Opener
) -> None:
    town, t = own_world.town, said(language)
    phone = visitors(town.url, viewport=SMALL, locale=locale)
    phone.open()
    phone.press(t["front-unlock"])
    phone.fill(t["unlock-words"], own_world.words["second"])
    phone.press(t["unlock-open"])
    phone.sees_heading(t["check"])
    lines = phone.page.locator("nav.tabs button").evaluate_all(LINES)
    assert lines == [1] * 6, "no tab's name is broken, not even at 360 pixels with all that stewards have"
    phone.press(t["tab-me"])
    phone.press(t["take"])
    name, made = saved(phone, t["take-plain-now"])
    assert name == "copy.txt"
    text = made.decode()
    assert text.startswith(f"{t['copy-of-member']}\n\n")
    for said_so in ("Turns violent once inside", t["severity-3"], t["decision-published-an-alert"], "•••••123"):
        assert said_so in text
    assert "900123" not in text


@pytest.mark.parametrize(("language", "locale"), IN_ENGLISH_THEN_IN_SPANISH)
def test_a_reporter_saves_their_report_and_its_messages_and_no_words(
    language: str, locale: str, own_world: World, visitors: Opener
) -> None:
    town, t, filed = own_world.town, said(language), own_world.filed
    filed.reporter.answer("He drove a red car.\n\tIt was \u202eraining\x1b[2J.")
    phone = visitors(town.url, viewport=SMALL, locale=locale)
    phone.open()
    phone.press(t["front-receipt"])
    phone.fill(t["receipt-field"], filed.words)
    phone.press(t["receipt-open"])
    phone.sees_heading(t["receipt-home"])
    phone.press(t["receipt-copy"])
    phone.sees_heading(t["receipt-copy"])
    look(phone, f"copy-{language}")
    name, made = saved(phone, t["take-plain-now"])
    assert name == "copy.txt"
    assert made.decode().startswith(f"{t['copy-of-report']}\n\n")
    assert "  | He drove a red car.\n  |  It was \ufffdraining\ufffd[2J.\n" in made.decode()
    assert not [word for word in filed.words.split() if word in made.decode().split() and len(word) > 6]


def look(phone: Phone, name: str) -> None:
    """Leave a picture of the screen, if somebody wants one."""
    if folder := os.environ.get("PARASOL_LOOK"):
        phone.picture(Path(folder) / f"{name}.png")
