"""No test of the whole suite meets an answer with a status that the document does not name."""

import pytest
from django.test import Client

from tests import documented


@pytest.mark.django_db
def test_an_answer_that_is_not_documented_fails_its_test(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/api/v1/albums").status_code == 401
    told = {("GET", "/api/v1/albums"): {200, 400}}
    monkeypatch.setattr(documented, "_statuses", lambda: told)
    with pytest.raises(documented.UndocumentedStatus, match="GET /api/v1/albums: 401"):
        client.get("/api/v1/albums")


def test_every_operation_of_the_document_is_watched() -> None:
    watched = documented._statuses()
    assert {200, 400, 401} <= watched["GET", "/api/v1/albums"]
    assert {200, 401, 404} <= watched["GET", "/api/v1/albums/{album_id}/assets/{asset_id}"]
