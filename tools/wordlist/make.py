"""Makes the English word list from which phrases are drawn, and prints what was measured about it.

It is for the people who check the list or start one for another language. It must never be run to change
`src/parasol/client/words/english.txt`: that file is frozen, because a phrase on a slip of paper opens nothing
once its words have moved. Sources, licences and rules are in README.md beside this file.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
COUNT = 7776  # 6^5, as with five dice; 12.92 bits a word
SHORTEST, LONGEST = 4, 8
LEVELS = (10, 20, 35, 40)
BY_HAND = (50,)  # only the words of let-in.txt
STEP, TRIES, FEWEST = 50, 1_500_000, 14_800

PLAIN = re.compile(r"[a-z]+")
# Those detachment rules of WordNet's morphy(7WN) that undo -s. With -ed and -ing too, the list would need words that
# are about 1,500 places rarer: "making" beside "make" was found the lesser evil.
DETACH = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""))

ENDINGS = (
    *DETACH,
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("er", "e"),
    ("er", ""),
    ("ly", ""),
)


def scowl(folder: Path, dialect: str, levels: tuple[int, ...]) -> set[str]:
    """Returns SCOWL's lower-case words of `dialect` (a glob) at `levels`."""
    words: set[str] = set()
    for level in levels:
        for path in folder.glob(f"{dialect}-words.{level}"):
            words.update(w for w in path.read_text("iso-8859-1").split() if PLAIN.fullmatch(w))
    return words


def names(folder: Path) -> set[str]:
    """Returns SCOWL's common proper names, and its words written with a capital, in lower case."""
    found: set[str] = set()
    for path in [*folder.glob("english-proper-names.[1-5]*"), *folder.glob("english-upper.[1-5]*")]:
        found.update(w.lower() for w in path.read_text("iso-8859-1").split())
    return {w for w in found if PLAIN.fullmatch(w)}


def refusal(path: Path) -> re.Pattern[str]:
    """Returns one pattern for everything in left-out.txt; `#` starts a comment there and `*` is any letters."""
    marks = {w for line in path.read_text("utf-8").splitlines() for w in line.split("#")[0].split()}
    return re.compile("|".join(mark.replace("*", "[a-z]*") for mark in sorted(marks)))


def frequencies(path: Path) -> dict[str, int]:
    """Returns word -> count from SymSpell's dictionary (Google Books n-grams met with SCOWL)."""
    pairs = (line.split() for line in path.read_text("utf-8-sig").splitlines())
    return {word: int(count) for word, count in pairs}


def sounds(path: Path) -> dict[str, set[str]]:
    """Returns word -> its pronunciations (CMUdict), without stress marks, so that near homophones meet too."""
    table: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        head, *phones = line.split("#")[0].split()
        table[head.split("(")[0]].add(re.sub(r"\d", "", " ".join(phones)))
    return table


def lemmas(folder: Path) -> tuple[set[str], dict[str, str]]:
    """Returns WordNet's lemmas, and irregular form -> lemma."""
    known: set[str] = set()
    irregular: dict[str, str] = {}
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"index.{kind}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                known.add(line.split()[0])
        for line in (folder / f"{kind}.exc").read_text("utf-8").splitlines():
            form, *bases = line.split()
            if bases and form != bases[0]:
                irregular[form] = bases[0]
    return known, irregular


def familiarity(word: str, counts: dict[str, int], known: set[str]) -> float:
    """Returns how often the word is met, or a tenth of that for the word it bends: "yawns" is as easy as "yawn"."""
    best: float = counts[word]
    for ending, put in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word:
            bases = {stem + put, stem[:-1] if stem[-1:] == stem[-2:-1] else stem + put} & known
            best = max([best, *(counts.get(base, 0) / 10 for base in bases)])
    return best


def family(word: str, known: set[str], irregular: dict[str, str]) -> set[str]:
    """Returns the word with every form it may be an ending of: words that share one are "the same word"."""
    bases = {word}
    if word in irregular:
        bases.add(irregular[word])
    for ending, put in DETACH:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            options = [stem + put]
            if len(stem) > 3 and stem[-1] == stem[-2] and not put:
                options.append(stem[:-1])
            bases.update(b for b in options if len(b) > 2 and b in known)
    return bases


def near_keys(word: str) -> set[str]:
    """Returns keys such that two words within one edit (insert, delete, change, swap neighbours) share one."""
    keys = {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}
    # Changing a letter: both words give the same pattern with a hole. Swapping: both give the same sorted pair.
    keys |= {f"{word[:i]}?{word[i + 1 :]}" for i in range(len(word))}
    keys |= {f"{word[:i]}<{''.join(sorted(word[i : i + 2]))}>{word[i + 2 :]}" for i in range(len(word) - 1)}
    return keys


def clashes(
    pool: list[str], spoken: dict[str, set[str]], known: set[str], irregular: dict[str, str]
) -> dict[str, set[str]]:
    """Returns word -> the words of the pool that may not stand in one list with it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in pool:
        for key in near_keys(word):
            groups[f"near {key}"].append(word)
        for phones in spoken.get(word, ()):
            groups[f"sound {phones}"].append(word)
        for base in family(word, known, irregular):
            groups[f"family {base}"].append(word)
    against: dict[str, set[str]] = {word: set() for word in pool}
    for key, group in groups.items():
        # A key made by leaving out a letter also joins two words that each lost one (distance 2): allowed.
        exact = not key.startswith("near ") or "?" in key or "<" in key
        for a in group:
            for b in group:
                if a != b and (exact or len(a) != len(b)):
                    against[a].add(b)
    inside = set(pool)
    for word in pool:
        for end in range(1, len(word)):
            if word[:end] in inside:
                against[word].add(word[:end])
                against[word[:end]].add(word)
    return against


def choose(pool: list[str], against: dict[str, set[str]], tries: int) -> set[str]:
    """Returns a large clash-free part of `pool`, the same for the same input.

    Starts with the words that shut out the fewest, then improves by swaps: a word outside that clashes with one word
    inside takes its place whenever that lets a third word in (after Andrade, Resende and Werneck, 2012).
    """
    rank = {word: at for at, word in enumerate(pool)}
    dice = random.Random(7776)
    taken: set[str] = set()
    shut = dict.fromkeys(pool, 0)  # how many of the taken words clash with this one

    def take(word: str) -> None:
        taken.add(word)
        for other in against[word]:
            shut[other] += 1

    def drop(word: str) -> None:
        taken.remove(word)
        for other in against[word]:
            shut[other] -= 1

    def fill(words: Iterable[str]) -> int:
        added = 0
        for word in sorted(words, key=lambda w: (len(against[w]), rank[w])):
            if word not in taken and not shut[word]:
                take(word)
                added += 1
        return added

    fill(pool)
    for _ in range(tries):
        word = pool[dice.randrange(len(pool))]
        if word in taken or shut[word] != 1:
            continue
        (loser,) = against[word] & taken
        drop(loser)
        take(word)
        if not fill(against[loser]) and rank[word] > rank[loser] and dice.random() < 0.5:
            drop(word)  # nothing gained, and the word that left was the commoner one
            take(loser)
    return taken


def main() -> None:
    """Writes the list, or the whole pool for reading by eye, and prints what was measured."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    ask.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    ask.add_argument("--frequency", type=Path, required=True, help="symspellpy's frequency_dictionary_en_82_765.txt")
    ask.add_argument("--sounds", type=Path, required=True, help="cmudict's cmudict.dict")
    ask.add_argument("--out", type=Path, required=True)
    args = ask.parse_args()

    variants: set[str] = set()
    for dialect in ("american", "british*", "canadian*", "australian*", "variant*"):
        variants |= scowl(args.scowl, dialect, (*LEVELS, 50, 55, 60, 70))
    counts = frequencies(args.frequency)
    known, irregular = lemmas(args.wordnet)
    left_out, let_in = refusal(HERE / "left-out.txt"), refusal(HERE / "let-in.txt")
    named = names(args.scowl)
    everyday = scowl(args.scowl, "english", LEVELS)
    by_hand = {w for w in scowl(args.scowl, "english", BY_HAND) if let_in.fullmatch(w)}
    candidates = [
        word for word in (everyday | by_hand) - variants if SHORTEST <= len(word) <= LONGEST and word in counts
    ]
    pool = [w for w in candidates if let_in.fullmatch(w) or not (w in named or left_out.fullmatch(w))]
    pool.sort(key=lambda w: (-familiarity(w, counts, known), w))
    spoken = sounds(args.sounds)
    for cutoff in range(FEWEST, len(pool) + STEP, STEP):
        common = pool[:cutoff]
        chosen = choose(common, clashes(common, spoken, known, irregular), TRIES)
        if len(chosen) >= COUNT:
            break
    else:
        raise SystemExit("the pool is too small: let more in")
    final = sorted([w for w in common if w in chosen][:COUNT])  # the rarest few too many are dropped
    args.out.write_text("\n".join(final) + "\n", "ascii")

    lengths = Counter(map(len, final))
    print(f"{len(candidates)} candidates, {len(pool)} after the stop list, the commonest {cutoff} used")
    print(f"{len(final)} words, lengths {dict(sorted(lengths.items()))}")
    print(f"mean length {sum(map(len, final)) / len(final):.2f}")
    print("sha256", hashlib.sha256(args.out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
