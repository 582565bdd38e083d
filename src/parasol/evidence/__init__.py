"""Evidence of what platforms and their algorithms do: `platforms`, `words`, `site`, `ask`, folders that know no other.

What they share is the report form. None speaks to a community's server, and none knows whose words open what.
"""
