"""Desks: writing to one without an account, and answering as one. Nobody reads here which worker answered."""
