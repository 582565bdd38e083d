"""A community as a client sees it: a verified roster, the keys that a person holds, invites and founding."""
