"""Does a filter treat our words worse? Pairs of sentences that differ in a term are asked, and counted by term.

All but the page needs the standard library alone. No filter is part of Parasol, and none runs in its process.
"""
