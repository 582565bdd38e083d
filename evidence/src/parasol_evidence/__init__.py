"""The laboratory: reports on word filters (`words`), on pages (`site`), and letters that ask (`ask`).

Three folders that know no other. What they share is how a command is run (`terminal`), and Parasol's report form, texts
and rules for what a terminal shows. None speaks to a community's server, and none knows whose words open what.
"""

__version__ = "0.1.0"
