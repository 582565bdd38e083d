"""Tokens: drawn by seats, and what their number in a week tells stewards."""
