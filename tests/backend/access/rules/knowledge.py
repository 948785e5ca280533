"""Knowledge bases: asking, and keeping them."""

from collections.abc import Mapping

from backend.accounts.models import Scope, User
from backend.knowledge.models import Conversation, Exchange, Outcome, VersionState, Visibility
from backend.storage import store
from tests.backend.access.rules.contract import Admin, Asked, Kept, Key, Rules
from tests.factories.knowledge import keep, make_base, make_document, make_passage, make_version

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
}
