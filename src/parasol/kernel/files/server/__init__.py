"""Files of desks' conversations: sealed chunks, kept as long as their room."""
