"""Freed memory is overwritten: a program that listens is started once more, with an allocator that does it.

Apart from ``process``, so that nothing else is loaded twice.
"""

import os
import sys

ALLOCATOR = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
"""Settings of the C library's allocator under which freed memory is overwritten at once. Without them the address of a
visitor was still in the process's memory a minute after the connection had ended (measured in tests/seizure)."""


def ensure_overwriting_allocator() -> None:
    """Start this program again with ``ALLOCATOR`` in its environment, unless it is there. The allocator reads its
    settings only at the start of a process. On a C library other than glibc the settings have no effect."""
    if any(os.environ.get(name) != value for name, value in ALLOCATOR.items()):
        os.environ.update(ALLOCATOR)
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 the same program, no shell
