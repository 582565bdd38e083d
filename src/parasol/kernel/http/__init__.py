"""HTTP: limits before reading, strict parsing, signed requests, errors in plain words.

After this folder the types are true. Nothing here logs, sets a cookie, or looks at an address.
"""
