"""Desks and slips: conversations with outreach workers, which the server keeps and can't read."""
