"""Tokens on a member's side: derived from the vault's master secret, drawn once a week, spent one by one."""

from parasol.features.lounge.client.pens import Pen, is_certified, is_voice, pens_of, voice_of
from parasol.kernel.tokens.client.drawn import NoTokens, OnceMissing
from parasol.kernel.tokens.client.wallet import KeysMoved, ManyRedeemed, OnceUsed, TokenWallet

__all__ = [
    "KeysMoved",
    "ManyRedeemed",
    "NoTokens",
    "OnceMissing",
    "OnceUsed",
    "Pen",
    "TokenWallet",
    "is_certified",
    "is_voice",
    "pens_of",
    "voice_of",
]
