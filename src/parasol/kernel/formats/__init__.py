"""What both sides agree on about what is kept, declared once: a file for each concept, each with what it may hold."""
