"""Members: the roster as the server keeps it, and the wrapped keys with room keys that it hands to their recipients."""
