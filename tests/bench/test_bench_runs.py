import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_benchmarks_run_and_say_a_verdict_for_each_part() -> None:
    """The figures of a quick run are rough, so only that nothing breaks down is claimed, and not what they are."""
    arguments = ["--quick", "--only", "cost", "--only", "reports", "--only", "rekey"]
    done = subprocess.run(
        [sys.executable, "-m", "bench", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "broke down" not in done.stdout
    assert "1300 of 1300" in done.stdout
    for what in ("bare VOPRF with proof", "the most under this load", "re-keying 512 identifiers"):
        assert f"| {what}" in done.stdout or f"{what} |" in done.stdout
