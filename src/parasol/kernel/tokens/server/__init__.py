"""Tokens: drawn by members, and what their number in a week tells stewards."""
