"""The end of a community: a short notice to everybody, and the destruction of its store, with a report.

Never before the last day that two stewards signed, whoever asks. ``notice`` answers, ``patience`` says when the server
may destroy by itself, ``files`` destroys, ``destroying`` is the order of it all and goes on where it was cut off.
"""
