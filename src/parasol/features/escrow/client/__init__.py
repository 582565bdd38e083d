"""The matching escrow: a report that opens only when somebody else reports the same person. See docs/escrow.md.

``shares`` is the arithmetic, ``parts`` the sealed formats, ``opening`` the stewards' side. Filing is
``reports.waiting``. None of it may send an identifier, an x or a key of a report to the server.
"""
