"""What members found at services: told with tokens, kept as counts."""
