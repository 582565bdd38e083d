"""Alerts as stewards make them: drafting, publishing with entries in the lists, taking down."""
