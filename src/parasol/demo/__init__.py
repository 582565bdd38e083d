"""What shows Parasol at work: invented people and numbers that belong to nobody."""
