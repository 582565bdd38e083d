"""Eight machine-made words, which open a vault or a report: making them, and reading what a person typed.

It must never let a person choose words, accept a passphrase that it isn't sure of, log or repeat a passphrase in an
error, or change a list: they are frozen, because a passphrase on a slip of paper opens nothing once words have moved.
They are BIP-39's, in six languages; ``docs/words.md`` says how a community has one of its own.

Eight words out of 2,048 hold 88 bits. Only one passphrase in 16 is valid, so 84 bits are left, and 15 of 16 swapped or
mistaken words are noticed. The five words of a slip hold 51, which is enough only beside a key that the server lacks
(docs/protocol.md, section 20). The first four letters of a word belong to no other of its list, and are enough.
"""

from parasol.kernel.words.listing import *
from parasol.kernel.words.passphrase import *
