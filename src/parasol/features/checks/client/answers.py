"""An alert's answers: what stands in the index under each of its keys, as two stewards sign it."""

from collections.abc import Sequence

import msgspec

from parasol.features.alerts.case import Case, CaseIdentifier
from parasol.features.alerts.structs import Alert, short_of
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import Asked, index_keys, is_on_a_site, partials
from parasol.features.checks.client.summary import MOST_MARKS, Summary, encode_summary, mark_of, signed_by
from parasol.features.checks.contexts import summary_bytes
from parasol.kernel import messages as m
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import BadSignature, sign, verify


def case_of(alert: Alert, identifiers: Sequence[Identifier | CaseIdentifier], takedown_seed: bytes) -> Case:
    """The case file of an alert, before anybody has signed its answers. ``identifiers`` are in full."""
    return Case(
        alert=alert.id,
        identifiers=[CaseIdentifier(each.kind, each.normal) for each in identifiers],
        severity=alert.severity,
        reporters=alert.reporters,
        newest=alert.newest,
        kinds=alert.kinds,
        warning=short_of(alert),
        expires_on=alert.expires_on,
        roster_length=alert.roster_length,
        withdraw_keys=alert.withdraw_keys,
        takedown_seed=takedown_seed,
        signers=[],
        answers=[],
    )


def signed_case(case: Case, signers: Sequence[tuple[bytes, Sequence[bytes]]]) -> Case:
    """The case with two stewards' signatures: of each the key, and a signature for each of the alert's keys."""
    answers = [b"".join(of_key) for of_key in zip(*(signatures for _, signatures in signers), strict=True)]
    return msgspec.structs.replace(case, signers=[key for key, _ in signers], answers=answers)


def case_by(stewards: Sequence[Person], alert: Alert, identifiers: Sequence[Identifier], takedown_seed: bytes) -> Case:
    """The case file of an alert whose answers these two sign here, for communities that are made up."""
    case = case_of(alert, identifiers, takedown_seed)
    return signed_case(case, [(who.key, sign_answers(who.seed, who.roster.genesis, case)) for who in stewards])


def identifier_of(case: CaseIdentifier) -> Identifier:
    """The identifier of a case."""
    return Identifier(case.kind, case.normal)


def keys_of_case(case: Case) -> list[Asked]:
    """The index keys of an alert: its identifiers in full, and their parts."""
    return index_keys([identifier_of(identifier) for identifier in case.identifiers])


def summaries_of(case: Case) -> list[tuple[Asked, bytes]]:
    """What stands under each of an alert's keys, in their order. The masks of whoever has the key come first."""
    identifiers = [identifier_of(each) for each in case.identifiers]
    found: list[tuple[Asked, bytes]] = []
    for key in keys_of_case(case):
        own = [each for each in identifiers if key == each or key in partials(each)]
        is_name = not isinstance(key, Identifier) and key.kind == "name"
        marked = [each for each in own if is_name and is_on_a_site(each)][:MOST_MARKS]
        summary = Summary(
            alert=case.alert,
            severity=case.severity,
            reporters=case.reporters,
            newest=case.newest,
            kinds=tuple(case.kinds),
            expires_on=case.expires_on,
            roster_length=case.roster_length,
            withdraw_keys=tuple(case.withdraw_keys),
            marks=tuple(mark_of(case.alert, each) for each in marked),
            masks=tuple(dict.fromkeys(each.masked() for each in [*own, *identifiers])),
            warning=case.warning,
        )
        found.append((key, encode_summary(summary)))
    return found


def sign_answers(seed: bytes, genesis: bytes, case: Case) -> list[bytes]:
    """One steward's signatures, one for each key."""
    return [sign(seed, "answer", summary_bytes(genesis, text, key.canonical())) for key, text in summaries_of(case)]


def are_signed(by: bytes, genesis: bytes, case: Case, signatures: Sequence[bytes]) -> bool:
    """Whether these are ``sign_answers`` of this steward."""
    summaries = summaries_of(case)
    if len(signatures) != len(summaries):
        return False
    try:
        for (key, text), signature in zip(summaries, signatures, strict=True):
            verify(by, "answer", summary_bytes(genesis, text, key.canonical()), signature)
    except BadSignature:
        return False
    return True


def answers_of(case: Case) -> dict[Asked, bytes]:
    """What is sealed for each of an alert's keys, if two stewards signed it; nothing else is put into the index."""
    summaries = summaries_of(case)
    if len(case.signers) != 2 or [len(both) for both in case.answers] != [2 * m.SIGNATURE_BYTES] * len(summaries):
        return {}
    answers: dict[Asked, bytes] = {}
    for (key, text), both in zip(summaries, case.answers, strict=True):
        signatures = (both[: m.SIGNATURE_BYTES], both[m.SIGNATURE_BYTES :])
        answers[key] = text + signed_by(list(zip(case.signers, signatures, strict=True)))
    return answers
