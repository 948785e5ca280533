"""After an upgrade, old documents are written anew, little by little."""

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.events.relay.chores import ledger_chores
from backend.photos.models import Asset
from backend.search.models import SearchDocument
from backend.search.services import indexing, renewal
from backend.search.services.indexing import document_version, index_assets
from backend.search.services.renewal import renew_documents
from tests.backend.search.conftest import Ask
from tests.factories import make_asset, make_face

pytestmark = pytest.mark.django_db


@pytest.fixture
def pairs(owner: User) -> list[Asset]:
    """Photos of two people each."""
    made = [make_asset(owner=owner) for _ in range(5)]
    for asset in made:
        make_face(asset=asset)
        make_face(asset=asset)
    index_assets(asset_ids=[asset.pk for asset in made])
    return made


def age(assets: list[Asset]) -> None:
    """As a version left them that could neither count nor say by which rules it wrote."""
    SearchDocument.objects.filter(asset__in=assets).update(words="", version="")


def found(ask: Ask) -> int:
    return len(ask("two people")["items"])


def test_what_is_written_bears_the_version(pairs: list[Asset]) -> None:
    versions = SearchDocument.objects.values_list("version", flat=True)
    assert set(versions) == {document_version()}
    assert renew_documents() == 0


def test_old_documents_are_renewed_and_then_found(pairs: list[Asset], ask: Ask) -> None:
    age(pairs)
    assert found(ask) == 0
    assert renew_documents() == 5
    assert found(ask) == 5
    assert renew_documents() == 0


def test_it_goes_on_where_it_was_stopped(pairs: list[Asset], ask: Ask) -> None:
    age(pairs)
    counts = []
    while done := renew_documents(limit=2):
        counts.append((done, found(ask)))
    assert counts == [(2, 2), (2, 4), (1, 5)]


def test_a_renewal_that_fails_leaves_what_was_there(
    pairs: list[Asset], ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    SearchDocument.objects.update(version="")
    with monkeypatch.context() as patch:
        patch.setattr(indexing, "_UPSERT", indexing._UPSERT.replace("now()", "no_such_clock()"))
        with pytest.raises(Exception, match="no_such_clock"), connection.cursor():
            renew_documents()
    assert found(ask) == 5
    assert renew_documents() == 5


def test_a_photo_that_changed_meanwhile_is_not_done_twice(pairs: list[Asset]) -> None:
    age(pairs)
    index_assets(asset_ids=[pairs[0].pk])
    assert renew_documents() == 4


def test_rules_of_any_other_version_are_old(
    pairs: list[Asset], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A return to the version before renews as well."""
    for other in ("0-before", "9-after"):
        monkeypatch.setattr(indexing, "document_version", lambda other=other: other)
        monkeypatch.setattr(renewal, "document_version", lambda other=other: other)
        assert renew_documents() == 5
        assert renew_documents() == 0


def test_the_relay_does_it(pairs: list[Asset], ask: Ask) -> None:
    age(pairs)
    chore = next(chore for chore in ledger_chores() if chore.name == "renew search documents")
    assert chore.run() == 5
    assert found(ask) == 5
