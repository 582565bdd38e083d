"""Seats: the roster as the server keeps it, and the boxes with room keys that it hands to their recipients."""
