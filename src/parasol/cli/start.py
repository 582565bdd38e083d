"""The program's first step. Whatever listens is started a second time, with the allocator's settings in its environment
(``parasol.process``): here, before most of what it needs is imported, so that this isn't done twice."""

import sys

LISTENS = ("serve", "plain")


def main() -> int:
    """Run the command that was typed; returns its exit code."""
    if sys.argv[1:2] and sys.argv[1] in LISTENS:
        from parasol.process import ensure_overwriting_allocator  # noqa: PLC0415 clients never load a server

        ensure_overwriting_allocator()
    from parasol.cli.main import main as run  # noqa: PLC0415 see above

    return run()


if __name__ == "__main__":
    sys.exit(main())
