"""Public notices on the page: two stewards write, look, sign, and hand each other a file, of which the program
makes the same site."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from acts import open_with_passphrase
from phone import Phone
from untold import seen_without

from conftest import Opener
from harness import Town
from parasol.client.community import steward
from parasol.client.lounge.writing import Writing
from parasol.editions.signed import Signed, read
from parasol.editions.site import built, complete
from parasol.formats.edition import SIGNERS
from parasol.formats.roster import Topic
from parasol.server.page import Page

POST = "He drives the kingfisher van near the old harbour and pays with false notes."
OWN = "Somebody pays with false money at the docks. Look at each note. https://police.example@bad.example"
MARKUP = '<script>alert(1)</script> & "x"'


@dataclass
class Community:
    """Two stewards, and a member who wrote in the lounge."""

    town: Town
    stewards: list[str]
    keys: list[bytes]


@pytest.fixture(scope="module")
def community(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[Community]:
    town = Town(tmp_path_factory.mktemp("publish"), built)
    people = town.people("steward", "member")
    first, second, member = (person for _, person in people[:3])
    policy = first.roster.policy
    assert policy is not None
    topics = [Topic(number=1, name="Town talk", about="", language="en", days=90)]
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_policy(first, msgspec.structs.replace(policy, topics=topics), "so that we can talk")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    member.refresh()
    writing = Writing(member)
    writing.send(writing.post(0, name="Heron", topic=1, title="False money", language="en", text=POST))
    yield Community(town, [words for words, _ in people[:2]], [first.key, second.key])
    town.close()


seen = seen_without("publish", "lounge-", "trouble-")


@pytest.fixture
def notices(phones: Opener, community: Community) -> Callable[[int], tuple[Phone, list[str]]]:
    """A steward's phone at the public notices, and all that it sends."""

    def at(number: int) -> tuple[Phone, list[str]]:
        phone = phones(url=community.town.url, accept_downloads=True)
        sent: list[str] = []
        phone.page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
        open_with_passphrase(phone, community.stewards[number])
        phone.press("Review")
        phone.press("Public notices")
        phone.sees_heading("Public notices")
        return phone, sent

    return at


def saved(phone: Phone) -> bytes:
    with phone.page.expect_download() as waiting:
        phone.press("Save the file")
    assert waiting.value.suggested_filename == "edition.json"
    return Path(waiting.value.path()).read_bytes()


def opened(phone: Phone, content: bytes) -> None:
    file = {"name": "edition.json", "mimeType": "application/json", "buffer": content}
    phone.page.get_by_label("Open the edition").set_input_files([file])


def signed_on(phone: Phone, *says: str) -> None:
    phone.press("Look and sign")
    phone.sees("All of it becomes public, and nothing else.")
    for each in says:
        phone.sees(each)
    phone.press("Sign all of this")


def test_two_stewards_write_in_their_own_words_look_and_sign_what_the_program_makes_too(
    notices: Callable[[int], tuple[Phone, list[str]]], community: Community
) -> None:
    phone, sent = notices(0)
    seen(phone, "start")
    opened(phone, b'{"edition":{},"signatures":[]}')
    phone.looks_at_the_mistake()
    phone.press("Begin the first edition")
    phone.fill("What is the site called?", "Harbour notices")
    phone.press("Continue")
    phone.sees(re.compile("Edition .?1"))

    phone.press("Choose a thread of the lounge")
    phone.sees("False money")
    seen(phone, "choose")
    phone.page.locator("main .row", has_text="False money").click()
    phone.sees(POST)
    text = phone.page.get_by_label("What do you want to say to everybody?")
    assert text.input_value() == ""  # nothing is copied
    phone.fill("Title", "Look at each note")
    phone.fill("What do you want to say to everybody?", f"We heard: {POST.upper()[:60]}")
    phone.press("Add it to the edition")
    phone.sees("Your text has six words in a row from the thread")
    phone.looks_at_the_mistake()
    seen(phone, "unasked")
    phone.choose("I asked whoever wrote this. They want it public.")
    phone.fill("What do you want to say to everybody?", OWN)
    assert phone.page.get_by_text("They want it public.").count() == 0  # they are her own words now
    phone.press("Add it to the edition")
    phone.sees("One notice")
    phone.press("Write a notice")
    phone.fill("Title", MARKUP)
    phone.fill("What do you want to say to everybody?", "gone tomorrow\n\n  x\u202e")
    phone.press("Add it to the edition")
    phone.sees(re.compile("be an edition"))
    phone.looks_at_the_mistake()
    phone.fill("What do you want to say to everybody?", f"{MARKUP}\n\n  second paragraph ")
    phone.press("Add it to the edition")
    phone.sees(re.compile("2.? notices"))
    seen(phone, "overview")
    signed_on(phone, MARKUP, "bad.example")
    seen(phone, "signed-by-one")
    phone.sees("One of two stewards has signed it.")
    half = saved(phone)
    assert all("kingfisher" not in each and "docks" not in each and "Harbour notices" not in each for each in sent)

    other, sent = notices(1)
    opened(other, half.replace(b"docks", b"rocks"))
    other.sees("Nobody has signed it.")  # what was changed on the way has no signature that counts
    other.page.go_back()
    other.press("Public notices")
    other.sees("Nobody has signed it.")
    other.press("Open another file")
    opened(other, half)
    other.sees("One of two stewards has signed it.")
    signed_on(other, MARKUP, "second paragraph", OWN[:40])
    other.sees("Two stewards have signed it.")
    seen(other, "signed-by-two")
    content = saved(other)
    assert all("docks" not in each for each in sent)

    signed = read(content)
    assert len(signed.counting(community.keys)) == SIGNERS
    assert complete(signed.edition) == signed.edition  # the program makes the very same files
    site = b"".join(built(signed.edition).values()).decode()
    assert not any(each in site for each in ("kingfisher", "Heron", "<script>"))
    assert "Look at each note" in site
    assert signed.edition.number == 1

    other.press(re.compile("Take it out"))  # the newest
    other.sees("One notice")
    other.sees(re.compile("Edition .?2"))
    other.sees("Nobody has signed it.")
    taken = read(saved(other))
    assert taken == Signed(complete(taken.edition))
    assert taken.edition.number == 2
