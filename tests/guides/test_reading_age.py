"""How hard English is to read: close to what the page's own texts are measured with."""

import json
import re
import subprocess
from pathlib import Path

from parasol.features.guides.book.reading_age import grade, sentences, syllables

ROOT = Path(__file__).parents[2]
COUNT = 'import { syllable } from "syllable"; import { readFileSync } from "node:fs";'
COUNT += "console.log(JSON.stringify(JSON.parse(readFileSync(0)).map((word) => syllable(word))));"


def test_syllables_are_counted_as_the_library_of_the_browsers_tests_counts_them() -> None:
    texts = "\n".join(path.read_text() for path in sorted((ROOT / "src/parasol/kernel/text/en").glob("*.ftl")))
    words = re.findall(r"(?<![\w$-])[a-z]+(?![\w-])", texts)
    counted = subprocess.run(
        ["node", "--input-type=module", "-e", COUNT],
        input=json.dumps(words), capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    theirs = json.loads(counted.stdout)
    assert len(words) > 5000
    assert sum(mine != other for mine, other in zip(map(syllables, words), theirs, strict=True)) < 0.03 * len(words)
    assert abs(sum(map(syllables, words)) / sum(theirs) - 1) < 0.01


def test_a_childs_sentence_is_easy_and_an_offices_is_hard() -> None:
    assert grade(sentences(["Lock your phone. Call a friend. Then rest."])) < 1
    assert grade(sentences(["Organisations should continuously evaluate confidentiality requirements."])) > 15
    assert grade(sentences([])) == 0
