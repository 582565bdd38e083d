"""Guides, as a community publishes them and as anybody reads them."""
