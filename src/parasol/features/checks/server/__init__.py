"""Checks: the oblivious PRF and the buckets. The server sees a blinded point and a number that mean nothing to it."""
