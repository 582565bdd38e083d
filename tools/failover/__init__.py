"""`make failover`: three machines that fail on purpose, and what became of every acknowledged record.

`docs/cluster.md` is the handbook page. What it tells a host to run is what runs here: the same script makes the
configuration (`configuration`), from the same templates. Needs root and Linux, and leaves nothing behind.
"""
