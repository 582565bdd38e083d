"""The exact bytes that signatures and seals cover, what is hashed, and the names of rooms: of each an expression that
puts its fields one behind the other. The page's functions are generated from these, by ``tools/formats/make.py``.

A file for each concept. Whoever uses them imports this package, in which all of them are.
"""
