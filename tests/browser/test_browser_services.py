"""Services in a real browser: found without an account, the server learns nothing, printed without the page."""

import json
import re
import subprocess
from pathlib import Path

from lived_in import LivedIn

from conftest import Opener


def test_looking_for_help_tells_the_server_nothing_of_what_is_looked_for(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Support services")
    phone.page.locator("main button.card").nth(1).wait_for()
    asked = len(phone.requests)
    phone.page.get_by_label("What kind of help?").select_option("health")
    phone.page.get_by_label("Area").select_option("Harbour")
    phone.page.get_by_label("Never asks for ID").check()
    phone.sees("1 service")
    phone.page.locator("main button.card").click()
    phone.sees("They find somebody who can")
    assert len(phone.requests) == asked


def test_what_is_printed_names_no_page_and_no_address(phones: Opener, lived_in: LivedIn, tmp_path: Path) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Support services")
    phone.press("Show the list for printing")
    phone.sees_heading("List for printing")
    printed = _printed(phone, tmp_path / "list.pdf")
    assert "Night line" in printed
    assert "Harbour Clinic (invented)" in printed
    assert "Nobody has confirmed this since" in printed
    phone.press("Back to the list")
    phone.page.locator("main button.card").first.click()
    phone.sees("Last confirmed")
    printed = _printed(phone, tmp_path / "one.pdf")
    assert "Harbour Clinic (invented)" in printed
    assert "+44 7700 900111" in printed


def _printed(phone: object, path: Path) -> str:
    page = phone.page  # type: ignore[attr-defined]
    page.emulate_media(media="print")
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    page.emulate_media(media="screen")
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    assert not re.search(r"127\.0\.0\.1|Garden notes|http|Leave|Back to the list", text), "no page, no address"
    return text


def test_a_lying_server_cannot_slip_in_a_place(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url)

    def forged(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        page = json.loads(answer.body())
        first = page["records"][0]
        body = first["body"]
        page["records"].append({**first, "seq": 999, "id": "AAAAAAAAAAAAAAAAAAAAAA==", "body": body})
        page["records"][1]["body"] = body[:200] + ("A" if body[200] != "A" else "B") + body[201:]
        headers = {k: v for k, v in answer.headers.items() if k not in ("content-encoding", "content-length")}
        route.fulfill(status=200, headers=headers, body=json.dumps(page))  # type: ignore[attr-defined]

    phone.page.route("**/api/public/read", forged)
    phone.open()
    phone.press("Support services")
    phone.sees("1 service")
