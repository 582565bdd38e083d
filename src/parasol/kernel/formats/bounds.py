"""The version of the protocol, and the sizes and numbers that both sides hold to: what the bounds of types are made
of."""

PROTOCOL = 1
"""The version of all this. It goes up with every release in which a message, a route or a format is another one than in
the release before. Each request says it in ``PROTOCOL_HEADER``: the same for everybody with the same version."""

RECORD_SIZES = (1024, 4096, 16384, 65536)
"""A sealed record is padded to exactly one of these sizes, so that its length says next to nothing."""

ENVELOPE_SIZES = (3072, 6144, 18432, 65536)
"""What is sealed to people has one of these sizes: 1,659 bytes of each are age's (decision 0090)."""

VAULT_SIZES = (4096, 16384, 65536)

NAME_BYTES = 16
ID_BYTES = 16
TAG_BYTES = 16
KEY_BYTES = 32
SIGNATURE_BYTES = 64
WARNING_BYTES = 160
"""Of an alert in short, as UTF-8: what a check shows first, and a text message has."""
SUMMARY_BYTES = 288
"""What two stewards sign for one of an alert's keys in the index."""
ANSWER_BYTES = 472
"""A sealed answer: 24 bytes of nonce, a summary, two signatures with the beginnings of their keys (72 each), 16 bytes
of authentication tag."""
BUCKET_CAPACITY = 36
"""Entries and tombstones in a bucket. A check always moves room for exactly this many entries, padded."""
TOMBSTONES_BYTES = 1_866
"""Room for tombstones in the answer to a check: eleven that were taken back with two keys each, four with nine."""
CHECK_BYTES = 21_504
"""The answer to a check."""

CHUNK_BYTES = 262_144
"""A file travels in chunks of this size; the last one is padded to a multiple of ``CHUNK_STEP``."""
CHUNK_STEP = 16_384
SEAL_BYTES = 40
"""What sealing under a key adds: 24 bytes of nonce, 16 of authentication tag."""
WRAP_BYTES = KEY_BYTES + SEAL_BYTES
"""A node's key of the key tree, sealed under that of a node below; or an epoch's key under the next one's, a rung."""
CROWN_BYTES = 2 * KEY_BYTES + SEAL_BYTES
"""The members' key and that of the escrow's inputs, sealed under the root's."""
HEARD_BYTES = 4 + KEY_BYTES + SIGNATURE_BYTES
"""In a leaf's box for a key that came after another: by whom it is known, and since how many entries of the charter."""
LEAF_BYTES = 3
"""A leaf's number where the server tells which have a box: big-endian, one after the other."""
MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_CHUNKS = 41
ROOM_CHUNKS = 164
CHUNKS_FOR_WORK = 4
"""Whoever holds a conversation's words pays with work for every fourth chunk, the first among them."""

LINK_SLOTS = 32
"""A profile has at most so many links, and always room for them: it doesn't show how many there are."""
LINK_WRAP_BYTES = KEY_BYTES + SEAL_BYTES
"""The key of what a profile shows, sealed to one link."""
MAX_PICTURES = 12
PASSES = 3
"""So many profiles a membership makes or keeps in a quarter, or lets others."""
MAX_LISTING_BYTES = 2_000
"""Of what the catalogue says of a profile, with key and signature."""
THUMB_BYTES = 1_376
"""Of a small picture in the catalogue, with key and signature: all are as long."""
MAX_THUMB_BYTES = THUMB_BYTES - KEY_BYTES - SIGNATURE_BYTES - 7
"""Of its quality and its points."""
THUMB_BITS = 16
"""So much of an area's hash says in which packs of small pictures a profile is."""
THUMBS_STEP = 32
"""A pack has room for a multiple of so many, and a reader asks for none with fewer profiles if there are more."""
MAX_THUMBS = 1_024
"""In one pack."""
LETTER_DAYS = 30
"""So long a letter is kept."""
PROFILE_DAYS = 28
"""So long a profile is kept after it was put there last."""
ASKED_DAYS = 14
"""So long a question to a colleague is kept, on both sides."""
SURVEY_DAYS = 120
"""So long a survey's answers are kept, unless stewards delete them before: its 60 days, and as many to count it."""

MAX_PUBLIC_BYTES = 4096
"""A public record: its signature, who signed it and its text. Neither sealed nor padded: anybody may read it."""

MAX_GUIDE_RECORD_BYTES = 20_480
"""The same of a guide, with its two signatures."""
MAX_GUIDE_LIST_BYTES = 163_840
"""The same of the list of guides: 600 of them."""

EVALUATE_AT_ONCE = 256
PUT_AT_ONCE = 20
PATHS_AT_ONCE = 256
NOTES_AT_ONCE = 100
ROSTER_AT_ONCE = 30
"""A removal, two epochs, and the keys of all twenty desks."""

RUNGS_WITH_BOXES = 64
RUNGS_AT_ONCE = 128
"""Of a ladder so many rungs come with unlocking, and so many in each further answer."""
RECIPIENTS_AT_ONCE = 250
"""Of 1,959 letters each."""

DESKS_AT_ONCE = 20
"""As many as can be open."""

VERIFIED_AT_ONCE = 64
MAX_BUCKET_BITS = 20
MAX_WITHDRAW_KEYS = 9
"""Those of eight reports, and one of the stewards' own, with which they take an alert down."""

MAX_ENTRIES = 160
"""For one record: five plates of seven characters, or forty phone numbers, with their parts."""

WORK_CHARACTERS = 2_000
"""Of a task, and of its solution, which has about 730."""

STAGED_AT_ONCE = 250
"""Boxes of a new key tree that are sent beforehand in one piece."""
BOX_BYTES = 2_048
"""Of a person's box: age to one hybrid recipient, with 36 bytes inside, is 1,695."""

MAX_ROSTER_BYTES = 12_000_000
"""Of one append: entries, and new keys for about 5,000 members."""
UNSIGNED_ROSTER_BYTES = 100_000
"""Entries and new keys over this size have to be sent by a member, in a signed request: new keys for everybody are.
An invite and a vouching are below it, and their requests stay without a name."""
NEWEST_RECORDS = 40
NEWEST_BYTES = 98_304
"""Of a room's newest records so many are given at once, and so many bytes of bodies: 40 of 1,024, or 24 of 4,096. The
newest alerts come with each unlocking, which moves 150 kB in all."""
NEWEST_WITHDRAWALS = 200
"""So many are read at once, and of what was taken back before nobody learns later: the server has it no more."""
PAGE_RECORDS = 200
PAGE_BYTES = 1_000_000
