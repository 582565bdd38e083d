"""What the server keeps, read by anybody in a browser."""

import pytest
from playwright.sync_api import expect
from translations import messages, text_of
from worlds import Opener, World

from parasol.features.holdings.server.kinds import HOLDINGS


@pytest.mark.parametrize(
    ("locale", "language"), [("en-GB", "en"), pytest.param("es-MX", "es", marks=pytest.mark.thorough)]
)
def test_anybody_reads_each_kind_of_thing_in_words(world: World, visitors: Opener, locale: str, language: str) -> None:
    phone = visitors(world.town.url, locale=locale)
    phone.open()
    phone.press(text_of("front-about", language))
    phone.press(text_of("about-held", language))
    expect(phone.page.get_by_role("heading", level=1, name=text_of("about-held", language))).to_be_visible()
    phone.sees(text_of("held-when", language))
    texts = messages(language)
    names = [texts[f"held-{kind.name}"].strip() for kind in HOLDINGS]
    expect(phone.page.get_by_role("heading", level=2).filter(visible=True)).to_have_count(0)  # all is folded
    # the line that says that nobody has read the translation, and the English below what safety hangs on
    draft = 100 if language == "es" else 0
    assert phone.page.evaluate("document.documentElement.scrollHeight") <= 2 * 640 + draft
    for folded in phone.page.locator("summary").all():
        folded.click()
    assert sorted(phone.page.get_by_role("heading", level=2).all_inner_texts()) == sorted(names)
    for kind in HOLDINGS:
        expect(
            phone.page.get_by_role("heading", level=2, name=texts[f"held-{kind.name}"].strip(), exact=True)
        ).to_be_visible()
        phone.sees(texts[f"held-{kind.name}-read"].strip())
        phone.sees(texts[f"held-{kind.name}-got"].strip())
    code = phone.page.locator("code").inner_text()
    assert len(bytes.fromhex(code)) == 64
    phone.is_calm()
