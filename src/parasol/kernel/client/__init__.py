"""Everything that can open something: it runs on the devices of people, never on the server."""
