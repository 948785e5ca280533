"""Knowledge bases: asking, and keeping them."""

from collections.abc import Mapping

from backend.accounts.models import Scope, User
from backend.knowledge.models import Conversation, Exchange, Outcome, VersionState, Visibility
from backend.storage import store
from tests.backend.access.rules.contract import Admin, Asked, Kept, Key, Rules
from tests.factories.knowledge import keep, make_base, make_document, make_passage, make_version
from tests.factories.loop import (
    make_gold,
    make_group,
    make_result,
    make_run,
    make_transfer,
)

_READ, _WRITE = Scope.KNOWLEDGE_READ, Scope.KNOWLEDGE_WRITE
_NEW = {"slug": "recipes", "name": "Recipes"}


def base(owner: User) -> Mapping[str, object]:
    return {"base_id": keep(owner).pk}


def document(owner: User) -> Mapping[str, object]:
    return {"document_id": make_document(keep(owner)).pk}


def arrived_version(owner: User) -> Mapping[str, object]:
    version = make_version(make_document(keep(owner)), state=VersionState.EXPECTED)
    store().put(version.object_key, b"ten bytes.", content_type="text/markdown")
    return {"version_id": version.pk}


def old_version(owner: User) -> Mapping[str, object]:
    version = make_version(make_document(keep(owner)), state=VersionState.READY)
    store().put(version.object_key, b"ten bytes.", content_type="text/markdown")
    return {"version_id": version.pk}


def page(owner: User) -> Mapping[str, object]:
    """What is no page of the web is refused, to whoever may ask."""
    return document(owner)


def passage(owner: User) -> Mapping[str, object]:
    return {"passage_id": make_passage(keep(owner)).pk}


def written_passage(owner: User) -> Mapping[str, object]:
    found = make_passage(keep(owner))
    found.fingerprint = ""
    found.save(update_fields=["fingerprint"])
    return {"passage_id": found.pk}


def public_passage(owner: User) -> Mapping[str, object]:
    return {"passage_id": make_passage(make_base(visibility=Visibility.PUBLIC, owner=owner)).pk}


def guests_answer(_: User) -> Mapping[str, object]:
    exchange = Exchange.objects.create(
        conversation=Conversation.objects.create(user=None),
        question="How long?",
        asked_as="How long?",
        language="en",
        answer="30 days.",
        outcome=Outcome.ANSWERED,
        confidence=1,
        took=1,
    )
    return {"exchange_id": exchange.pk}


def measured_base(owner: User) -> Mapping[str, object]:
    kept = keep(owner)
    make_gold(kept)
    make_result(make_run(kept))
    return {"base_id": kept.pk}


def gold(owner: User) -> Mapping[str, object]:
    return {"gold_id": make_gold(keep(owner)).pk}


def finished_run(owner: User) -> Mapping[str, object]:
    return {"run_id": make_run(keep(owner)).pk}


def group(owner: User) -> Mapping[str, object]:
    return {"group_id": make_group(keep(owner)).pk}


def expected_base(owner: User) -> Mapping[str, object]:
    return {"transfer_id": make_transfer(owner).pk}


def arrived_base(owner: User) -> Mapping[str, object]:
    transfer = make_transfer(owner)
    store().put(transfer.object_key, b"zip", content_type="application/zip")
    return {"transfer_id": transfer.pk}


_NOBODY = "00000000-0000-7000-8000-000000000000"


RULES: Rules = {
    ("GET", "knowledge"): Asked(_READ),
    ("POST", "knowledge/ask"): Asked(_READ, sends={"question": "How long is trash kept?"}),
    ("GET", "knowledge/passages/<uuid:passage_id>"): Asked(_READ, public_passage),
    ("POST", "knowledge/answers/<uuid:exchange_id>/feedback"): Asked(
        _READ, guests_answer, sends={"verdict": "helpful"}, ok=204
    ),
    ("GET", "knowledge/bases"): Key(_READ),
    ("POST", "knowledge/bases"): Admin(_WRITE, sends=_NEW, ok=201),
    ("GET", "knowledge/bases/<uuid:base_id>"): Kept(_READ, base),
    ("PATCH", "knowledge/bases/<uuid:base_id>"): Kept(_WRITE, base, sends={"name": "Recipes"}),
    ("DELETE", "knowledge/bases/<uuid:base_id>"): Kept(_WRITE, base, ok=204),
    ("POST", "knowledge/bases/<uuid:base_id>/publish"): Kept(_WRITE, base),
    ("POST", "knowledge/bases/<uuid:base_id>/discard"): Kept(_WRITE, base),
    ("POST", "knowledge/bases/<uuid:base_id>/hit-test"): Kept(
        _WRITE, base, sends={"question": "How long?"}
    ),
    ("GET", "knowledge/bases/<uuid:base_id>/documents"): Kept(_READ, base),
    ("POST", "knowledge/bases/<uuid:base_id>/documents"): Kept(
        _WRITE, base, sends={"title": "Soup", "text": "# Soup\n\nBoil it."}, ok=201
    ),
    ("GET", "knowledge/bases/<uuid:base_id>/passages"): Kept(_READ, base),
    ("POST", "knowledge/bases/<uuid:base_id>/passages"): Kept(
        _WRITE, base, sends={"text": "Boil it.", "questions": ["How?"]}, ok=201
    ),
    ("GET", "knowledge/documents/<uuid:document_id>"): Kept(_READ, document),
    ("DELETE", "knowledge/documents/<uuid:document_id>"): Kept(_WRITE, document, ok=204),
    ("GET", "knowledge/documents/<uuid:document_id>/versions"): Kept(_READ, document),
    ("POST", "knowledge/documents/<uuid:document_id>/versions"): Kept(
        _WRITE, document, sends={"text": "Boil it."}, ok=201
    ),
    ("POST", "knowledge/documents/<uuid:document_id>/refresh"): Kept(_WRITE, page, ok=409),
    ("POST", "knowledge/versions/<uuid:version_id>/complete"): Kept(_WRITE, arrived_version),
    ("POST", "knowledge/versions/<uuid:version_id>/restore"): Kept(_WRITE, old_version, ok=201),
    ("PATCH", "knowledge/editing/passages/<uuid:passage_id>"): Kept(
        _WRITE, passage, sends={"text": "For a week."}
    ),
    ("DELETE", "knowledge/editing/passages/<uuid:passage_id>"): Kept(
        _WRITE, written_passage, ok=204
    ),
    ("GET", "knowledge/bases/<uuid:base_id>/gold"): Kept(_READ, base),
    ("POST", "knowledge/bases/<uuid:base_id>/gold"): Kept(
        _WRITE, base, sends={"question": "Will it rain?", "is_answerable": False}, ok=201
    ),
    ("POST", "knowledge/bases/<uuid:base_id>/gold/from-answer"): Kept(
        _WRITE, base, sends={"exchange_id": _NOBODY}, ok=404
    ),
    ("POST", "knowledge/bases/<uuid:base_id>/gold/import"): Kept(
        _WRITE, base, sends={"content": "{}"}
    ),
    ("GET", "knowledge/bases/<uuid:base_id>/gold/export"): Kept(_READ, base),
    ("PATCH", "knowledge/gold/<uuid:gold_id>"): Kept(_WRITE, gold, sends={"note": "No."}),
    ("DELETE", "knowledge/gold/<uuid:gold_id>"): Kept(_WRITE, gold, ok=204),
    ("GET", "knowledge/bases/<uuid:base_id>/runs"): Kept(_READ, base),
    ("POST", "knowledge/bases/<uuid:base_id>/runs"): Kept(_WRITE, measured_base, ok=201),
    ("GET", "knowledge/runs/<uuid:run_id>"): Kept(_READ, finished_run),
    ("GET", "knowledge/runs/<uuid:run_id>/results"): Kept(_READ, finished_run),
    ("GET", "knowledge/runs/<uuid:run_id>/comparison"): Kept(_READ, finished_run, ok=400),
    ("GET", "knowledge/bases/<uuid:base_id>/check"): Kept(_READ, base),
    ("POST", "knowledge/bases/<uuid:base_id>/check"): Kept(_WRITE, base),
    ("GET", "knowledge/bases/<uuid:base_id>/threshold"): Kept(_READ, measured_base),
    ("GET", "knowledge/bases/<uuid:base_id>/asked"): Kept(_READ, base),
    ("GET", "knowledge/bases/<uuid:base_id>/groups"): Kept(_READ, base),
    ("GET", "knowledge/groups/<uuid:group_id>"): Kept(_READ, group),
    ("POST", "knowledge/groups/<uuid:group_id>/settle"): Kept(_WRITE, group),
    ("POST", "knowledge/groups/<uuid:group_id>/answer"): Kept(
        _WRITE, group, sends={"text": "30 days."}, ok=201
    ),
    ("POST", "knowledge/groups/<uuid:group_id>/attach"): Kept(
        _WRITE, group, sends={"passage_id": _NOBODY}, ok=404
    ),
    ("POST", "knowledge/groups/<uuid:group_id>/gold"): Kept(_WRITE, group, ok=201),
    ("GET", "knowledge/bases/<uuid:base_id>/usage"): Kept(_READ, base),
    ("GET", "knowledge/bases/<uuid:base_id>/export"): Kept(_READ, base),
    ("POST", "knowledge/imports"): Admin(_WRITE, sends={"slug": "soups", "size": 3}, ok=201),
    ("GET", "knowledge/imports/<uuid:transfer_id>"): Admin(_READ, expected_base),
    ("POST", "knowledge/imports/<uuid:transfer_id>/complete"): Admin(_WRITE, arrived_base),
}
