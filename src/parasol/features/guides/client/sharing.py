"""One file of guides for another community: the pages that hold, the list that names them, and the charter that says
who may sign them. Whoever gets it on a card verifies all of it without a network, as a reader does with one. What is
left to people is to compare seven words. Nothing in it is secret: anybody may read all of it.
"""

from parasol.features.guides.client.reading import fetch_guides, guide_record, list_in, signed_in
from parasol.features.guides.client.signed import NotAPack, Origin, Pack, hash_of_guide, is_by_two
from parasol.features.guides.structs import GuideList, Listed
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.roster import charter_of
from parasol.kernel.roster.rules import RosterRefused, RosterState, replay
from parasol.kernel.roster.rules.public import NotPublic


class NothingToSave(Exception):
    """There is no guide in this language, or no list that counts."""


def saved(connection: Connection, roster: RosterState, today: int, language: str) -> Pack:
    """All published pages in a language, as one file. Raises ``NothingToSave``, ``Distrust``."""
    found = fetch_guides(connection, roster, today)
    pages = [page for page in (found.list.pages if found else ()) if page.language == language]
    if found is None or not pages or roster.policy is None:
        raise NothingToSave("this community has published no guide in this language")
    guides = [signed_in(roster, page, *guide_record(connection, page)) for page in pages]
    origin = Origin(list(charter_of(connection)), found.record)
    return Pack("parasol-guides-1", roster.policy.name, roster.genesis, guides, origin)


def verified(pack: Pack, today: int) -> tuple[RosterState, GuideList]:
    """Another community as its charter has it, and its list: if the charter leads from the founding to whoever signed
    the list, and each page is one that the list names and two of their stewards signed. Raises ``NotAPack``: then
    nothing of it counts."""
    if not isinstance(pack.origin, Origin):
        raise NotAPack("this pack doesn't show who may sign for them; ask for a file of `parasol guides save`")
    try:
        roster = replay(pack.origin.charter, RosterState(is_whole=False))
        listed, _ = list_in(roster, pack.origin.listing.id, pack.origin.listing.body, today)
    except RosterRefused:
        raise NotAPack("the charter in this pack is not one that a community can have") from None
    except NotPublic:
        raise NotAPack("the list in this pack is not by the stewards of this community") from None
    if roster.genesis != pack.genesis:
        raise NotAPack("this pack says that it is another community's than its charter is")
    named = {(page.id, page.language): page for page in listed.pages}
    for each in pack.guides:
        page = named.get((each.guide.id, each.guide.language))
        if page is None or page.hash != hash_of_guide(each.guide):
            raise NotAPack(f"{each.guide.id} isn't a page that their list has, or not as it is here")
        if not is_by_two(roster, each, roster.steward_spans):
            raise NotAPack(f"two of their stewards have to sign {each.guide.id}, and they didn't")
    return roster, listed


def missing(pack: Pack, listed: GuideList) -> list[Listed]:
    """What their list has in the pack's language and the pack hasn't."""
    here = {(each.guide.id, each.guide.language) for each in pack.guides}
    languages = {language for _, language in here}
    return [page for page in listed.pages if page.language in languages and (page.id, page.language) not in here]
