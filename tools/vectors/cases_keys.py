"""`keys.json`: from a canonical passphrase to the keys of each purpose."""

import unicodedata
from typing import Any

from parasol.kernel.vault.client.keys import Purpose, keys_of, stretch

PURPOSES: tuple[Purpose, ...] = ("vault", "receipt", "invite", "founding")
"""Those of eight words; a slip has five, see `desks.json`."""

PASSPHRASES = (
    "cabin velvet harbor mango mosaic thunder window yellow",
    "cabin cabin cabin cabin cabin cabin cabin cabin",
    unicodedata.normalize("NFKD", "ábaco ñame tenis asesor guapo curva ritmo sastre"),
)


def make() -> dict[str, Any]:
    """Three phrases, as they stand: which phrases are valid is the business of `words.json`."""
    cases = []
    for number, passphrase in enumerate(PASSPHRASES, 1):
        for purpose in PURPOSES:
            keys = keys_of(passphrase, purpose)
            cases.append(
                {
                    "name": f"phrase-{number}-for-{purpose}",
                    "phrase": passphrase,
                    "purpose": purpose,
                    "seed": stretch(passphrase).hex(),
                    "key_name": keys.name.hex(),
                    "sign_seed": keys.sign_seed.hex(),
                    "sign_key": keys.sign_key.hex(),
                    "wrap": keys.wrap.hex(),
                    "expect": "ok",
                }
            )
    return {
        "description": (
            "Phrase to keys (docs/protocol.md, 'Words'). Hex. phrase is the canonical phrase, UTF-8; seed is "
            "Argon2id's output, the same for every purpose; key_name is the name that the server sees."
        ),
        "cases": cases,
    }
