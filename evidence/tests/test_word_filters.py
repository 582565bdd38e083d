"""`parasol evidence words` as a person uses it: filters that work, and filters that hang, die or talk nonsense."""

import csv
import io
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from laboratory import Ran, run

from parasol_evidence.words.child import NoAnswer
from parasol_evidence.words.command import OURS
from parasol_evidence.words.endpoint import Endpoint

PAIRS = "pair,topic,term,ours,control\n" + "".join(
    f"p{at},work,{term},Our {term} friend is here.,Our baker friend is here.\n"
    for at, term in enumerate(
        ["escort", "stripper", "queer", "sex worker", "nude", "condom", "kink", "porn", "HIV", "gay"]
    )
)
START = "import sys\nfor count, line in enumerate(sys.stdin):\n"
LISTED = ("escort", "stripper", "sex work", "porn", "nude", "queer")
GOOD = f"    print(int(any(word in line.lower() for word in {LISTED})), flush=True)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pairs.csv").write_text(PAIRS)
    return tmp_path


def write_filter(folder: Path, name: str, body: str, more: str = "") -> None:
    """A filter in Python, and its table in the file of filters."""
    (folder / name).mkdir()
    (folder / name / "filter.py").write_text(START + body)
    table = f'[{name}]\ncommand = ["python3", "filter.py"]\ngive = ["{name}"]\n{more}'
    with (folder / "filters.toml").open("a") as file:
        file.write(table)


def ask(folder: Path, into: str = "report", *more: str) -> Ran:
    where = (str(folder / "filters.toml"), "--pairs", str(folder / "pairs.csv"), "--into", str(folder / into))
    return run("words", "run", *where, *more)


def everything(folder: Path, into: str = "report") -> dict[str, Any]:
    return dict(json.loads((folder / into / "everything.json").read_text()))


def page(folder: Path, into: str = "report") -> str:
    made = folder / into / "page.pdf"
    return " ".join(subprocess.run(["pdftotext", made, "-"], capture_output=True, check=True).stdout.decode().split())


def test_a_command_is_asked_and_the_report_says_how_often_only_ours_was_flagged(folder: Path):
    write_filter(folder, "a-list", GOOD)
    ran = ask(folder)
    assert ran.code == 0, ran.err
    said = page(folder)
    assert "6 of 10" in said
    assert "flagged by the filter “a-list”. Of 10 control sentences, which differ in a term, it flagged 0." in said
    assert "Flagged: “Our escort friend is here.” Not flagged: “Our baker friend is here.”" in said
    assert "These are only 10 different terms." in said
    assert "about once in 30 tries" in said
    found = everything(folder)["filters"][0]
    assert found["result"]["p_terms"] == 2 / 2**6
    assert len(found["answers"]) == 80
    assert {each["said"] for each in found["answers"]} == {"0", "1"}
    rows = list(csv.DictReader(io.StringIO((folder / "report" / "answers.csv").read_text())))
    assert len(rows) == 80
    assert (folder / "report" / "pairs.csv").read_text() == PAIRS
    assert not (folder / "report.unfinished").exists()
    assert "6 de 10" in page(folder, "es") if ask(folder, "es", "--language", "es").code == 0 else False


def test_the_same_run_gives_the_same_bytes_and_nothing_is_written_over(folder: Path):
    write_filter(folder, "a-list", GOOD)
    assert ask(folder).code == ask(folder, "again").code == 0
    for one in (folder / "report").iterdir():
        assert one.read_bytes() == (folder / "again" / one.name).read_bytes(), one.name
    ran = ask(folder)
    assert ran.code == 1
    assert "nothing is written over" in ran.err


def test_filters_that_fail_are_plain_errors_and_the_rest_is_kept(folder: Path):
    write_filter(folder, "good", GOOD)
    write_filter(
        folder,
        "hangs",
        "    import time; time.sleep(60) if 'nude' in line else print(1, flush=True)\n",
        "seconds = 1.5\n",
    )
    write_filter(folder, "dies", "    print(0, flush=True) if 'HIV' not in line else sys.exit('no such model')\n")
    write_filter(folder, "short", "    if count == 30: break\n    print(0, flush=True)\n")
    write_filter(folder, "garbage", "    print('perhaps' if 'kink' in line else 0, flush=True)\n")
    write_filter(folder, "talks", "    print(0, flush=True); print(1, flush=True)\n")
    write_filter(folder, "extra", "    print(0, flush=True)\nprint(1)\n")
    write_filter(folder, "endless", "    print('1' * 30_000, flush=True)\n")
    write_filter(folder, "nothing", "    sys.exit()\n")
    with (folder / "filters.toml").open("a") as file:
        file.write('[missing]\ncommand = ["no-such-program"]\n')
    ran = ask(folder)
    assert ran.code == 0, ran.err
    found = {each["filter"]["name"]: each for each in everything(folder)["filters"]}
    assert found["good"]["failures"] == {}
    hung = found["hangs"]["failures"]
    assert hung == dict.fromkeys(hung, "it gave no answer within 1.5 seconds")
    assert len(hung) == 3, "the capitals aren't what it hangs at"
    assert found["hangs"]["result"]["pairs"] == 9
    assert any("no such model" in why for why in found["dies"]["failures"].values())
    assert any("it ended without an answer (code 0)" in why for why in found["short"]["failures"].values())
    assert found["short"]["result"]["pairs"] >= 7
    assert all("no verdict" in why for why in found["garbage"]["failures"].values())
    assert "more than one line" in str(found["talks"]["failures"]) or "more lines" in str(found["talks"]["failures"])
    assert found["talks"]["answers"] == [], "nobody knows which answer belongs to which sentence"
    assert "more lines than it was asked" in found["extra"]["failures"][""]
    assert "longer than" in str(found["endless"]["failures"])
    assert len(found["nothing"]["failures"]) == 6
    assert "given up after 5 failures" in found["nothing"]["failures"].values()
    assert "no-such-program" in str(found["missing"]["failures"])
    assert "hangs: it gave no answer within 1.5 seconds (at p4 ours)" in ran.err
    assert "“hangs” failed 3 times" in page(folder)


def test_a_python_function_is_called_in_a_child_of_its_own(folder: Path):
    (folder / "own").mkdir()
    (folder / "own" / "mine.py").write_text(
        "import os\nprint('loading')\nclass Filter:\n    @staticmethod\n    def flags(text):\n        print(text)\n"
        "        return 0.9 if 'sex work' in text.lower() and not os.environ.get('USER') else 0.2\n"
    )
    table = '[mine]\ncall = "mine:Filter.flags"\ngive = ["own"]\nversion = "3"\nthreshold = 0.9\n'
    (folder / "filters.toml").write_text(table)
    assert ask(folder).code == 0
    found = everything(folder)["filters"][0]
    assert found["result"]["ours"] == 1
    assert found["failures"] == {}
    assert found["filter"]["version"] == "3"
    assert len(found["filter"]["files_sha256"]) == 64
    assert any(each.startswith("pytest-") for each in found["filter"]["packages"]), "versions of what is beside it"


def test_a_stopped_run_goes_on_where_it_was(folder: Path):
    write_filter(folder, "slow", "    import time; time.sleep(0.01)\n" + GOOD)
    where = (str(folder / "filters.toml"), "--pairs", str(folder / "pairs.csv"), "--into", str(folder / "report"))
    unfinished = folder / "report.unfinished"
    heard = ("env", "--default-signal=INT")  # a shell's job in the background ignores it
    with subprocess.Popen(
        [*heard, sys.executable, "-m", "parasol_evidence", "words", "run", *where],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        until = time.monotonic() + 60
        while not (unfinished.exists() and unfinished.read_text().count("\n") > 10) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "The same command goes on from there" in err
    kept = unfinished.read_text()
    unfinished.write_text(kept + '{"filter": "slow", "quest')  # cut by a machine that stopped
    (folder / "pairs.csv").write_text(PAIRS.replace("friend", "neighbour"))
    assert "unfinished run of other filters or pairs" in ask(folder).err
    (folder / "pairs.csv").write_text(PAIRS)
    ran = ask(folder)
    assert ran.code == 0, ran.err
    assert f"Going on: {kept.count(chr(10)) - 1} answers of an unfinished run are there." in ran.err
    assert not unfinished.exists()
    assert ask(folder, "whole").code == 0
    assert (folder / "whole" / "page.pdf").read_bytes() == (folder / "report" / "page.pdf").read_bytes()


class Handler(BaseHTTPRequestHandler):
    """Answers in the way that the path says; keeps what it was asked."""

    asked: ClassVar[list[tuple[str, dict[str, Any], str | None]]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((self.path, body, self.headers["X-Key"]))
        if self.path == "/hang":
            time.sleep(1)
        status = {"/away": 302, "/broken": 500}.get(self.path, 200)
        content = b"<html>" if self.path == "/html" else json.dumps({"r": [{"a/b": "escort" in str(body)}]}).encode()
        self.send_response(status)
        self.send_header("Location", f"http://127.0.0.1:{self.server.server_address[1]}/elsewhere")
        self.end_headers()
        with suppress(BrokenPipeError):  # whoever asked waits no more
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_an_endpoint_is_asked_by_template_and_its_key_is_in_no_report(folder: Path, address: str):
    Handler.asked.clear()
    (folder / "headers.txt").write_text("X-Key: zq7-secret\n")
    table = f'[web]\nurl = "{address}/check"\nrequest = {{ items = [{{ text = "> {{sentence}}" }}] }}\n'
    (folder / "filters.toml").write_text(table + 'answer = "/r/0/a~1b"\nheaders = "headers.txt"\n')
    assert ask(folder).code == 0
    assert Handler.asked[0] == ("/check", {"items": [{"text": "> Our escort friend is here."}]}, "zq7-secret")
    assert everything(folder)["filters"][0]["result"]["ours"] == 1
    assert all(b"zq7" not in each.read_bytes() for each in (folder / "report").iterdir())


@pytest.mark.parametrize(
    ("path", "code"), [("/away", "status"), ("/broken", "status"), ("/html", "garbage"), ("/hang", "hangs")]
)
def test_an_endpoint_that_fails_or_leads_elsewhere_is_a_plain_error(address: str, path: str, code: str):
    Handler.asked.clear()
    with pytest.raises(NoAnswer) as error:
        Endpoint(address + path, {"text": "{sentence}"}, "/r/0", {}, 0.3 if path == "/hang" else 30).ask("escort")
    assert error.value.code == code
    assert [each[0] for each in Handler.asked] == [path], "no redirect is followed"


def test_an_endpoint_that_is_not_there_is_a_plain_error():
    with pytest.raises(NoAnswer, match="can't be reached"):
        Endpoint("http://127.0.0.1:1/", {}, "/r", {}, 0.3).ask("escort")


def plan(folder: Path, *more: str, answer: str = OURS) -> Ran:
    where = ("--file", str(folder / "trials.csv"), "--pairs", str(folder / "pairs.csv"))
    return run("words", "plan", *where, *more, lines=(answer,))


def test_trials_by_hand_are_planned_only_for_the_organisations_own_account(folder: Path):
    ran = plan(folder, "--days", "5", answer="yes")
    assert ran.code == 1
    assert not (folder / "trials.csv").exists()
    assert "Stop at the first warning" in " ".join(ran.err.split())
    assert plan(folder, "--days", "11").code == 1
    assert plan(folder, "--days", "5").code == 0
    rows = list(csv.DictReader(io.StringIO((folder / "trials.csv").read_text())))
    assert [row["day"] for row in rows] == [str(at // 2 + 1) for at in range(10)]
    assert len({row["pair"] for row in rows}) == 5
    for one, other in zip(rows[::2], rows[1::2], strict=True):
        assert one["pair"] == other["pair"]
        assert {one["side"], other["side"]} == {"ours", "control"}


def fill(folder: Path, outcomes: dict[str, str], seen_by: str = "2", delimiter: str = ",") -> None:
    """Fill in the plan: an outcome for each side."""
    rows = list(csv.DictReader(io.StringIO((folder / "plan.csv").read_text())))
    for row in rows:
        row |= {
            "posted": f"2026-11-{int(row['day']):02}",
            "outcome": outcomes[row["side"]],
            "hours": "3",
            "seen_by": seen_by,
        }
    with (folder / "trials.csv").open("w") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    (folder / "filters.toml").write_text('[by-hand]\ntrials = "trials.csv"\n')


def test_trials_by_hand_become_a_report_with_its_warnings(folder: Path):
    assert plan(folder, "--days", "8").code == 0
    (folder / "trials.csv").rename(folder / "plan.csv")
    fill(folder, {"ours": "removed", "control": "stayed"}, delimiter=";")
    assert ask(folder).code == 0
    assert "8 of 8" in page(folder)
    assert "Posting went on" not in page(folder)
    fill(folder, {"ours": "warned", "control": "stayed"})
    assert ask(folder, "warned").code == 0
    assert "Posting went on after a warning." in page(folder, "warned")
    fill(folder, {"ours": "hidden", "control": "stayed"}, seen_by="1")
    assert "no filter answered both sentences" in ask(folder, "hidden").err.lower()
    fill(folder, {"ours": "vanished", "control": "stayed"})
    assert "the outcome is one of" in ask(folder, "wrong").err
    (folder / "trials.csv").write_text("pair,side\np1,ours\n")
    assert "needs the columns" in ask(folder, "wrong").err


def test_nobody_gives_a_filter_their_home(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(folder))
    (folder / "filters.toml").write_text('[a]\ncommand = ["true"]\ngive = ["~"]\n')
    assert "not one that holds your home" in ask(folder).err


def test_no_report_names_anybodys_home(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(folder))
    write_filter(folder, "a-list", GOOD)
    table = (folder / "filters.toml").read_text().replace('"a-list"]\n', f'"{folder}/a-list"]\n')
    (folder / "filters.toml").write_text(table)
    assert ask(folder).code == 0
    assert everything(folder)["filters"][0]["filter"]["give"] == ["~/a-list"]
    assert str(folder) not in (folder / "report" / "everything.json").read_text()


def test_pairs_are_shown_to_be_rewritten():
    ran = run("words", "pairs", "--pairs", "es")
    assert ran.code == 0
    assert ran.out.startswith("pair,topic,term,ours,control\n")


@pytest.mark.parametrize(
    "table",
    [
        "",
        "not toml",
        "[a]\n",
        '[a]\ncommand = ["x"]\ncall = "y"\n',
        '[a]\ncommand = "x"\n',
        "[a]\ncommand = []\n",
        "[a]\ncommand = [1]\n",
        '[a]\ncommand = ["x"]\nother = 1\n',
        '[a]\ncommand = ["x"]\nseconds = true\n',
        '[a]\nurl = "https://filter.example/"\n',
        '[a]\nurl = "http://filter.example/"\nrequest = { t = "{sentence}" }\nanswer = "/a"\n',
        '[a]\nurl = "https://filter.example/?key=zq7"\nrequest = { t = "{sentence}" }\nanswer = "/a"\n',
        '[a]\nurl = "https://filter.example/"\nrequest = { t = "x" }\nanswer = "/a"\n',
        '[a]\ncommand = ["x"]\ngive = ["nothing-there"]\n',
        '[a]\ncommand = ["x"]\ngive = ["/"]\n',
        '[a]\ntrials = "nothing-there.csv"\n',
    ],
)
def test_a_file_of_filters_that_can_not_be_used_is_a_plain_error(folder: Path, table: str):
    (folder / "filters.toml").write_text(table)
    ran = ask(folder)
    assert ran.code == 1, ran.err
    assert "zq7" not in ran.err
    assert not (folder / "report").exists()
