"""Vaults: sealed, padded blobs under names that only words can make. Which vault is whose, nobody can tell."""
