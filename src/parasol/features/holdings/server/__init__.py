"""What this server holds: each kind of thing, how many, how long. Counts and days; it reads nothing that is sealed.

The words for it (what the server can read of each kind, what a court or a thief would get) are texts, in ``text/``;
a test fails when a table or column of the schema has none there.
"""
