"""Checks: the private look-up of one identifier, and the index that answers it."""
