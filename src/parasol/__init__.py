"""Parasol: what a sex worker-led organisation runs for its own community, on a server that cannot read it."""

__version__ = "0.1.0"
