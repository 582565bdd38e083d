"""Tokens on a member's side: derived from the vault's master secret, drawn once a week, spent one by one."""

from parasol.client.tokens.purse import ManySpent, NoTokens, Purse

__all__ = ["ManySpent", "NoTokens", "Purse"]
