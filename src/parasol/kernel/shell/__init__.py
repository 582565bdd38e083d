"""The one command-line program, ``parasol``."""
