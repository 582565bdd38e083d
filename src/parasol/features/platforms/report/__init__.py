"""Evidence of what platforms do: their log, counts of it (`platforms`), and the report form.

Filters and sites are asked by the laboratory, a distribution of its own (evidence/), which makes reports of this form.
None of it knows whose words open what.
"""
