"""What a store does, in SQL that both engines understand: written once (docs/decisions/0162)."""
