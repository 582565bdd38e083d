"""The lounge on a member's side: reading what counts, writing with a pen, and what stewards decide."""
