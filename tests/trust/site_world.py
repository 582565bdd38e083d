"""A community's site as it is served, with a manifest that two of three people signed."""

import base64
import dataclasses
from dataclasses import dataclass
from pathlib import Path

from harness import Town, passphrase
from parasol.host.manifest import manifest_of, page_of
from parasol.kernel.site import BUILT, Page
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire import site
from parasol.kernel.wire.signing import public_key_of

DAY = 20_782


@dataclass
class Site:
    """A served community, its page, its manifest and the three who sign."""

    town: Town
    page: Page
    signed: site.SignedManifest
    passphrases: list[str]
    seeds: list[bytes]
    keys: site.SiteKeys
    folder: Path

    @property
    def url(self) -> str:
        return self.town.url

    @property
    def keys_file(self) -> str:
        path = self.folder / "site-keys.json"
        path.write_bytes(site.keys_to_bytes(self.keys))
        return str(path)

    def again(self, page: Page) -> None:
        """Serve another page on the same store."""
        self.town.close()
        founding = self.town.founding_passphrase
        self.town = Town(self.town.folder, page)
        self.town.founding_passphrase = founding

    def sign(self, manifest: site.SiteManifest, *who: int) -> site.SignedManifest:
        made = site.SignedManifest(manifest, [])
        for number in who:
            made = made.signed_by(self.seeds[number])
        return made


def settings_of(town: Town, name: str = "Garden notes") -> site.Settings:
    assert town.server is not None
    return site.Settings(name, "sun", town.server.token_key, None, None)


def site_in(folder: Path) -> Site:
    (folder / "store").mkdir(mode=0o700)
    town = Town(folder / "store")
    settings = settings_of(town)
    page = page_of(BUILT, settings)
    passphrases = [passphrase() for _ in range(3)]
    seeds = [keys_of(each, "site").sign_seed for each in passphrases]
    keys = site.SiteKeys("parasol-site-keys-1", [public_key_of(seed) for seed in seeds], 2)
    made = Site(town, page, site.SignedManifest(manifest_of(page, settings, DAY), []), passphrases, seeds, keys, folder)
    made.signed = made.sign(made.signed.manifest, 0, 2)
    made.page = dataclasses.replace(page, signed=made.signed.to_bytes())
    made.again(made.page)
    return made


def b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
