"""Every case in ``vectors/site.json``: what counts as a signed manifest, and why the rest doesn't."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from parasol.cli.site_files import release_words
from parasol.wire import site

Case = dict[str, Any]
FILE: Case = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "site.json").read_text())
KEYS = site.read_keys(base64.b64decode(FILE["keys"]))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FILE["cases"]])
def test_a_manifest_counts_only_in_its_one_form_and_with_enough_signatures(case: Case) -> None:
    content = base64.b64decode(case["file"])
    if case["expect"] == "ok":
        signed = site.read(content)
        assert signed.to_bytes() == content
        assert signed.check(KEYS) == case["signed_by"]
        assert base64.b64encode(signed.digest).decode() == case["digest"]
        assert release_words(signed) == case["words"].replace("-", " ")
    elif case["expect"] == {"error": "not-signed"}:
        with pytest.raises(site.NotSigned):
            site.read(content).check(KEYS)
    else:
        with pytest.raises(site.NotAManifest):
            site.read(content)
