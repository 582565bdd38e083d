"""Pages without JavaScript: a client of the server that runs on the host, in a process of its own.

It seals for people whose browser can't, so it sees what they write: the one place outside people's devices where that
is so (decision 0029). It must never write any of it anywhere, keep it longer than the answer to a request takes, or ask
for a member's words. It imports nothing of the server, and the server nothing of it.
"""
