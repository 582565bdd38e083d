"""The doctor's sheet: a health form that is filled in one language and read in another, from one set of questions.

Every answer is a choice, so that it translates by itself; one free line is marked as not translated. Pure: it stores
nothing and knows nobody. It asks for no name, origin, nationality or body measures, and a test keeps it so. Whoever
shows it (the page, the plain pages, paper) reads the same three: `questions.json`, `languages.json`, `texts/`.

A text is one line, `id = text`, which is Fluent without anything to fill in: what a doctor reads must not depend on a
language's grammar. So reading it needs no library; `tests/page/sheet.test.ts` reads the same with Fluent's own.
"""

from parasol.features.sheet.answers import *
from parasol.features.sheet.questions import *
