"""Rooms: append-only logs of sealed records, with rules for who may append, how large and for how long."""
