"""The one list on paper, as text messages and read aloud; cards of words and slips. Nothing here speaks to a server."""
