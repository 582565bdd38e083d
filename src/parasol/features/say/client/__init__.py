"""Polls: opened by two stewards, voted in without a name, counted on each device once they have closed."""
