"""What both sides must agree on: days, signatures and the messages that cross the wire.

Nothing here opens or seals anything. The server and the clients import it; it imports neither.
"""
