"""Real filters from PyPI and npm, of pinned versions, apart as everybody's: what they flag of our own pairs.

They are dependencies of nothing: they are installed for this test alone, without running anything of theirs.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from laboratory import run

pytestmark = pytest.mark.thorough

FROM_PYPI = ("better-profanity==0.7.0", "glin-profanity==4.1.0")
FROM_NPM = ("bad-words@4.1.5", "leo-profanity@1.9.0", "obscenity@0.4.6", "@2toad/profanity@3.3.0", "swearjar@0.2.0")
NODE = {
    "bad-words": 'import { Filter } from "bad-words"; const one = new Filter(); const flags = (t) => one.isProfane(t);',
    "leo-profanity": 'import leo from "leo-profanity"; const flags = (t) => leo.check(t);',
    "obscenity": (
        'import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from "obscenity";'
        "const one = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });"
        "const flags = (t) => one.hasMatch(t);"
    ),
    "2toad": (
        'import { Profanity } from "@2toad/profanity"; const one = new Profanity();const flags = (t) => one.exists(t);'
    ),
    "swearjar": 'import swearjar from "swearjar"; const flags = (t) => swearjar.profane(t);',
}
LOOP = """
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) console.log(flags(line));
"""
OWN = """
from better_profanity import profanity
from glin_profanity import Filter
glin = Filter()
def better(text): return profanity.contains_profanity(text)
def glins(text): return bool(glin.is_profane(text))
"""
COUNTS = {
    "bad-words": (11, 0, 11),
    "leo-profanity": (19, 0, 19),
    "obscenity": (12, 0, 12),
    "2toad": (10, 0, 10),
    "swearjar": (3, 0, 3),
    "better-profanity": (26, 0, 26),
    "glin-profanity": (20, 0, 20),
}
"""Sentences of ours flagged, controls flagged, and terms on which a filter is harder on our side, of 74."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("filters")
    subprocess.run([sys.executable, "-m", "venv", made / "venv"], check=True)
    pip = [made / "venv" / "bin" / "pip", "-q", "install", "--only-binary", ":all:", *FROM_PYPI]
    subprocess.run(pip, check=True, capture_output=True)
    (made / "node").mkdir()
    (made / "node" / "package.json").write_text("{}")
    npm = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", *FROM_NPM]
    subprocess.run(npm, cwd=made / "node", check=True, capture_output=True)
    table = ""
    for name, code in NODE.items():
        (made / "node" / f"{name}.mjs").write_text(code + LOOP)
        table += f'[{name}]\ncommand = ["node", "{name}.mjs"]\ngive = ["node"]\n'
    (made / "own").mkdir()
    (made / "own" / "own.py").write_text(OWN)
    for name, function in (("better-profanity", "better"), ("glin-profanity", "glins")):
        table += f'[{name}]\ncall = "own:{function}"\npython = "venv/bin/python"\ngive = ["own"]\n'
    (made / "filters.toml").write_text(table)
    return made


def test_what_real_filters_flag_of_our_own_pairs(folder: Path):
    ran = run("words", "run", str(folder / "filters.toml"), "--into", str(folder / "report"))
    assert ran.code == 0, ran.err
    found = json.loads((folder / "report" / "everything.json").read_text())["filters"]
    assert [each["failures"] for each in found] == [{}] * len(found)
    results = {each["filter"]["name"]: each["result"] for each in found}
    assert {name: (one["ours"], one["controls"], one["terms_worse"]) for name, one in results.items()} == COUNTS
