# Desks, for whoever writes to one.
