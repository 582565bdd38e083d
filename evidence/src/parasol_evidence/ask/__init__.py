"""Letters that ask: for records about surveillance, for one's own data, for their erasure; and a register of answers.

What a law says is data (`laws.json`), each fact with its source and the day on which it was looked up. What isn't known
says so, and a letter then names no law. Nothing is sent from here.
"""
