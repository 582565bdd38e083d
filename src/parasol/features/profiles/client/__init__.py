"""Profiles that the worker alone controls: put there under words, read by a link, written to without an account."""
