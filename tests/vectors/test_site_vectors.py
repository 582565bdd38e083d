"""Every case in ``vectors/site.json``: what counts as a signed manifest, and why the rest doesn't."""

import base64

import pytest
from cases import Case, each, load, raw

from parasol.host.commands.site_files import release_words
from parasol.kernel.wire import site

FILE = load("site")
KEYS = site.read_keys(raw(FILE["keys"]))


@each(FILE)
def test_a_manifest_counts_only_in_its_one_form_and_with_enough_signatures(case: Case) -> None:
    content = raw(case["file"])
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
