# Desks, for outreach workers.
