"""The version of the protocol, and the sizes and numbers that both sides hold to."""

PROTOCOL = 1
"""The version of all this. It goes up with every release in which a message, a route or a format is another one than in
the release before. Each request says it in ``PROTOCOL_HEADER``: the same for everybody with the same version."""

RECORD_SIZES = (1024, 4096, 16384, 65536)
"""A sealed record is padded to exactly one of these sizes, so that its length says next to nothing."""

VAULT_SIZES = (4096, 16384, 65536)

NAME_BYTES = 16
ID_BYTES = 16
TAG_BYTES = 16
ANSWER_BYTES = 72
"""A sealed answer: 24 bytes of nonce, 32 of answer, 16 of authentication tag."""

CHUNK_BYTES = 262_144
"""A file travels in chunks of this size; the last one is padded to a multiple of ``CHUNK_STEP``."""
CHUNK_STEP = 16_384
SEAL_BYTES = 40
"""What sealing adds to a chunk: 24 bytes of nonce, 16 of authentication tag."""
MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_CHUNKS = 41
ROOM_CHUNKS = 164
CHUNKS_FOR_WORK = 4
"""Whoever holds a conversation's words pays with work for every fourth chunk, the first among them."""

MAX_PUBLIC_BYTES = 4096
"""A public record: its signature, who signed it and its text. Neither sealed nor padded: anybody may read it."""

EVALUATE_AT_ONCE = 256
PUT_AT_ONCE = 64
UNSIGNED_ROSTER_BYTES = 100_000
"""Entries and wrapped keys over this size have to be sent by a member, in a signed request: new keys for everybody are.
An invite and a vouching are below it, and their requests stay without a name."""
PAGE_RECORDS = 200
PAGE_BYTES = 1_000_000
