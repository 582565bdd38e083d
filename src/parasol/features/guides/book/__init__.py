"""Guide packs on a steward's machine: from a folder of Markdown to strict blocks, and how a page reads as text.

Nothing here speaks to a server. ``source`` reads a page's file, ``rules`` says what is wrong with a page,
``reading_age`` how hard its English is, ``as_text`` shows it.
"""
