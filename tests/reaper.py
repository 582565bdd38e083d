"""Nothing that tests start outlives them, not even if they are killed: their programs end with them, and what else is
to be undone is done by a small shell that notices their end."""

import subprocess


def ending_with_us(*command: object) -> list[str]:
    """A command whose program the system kills when the thread that started it has ended, by whatever way."""
    return ["setpriv", "--pdeathsig", "KILL", "--", *(str(word) for word in command)]


class Afterwards:
    """A script for `sh` that is run once: with ``do``, or when this process has ended."""

    def __init__(self, script: str, *arguments: object) -> None:
        self._shell = subprocess.Popen(
            ["sh", "-c", f"cat >/dev/null; {script}", "sh", *(str(each) for each in arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # what ends all that runs in a terminal doesn't end this one
            cwd="/",
        )

    def do(self) -> None:
        """Run it now, and wait for its end."""
        assert self._shell.stdin is not None
        self._shell.stdin.close()
        self._shell.wait(120)
