import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from bench.alike import MOST_T, t_of

pytestmark = pytest.mark.machine("bench")

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> str:
    """What a quick run prints."""
    command = [sys.executable, "-m", "bench", "--quick", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "broke down" not in done.stdout, done.stdout
    return done.stdout


@pytest.mark.thorough
def test_the_benchmarks_run_and_say_a_verdict_for_each_part() -> None:
    """The figures of a quick run are rough, so only that nothing breaks down is claimed, and not what they are."""
    printed = run("--only", "cost", "--only", "reports", "--only", "rekey", "--only", "tokens", "--only", "drain")

    assert "1300 of 1300" in printed
    for what in (
        "bare VOPRF with proof",
        "the most under this load",
        "re-keying 512 identifiers",
        "a thief with 2 old seats",
    ):
        assert f"| {what}" in printed or f"{what} |" in printed


@pytest.mark.thorough
def test_filing_checking_and_reading_are_measured_with_one_process_and_with_two() -> None:
    printed = run("--only", "records")

    for served in ("SQLite, 1 process", "PostgreSQL, 1 process", "PostgreSQL, 2 processes"):
        for way in ("reports filed", "checks", "pages of 200 read after a number"):
            assert f"| {served}: {way} a second" in printed


@pytest.mark.thorough
def test_hits_are_compared_with_misses_in_buckets_that_are_as_full() -> None:
    printed = run("--only", "alike")

    for what in ("a hit and a miss anywhere", "a hit and a miss in a bucket that is as full", "every second miss"):
        assert f"| time between {what}" in printed


def test_times_that_differ_are_told_from_times_that_only_scatter() -> None:
    random = Random(7)
    one, other = ([random.expovariate(1.0) for _ in range(5_000)] for _ in range(2))

    assert abs(t_of(one, other)) < MOST_T
    assert t_of([each + 0.1 for each in one], other) > MOST_T


@pytest.mark.thorough
def test_the_page_is_measured_in_a_real_browser() -> None:
    """From the first byte to the receipt's words, with and without a slow line."""
    printed = run("--only", "browser")

    for what in (
        "bytes received until the front page is drawn",
        "bytes received until a report is sent",
        "front page drawn",
        "unlocking a vault",
        "the first check, tapped right after unlocking",
        "a further check",
        "sending a report",
        "the newest 40 of 50 alerts read, verified and drawn",
    ):
        assert f"| {what}" in printed


@pytest.mark.thorough
def test_the_lounge_is_measured_with_all_its_posts_and_a_poll_with_its_ballots() -> None:
    printed = run("--only", "lounge", "--only", "polls", "--only", "catalogue", "--only", "hand")

    for what in (
        "the newest 40 of 200 posts by 200 pens",
        "words looked for in 200 posts that were loaded",
        "counting 200 ballots that rank eight choices",
        "a pack of small pictures of one of 60 areas, 500 profiles",
        "the server's processor time for the catalogue, 500 profiles, unchanged",
        "from a member's words to a live link, by hand",
    ):
        assert f"| {what}" in printed


@pytest.mark.thorough
def test_a_cold_start_is_measured_at_two_sizes_and_a_network_is_computed() -> None:
    printed = run("--only", "cold", "--only", "network")

    for what in (
        "front page, 30 members and alerts",
        "unlocked, 40 members and alerts",
        "answered: 40 to 30 members and alerts",
        "an anonymous report sent, 40 members and alerts",
        "the queue against a real load",
        "one machine of two cores",
        "what 100 communities cost a month",
    ):
        assert f"| {what}" in printed


def test_the_escrow_is_measured_at_more_than_one_size_and_a_desk_with_its_conversations() -> None:
    printed = run("--only", "escrow", "--only", "desks")

    assert "| growth of finding a report's marks from 1,000 to 5,000 waiting reports |" in printed
    assert "times a plain sort of their 20,000 marks" in printed
    assert "| listing 60 conversations of a desk |" in printed
    assert "| reading and opening the first 20 of 60 |" in printed
