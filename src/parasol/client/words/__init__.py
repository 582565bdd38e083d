"""Seven machine-made words, which open a vault or a report: making them, and reading what a person typed.

It must never let a person choose words, accept a passphrase that it isn't sure of, log or repeat a passphrase in an
error, or change its list: ``english.txt`` ("en-1") is frozen, because a passphrase on a slip of paper opens nothing
once words have moved. A better list is a new list with a new name. How this one was made is in ``tools/wordlist``.

Seven words out of 7,776 hold 90.5 bits. Only one passphrase in 16 is valid, so 86.5 bits are left, and 15 of 16 swapped
or mistaken words are noticed. The four words of a slip hold 47.7, which is enough only beside a key that the server
lacks (docs/protocol.md, section 20). No two words of the list are one letter apart, so a slip of one letter always is.
"""

from parasol.client.words.listing import LIST_NAME, word_list
from parasol.client.words.passphrase import (
    MAX_TYPED,
    WORDS_IN_A_PASSPHRASE,
    WORDS_ON_A_SLIP,
    NotWords,
    Reason,
    generate,
    is_called,
    name_of,
    parse,
)

__all__ = [
    "LIST_NAME",
    "MAX_TYPED",
    "WORDS_IN_A_PASSPHRASE",
    "WORDS_ON_A_SLIP",
    "NotWords",
    "Reason",
    "generate",
    "is_called",
    "name_of",
    "parse",
    "word_list",
]
