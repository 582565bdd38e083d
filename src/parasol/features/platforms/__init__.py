"""The log of what platforms did, for who reads it outside: a note in the DSA's terms. Pure, no community, no keys.

Whoever reads and opens the notes (``client.platforms``) hands them in.
"""
