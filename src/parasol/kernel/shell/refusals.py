"""What the program says of each refusal. The server gives a code of a closed list and no words; these are ours.

A server can lie about why it refuses. So the first sentence says who refused, and none reads as an answer.
"""

from parasol.kernel.client.connection import REFUSED, Declined
from parasol.kernel.messages import RefusalCode

REFUSED_FIRST = "The server refused this: {}"
UNKNOWN = "it gave no reason that this program knows"

SENTENCES: dict[RefusalCode, str] = {
    "malformed": "the server could not read the request",
    "cut-off": "the connection ended before the request was complete; try again",
    "not-padded": "what was sealed hasn't one of the allowed sizes",
    "not-a-point": "a blinded value isn't a valid point",
    "not-withdrawable": "records in this room carry no withdrawal keys",
    "not-indexed": "records in this room carry no entries for checks",
    "not-public": "what everybody can read has to be signed, short and in its form",
    "not-that-day": "this can't be kept until the day that was asked for",
    "vault-large": "a vault begins small, and grows only when a new version of it is written",
    "boxes": "each new key has to come sealed for everybody who should have it, nobody else",
    "other-protocol": (
        "this program and the server are of different versions. Nothing was done. Get the newest version of "
        "Parasol, or ask whoever runs the server to install it"
    ),
    "unsigned": "this request has to be signed by somebody who may ask it",
    "bad-signature": "a signature is wrong, or for another site",
    "other-site": (
        "the server isn't set up for the address that you came by. Nothing was done. Whoever runs it has to say "
        "its address (parasol serve --address)"
    ),
    "stale-nonce": "this request took too long; it can be sent again",
    "spent-nonce": "this very request was received before",
    "token-missing": "this request has to be paid for with a token",
    "token-wrong": "the token isn't right for this request",
    "token-stale": "the token is of another time. Is the date of this device right?",
    "stale-ticket": "the ticket is too old; a token can be used",
    "spent-ticket": "the ticket was used before; a token can be used",
    "short-ticket": "the ticket pays for less than this; a token can be used",
    "work-missing": "a small calculation has to come with this; try again",
    "work-wrong": "the calculation is wrong; it can be done again",
    "work-stale": "the calculation is too old; it can be done again",
    "work-spent": "the calculation was used before; it can be done again",
    "not-a-seat": "only a member of this community can do this",
    "seat-frozen": "stewards have paused this membership",
    "invite-used": "this invite was used already, or a steward took it back",
    "not-a-steward": "only a steward of this community can do this",
    "not-allowed": "its rules don't allow you to do this",
    "not-yours": "this vault belongs to other words",
    "last-day": "no setting of this community lets an alert end so early",
    "closing": "this community closes soon and takes no new reports",
    "not-this-host": "this machine was asked by another name than it has",
    "not-this-page": "another page may not ask this",
    "no-such-room": "this isn't here. It may have been deleted or have expired",
    "no-such-vault": "there is no vault under these words",
    "nothing-to-withdraw": "there is nothing here that this key can take back",
    "no-such-service": "this service isn't in the directory any more",
    "no-such-page": "there is nothing at this address",
    "no-catalogue": "there is no catalogue here",
    "not-a-post": "everything here is asked with POST",
    "not-a-get": "the page is only read, with GET",
    "roster-moved": "somebody else changed the roster first. Try again",
    "taken": "this place is taken already",
    "withdrawn": "whoever reported this has taken it back",
    "record-conflict": "a record with this id is there already, with other content",
    "vault-moved": "your vault was written from somewhere else first. Try again",
    "profile-moved": "this was changed from somewhere else first. Read it again",
    "tag-taken": "this place in the list is taken; the next one has to be used",
    "not-staged": "some of the new keys aren't there yet. Try again, and the rest is sent",
    "head-moved": "somebody else changed the list first. Try again",
    "head-day": "the date of this device differs from the server's",
    "list-moved": "the list has changed. Try again",
    "list-unfinished": "alerts of the old list are missing from the new one",
    "room-full": "this conversation holds as much as it can. Delete something, or start a new one",
    "not-taken-on": "nobody has answered here yet. Until somebody does, no more can be written",
    "desk-closed": "nobody answers at this desk. Look which desks there are",
    "profiles-apart": "profiles have a site of their own. A pass counts there",
    "profiles-only": "only profiles are here, and what is written to them",
    "not-founded": "this community has not been founded yet",
    "poll-open": "ballots are counted when the last day of a poll is over",
    "token-spent": "the token was used before",
    "token-week": "the date of this device differs from the server's",
    "token-count": "this isn't the number of tokens that this member has now",
    "token-drawn": "other tokens of this week were issued to this member",
    "keys-moved": "the server has other keys now. Try again",
    "closed": "this community has closed. Nothing is kept here any more",
    "too-large": "this is larger than the server takes",
    "not-json": "the server takes JSON here",
    "quota": "this was done as often as it can be for now. Try again later",
    "community-quota": "this community has used all of this week's checks",
    "unexpected": "something went wrong on the server",
    "full": "the server has no room for anything new right now",
    "storage": "the server can't save anything right now",
    "away": "the server can't reach its database right now",
    "blobs-full": "there is no room for more files right now. What you wrote is kept",
    "bucket-full": "this part of the list is full. A steward has to renew the list",
    "roster-unreadable": "an entry of the roster isn't in its form",
    "roster-forked": "an entry doesn't continue from the newest of the roster",
    "roster-chain": "an entry of the roster is in the wrong chain",
    "roster-signature": "a signature that the entry needs is missing or wrong",
    "roster-not-allowed": (
        "the roster's rules don't allow this now: there is no such member, they are paused, it was done already, "
        "or the last steward would be gone"
    ),
    "roster-two-stewards": "this needs the signatures of two stewards",
    "roster-unknown-invite": "this invite has been used, taken back, or was never made",
    "roster-stale-invite": "this invite is too old. Ask for a new one",
    "roster-duplicate": "somebody who is or was a member is called so, or this invite was made before",
    "roster-generation": "the keys have to be renewed in the same step",
    "roster-policy": "the community's settings are outside what is allowed",
    "roster-desk": "the card of this desk is outside what is allowed, it isn't open, or there are 20 desks already",
    "roster-closing": (
        "the community is closing or has closed, none is announced, or its last day isn't 28 to 400 days away"
    ),
    "roster-server-keys": "these are not the new keys that the server has. Look at them again",
    "roster-day": "the date of this device differs from the server's",
    "roster-too-soon": "a member renews their own keys once a week at most",
}


def refusal(declined: Declined) -> str:
    """A refusal in our own words."""
    why = UNKNOWN if declined.code == REFUSED else SENTENCES[declined.code]
    return REFUSED_FIRST.format(why)
