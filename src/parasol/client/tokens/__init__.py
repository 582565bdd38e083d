"""Tokens on a member's side: derived from the vault's master secret, drawn once a week, spent one by one."""

from parasol.client.tokens.wallet import ManyRedeemed, NoTokens, TokenWallet

__all__ = ["ManyRedeemed", "NoTokens", "TokenWallet"]
