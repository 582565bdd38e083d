"""The exact bytes that signatures and seals cover, what is hashed, and the names of rooms: of each an expression that
puts its fields one behind the other. The page's functions are generated from these, by ``tools/formats/make.py``.

Those of rooms and of the roster are here; a feature's are in its own ``contexts.py``.
"""
