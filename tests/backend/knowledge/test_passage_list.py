"""The list of passages goes document by document, however it is cut into pages."""

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.services.editing import add_passage
from tests.factories.knowledge import make_base, make_document, read_into

pytestmark = pytest.mark.django_db


def drafts(*texts: str) -> list[Draft]:
    return [Draft(PassageKind.PROSE, ("A page",), text) for text in texts]


def test_documents_do_not_mix_and_approved_answers_come_first(admin: User) -> None:
    base = make_base()
    read_into(make_document(base), drafts("a 0", "a 1", "a 2"))
    read_into(make_document(base), drafts("b 0", "b 1"))
    add_passage(base, admin, text="approved", questions=["Why?"])
    client = APIClient()
    client.force_authenticate(admin)
    seen: list[str] = []
    query = {"limit": "1"}
    while True:
        page = client.get(f"/api/v1/knowledge/bases/{base.pk}/passages", query).json()
        seen += [item["text"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == ["approved", "a 0", "a 1", "a 2", "b 0", "b 1"]
