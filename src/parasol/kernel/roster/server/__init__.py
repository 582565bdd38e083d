"""Members: the roster as the server keeps it, and the boxes, wraps and rungs that it hands to those who ask."""
