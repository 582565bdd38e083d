"""The kit for a workshop of 90 minutes without internet: one PDF in black and white, made from texts and drawings of
our own. It asks nobody's name, speaks to no server, and keeps nothing but the file that somebody names.
"""
