# Desks, for outreach workers.

# What can go wrong.
trouble-not-a-worker = You do not answer at this desk, or it has closed. Ask a steward.
trouble-unusable-conversation = The first part of this talk does not open, so it cannot be answered here.
trouble-no-slip = There is nothing under these words. The slip was opened before, or it is too old, or a word is wrong.
trouble-not-this-desk = This slip is for another desk. It was not opened and still works there.
