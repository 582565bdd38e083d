"""Alerts: the warning that two stewards write. It carries no reporter, and counts only with two signatures."""
