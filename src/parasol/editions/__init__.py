"""Public notices: a static site for another host, made from an edition that two stewards signed.

Nothing here reads members' rooms. ``signed`` reads, signs and checks an edition; ``site`` writes its files.
"""
