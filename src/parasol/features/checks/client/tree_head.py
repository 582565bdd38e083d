"""A steward's side of signed tree heads: read a list and verify it against the tree head in force, add to it, sign the
new head.

A root is only signed if this device computed it, from one that a steward signed. So a server can't have a steward sign
a list in which something is missing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parasol.features.alerts.client.reading import read_alerts
from parasol.features.checks.client.signed_tree_heads import sign_tree_head, verify_tree_head
from parasol.features.checks.client.tree import NeedsAll, Tree, WrongPath, bucket_of, most_bits
from parasol.features.checks.contexts import element_of, inner_of, release_of
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person

ELEMENT_BYTES = 4 + 32
TRIES = 5


def wrong_list() -> Distrust:
    """What a steward is shown isn't what stewards signed."""
    return Distrust("head", "the server shows stewards another list for checks than the one that they signed")


@dataclass(slots=True)
class ListState:
    """A list as a steward knows it, verified: its tree (whole, or some buckets), the tree head in force, and the number
    of the alerts room's last record."""

    number: int
    tree: Tree
    head: m.Head | None
    last_seq: int

    def sign(self, steward: Person, seq: int) -> m.Head:
        """The head of the tree as it is now."""
        return sign_tree_head(steward, self.number, self.tree.bits, self.tree.size, seq, self.tree.root())


def read_paths(steward: Person, list_number: int, positions: Iterable[int]) -> ListState:
    """The buckets in which these positions lie (at most 256). Raises ``Distrust`` (``head``), ``Declined``
    (``list-moved``)."""
    wanted = list(dict.fromkeys(positions))
    message = m.IndexPaths(list_number, wanted)
    answer = steward.connection.ask("/api/index/paths", message, m.IndexPathsAnswer, steward.seed)
    head = _verified(steward, list_number, answer.head)
    if head is None:
        if any(bucket.elements for bucket in answer.buckets):
            raise wrong_list()
        return ListState(list_number, Tree(), None, answer.last_seq)
    buckets = {bucket.number: (bucket.elements, bucket.siblings) for bucket in answer.buckets}
    if not {bucket_of(position, head.bits) for position in wanted} <= set(buckets):
        raise wrong_list()
    try:
        tree = Tree.of_paths(head.bits, head.size, head.root, buckets)
    except WrongPath:
        raise wrong_list() from None
    return ListState(list_number, tree, head, answer.last_seq)


def read_elements(steward: Person, list_number: int) -> ListState:
    """The whole list. Raises ``Distrust`` (``head``), ``Declined`` (``list-moved``)."""
    for _ in range(TRIES):
        read = _read_pages(steward, list_number)
        if read is not None:
            return read
    raise BadAnswer("the list for checks changes faster than it can be read; try again")


def _read_pages(steward: Person, list_number: int) -> ListState | None:
    """The whole list, or None if it changed while it was read."""
    elements: list[tuple[int, bytes]] = []
    after = b""
    first: m.Elements | None = None
    while True:
        message = m.ElementsRead(list_number, after)
        page = steward.connection.ask("/api/index/elements", message, m.Elements, steward.seed)
        first = first or page
        if page.head != first.head:
            return None
        if len(page.elements) % ELEMENT_BYTES:
            raise wrong_list()
        for at in range(0, len(page.elements), ELEMENT_BYTES):
            joined = page.elements[at : at + ELEMENT_BYTES]
            if joined <= after and after:
                raise wrong_list()
            after = joined
            elements.append((int.from_bytes(joined[:4]), joined[4:]))
        if not page.more or not page.elements:
            break
    head = _verified(steward, list_number, first.head)
    tree = Tree.of_elements(head.bits if head is not None else 0, elements)
    if head is None and elements:
        raise wrong_list()
    if head is not None and (tree.size, tree.root()) != (head.size, head.root):
        raise wrong_list()
    return ListState(list_number, tree, head, page.last_seq)


def _verified(steward: Person, list_number: int, head: m.Head | None) -> m.Head | None:
    if head is not None:
        verify_tree_head(steward, head, list_number, wrong_list())
        if head.bits > most_bits(head.size):
            raise wrong_list()
    return head


def add_to(steward: Person, state: ListState, added: Sequence[tuple[int, bytes]]) -> ListState:
    """The list with more elements, each with its position; read whole if it has to be divided further. Raises
    ``BucketFull``, ``Distrust`` (``head``)."""
    try:
        state.tree.add(added)
    except NeedsAll:
        state = read_elements(steward, state.number)
        state.tree.add(added)
    return state


def placed(
    entries: Iterable[m.WireEntryOfList], expires_on: int, withdraw_keys: Iterable[bytes]
) -> list[tuple[int, bytes]]:
    """The elements of an alert's entries, each with its position."""
    release = release_of(expires_on, withdraw_keys)
    return [(entry.position, element_of(inner_of(entry.tag, entry.sealed), release)) for entry in entries]


def check_is_newest(head: m.Head | None, last_seq: int) -> None:
    """Raise ``Distrust`` (``head``) if an alert that this steward has read came after the head, or stands without
    any: the server shows an old list."""
    if last_seq > (0 if head is None else head.seq):
        raise wrong_list()


def confirm(steward: Person) -> bool:
    """Sign the tree head of the list that answers again, with today's date, if it is older; or the first head of an
    empty list. Members see how old it is. True if one was signed. Raises ``Distrust`` (``head``)."""
    alerts = read_alerts(steward)
    known = steward.connection.ask("/api/about", m.NonceRead(), m.About).lists
    complete = [item.number for item in known if item.complete]
    if not complete:
        return False
    state = read_paths(steward, max(complete), [0])
    check_is_newest(state.head, alerts.last_seq)
    if state.head is not None and state.head.day >= steward.device.today():
        return False
    seq = state.last_seq if state.head is None else state.head.seq
    try:
        steward.connection.ask("/api/index/head", m.IndexHead(state.sign(steward, seq)), m.Done, steward.seed)
    except Declined as declined:  # somebody else changed it in this moment, and so confirmed it
        if declined.code not in {"head-moved", "list-moved"}:
            raise
        return False
    return True
