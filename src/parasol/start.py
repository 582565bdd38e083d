"""The program's first step. What listens is started once more, with the allocator's settings in its environment: here,
before anything that it needs is loaded."""

import gc
import sys

from parasol.kernel.allocator import ensure_overwriting_allocator


def main() -> int:
    """Run the command that was typed; returns its exit code."""
    gc.disable()  # of what is loaded nothing is garbage: to look for it, now and at the end, took a third of `--help`
    if sys.argv[1:2] in (["serve"], ["plain"]):
        ensure_overwriting_allocator()
        from parasol.host.commands.serve import main as run  # noqa: PLC0415 servers never load what clients do
    else:
        from parasol.kernel.shell.main import main as run  # noqa: PLC0415 as above
    gc.freeze()
    gc.enable()
    return run()


if __name__ == "__main__":
    sys.exit(main())
