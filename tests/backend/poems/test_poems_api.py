"""Poems for photos and albums, by a real worker on the real broker with a small model."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.conf import settings as configured
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.modelhub.models import ModelVersion
from backend.poems.models import Poem
from backend.poems.services import writing
from tests import poet
from tests.factories import make_album, make_asset, make_member, make_poem, make_tag

Api = Callable[[User], APIClient]

servable, released, worker = poet.servable, poet.released, poet.worker


def test_a_photo_gets_a_poem_about_what_it_shows(
    api: Api, owner: User, worker: list[dict[str, object]]
) -> None:
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="mountain", name_zh="山")

    made = api(owner).post(
        f"/api/v1/assets/{asset.pk}/poems", {"words": ["雪"], "seed": 5}, format="json"
    )

    assert made.status_code == 201, made.content
    poem = made.json()
    assert [len(line) for line in poem["lines"]] == [5, 5, 5, 5]
    assert (poem["asset_id"], poem["album_id"]) == (str(asset.pk), None)
    assert (poem["model_version"], poem["seed"], poem["words"]) == ("poems-1", 5, ["雪"])
    assert poem["is_mine"]
    assert worker == [{"words": ["雪", "山"], "names": [], "seed": 5}]
    assert api(owner).get(f"/api/v1/assets/{asset.pk}/poems").json()["items"] == [poem]


def test_another_poem_is_another_one(
    api: Api, owner: User, worker: list[dict[str, object]]
) -> None:
    asset = make_asset(owner=owner)

    one, other = (api(owner).post(f"/api/v1/assets/{asset.pk}/poems").json() for _ in range(2))

    assert one["seed"] != other["seed"]
    listed = api(owner).get(f"/api/v1/assets/{asset.pk}/poems").json()["items"]
    assert [poem["id"] for poem in listed] == [other["id"], one["id"]]


def test_whoever_adds_photos_to_an_album_may_have_a_poem_written_for_it(
    api: Api, owner: User, stranger: User, worker: list[dict[str, object]]
) -> None:
    album = make_album(owner=owner, title="春山")
    member = make_member(album, stranger, AlbumRole.VIEWER)
    address = f"/api/v1/albums/{album.pk}/poems"
    assert api(stranger).post(address).json()["code"] == "role_too_low"

    member.role = AlbumRole.CONTRIBUTOR
    member.save()
    made = api(stranger).post(address)

    assert made.status_code == 201, made.content
    [seen] = api(owner).get(address).json()["items"]
    assert (seen["author"]["name"], seen["is_mine"]) == ("Stranger", False)


def test_without_a_model_the_answer_says_when_to_come_back(api: Api, owner: User) -> None:
    response = api(owner).post(f"/api/v1/assets/{make_asset(owner=owner).pk}/poems")

    assert (response.status_code, response.json()["code"]) == (503, "poems_not_ready")
    assert int(response["Retry-After"]) > 0


def test_so_it_does_while_no_worker_answers(
    api: Api, owner: User, released: ModelVersion, redis_client: Redis, settings: object
) -> None:
    configured.POEM_TIMEOUT = timedelta(milliseconds=50)

    response = api(owner).post(f"/api/v1/assets/{make_asset(owner=owner).pk}/poems")

    assert (response.status_code, response.json()["code"]) == (503, "poems_not_ready")


@pytest.mark.parametrize("words", [["想自杀"], ["制造", "炸弹"], ["how to make a", "bomb"]])
def test_unfit_words_are_refused(api: Api, owner: User, words: list[str]) -> None:
    asset = make_asset(owner=owner)

    response = api(owner).post(f"/api/v1/assets/{asset.pk}/poems", {"words": words}, format="json")

    assert (response.status_code, response.json()["code"]) == (400, "unfit_words")


@pytest.mark.parametrize(
    "wish", [{"words": ["字" * 21]}, {"words": ["字"] * 9}, {"words": "字"}, {"seed": -1}]
)
def test_wishes_have_limits(api: Api, owner: User, wish: dict[str, object]) -> None:
    asset = make_asset(owner=owner)

    response = api(owner).post(f"/api/v1/assets/{asset.pk}/poems", wish, format="json")

    assert response.status_code == 400


def test_so_has_the_number_of_poems(api: Api, owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    asset = make_asset(owner=owner)
    make_poem(author=owner, asset=asset)
    monkeypatch.setattr(writing, "MOST_POEMS", 1)

    response = api(owner).post(f"/api/v1/assets/{asset.pk}/poems")

    assert response.json()["code"] == "too_many_poems"


def test_a_poem_is_deleted_by_its_author_and_by_the_albums_owner(
    api: Api, owner: User, stranger: User
) -> None:
    album = make_album(owner=owner)
    make_member(album, stranger, AlbumRole.CONTRIBUTOR)
    theirs, mine = make_poem(author=stranger, album=album), make_poem(author=owner, album=album)

    assert api(stranger).delete(f"/api/v1/poems/{mine.pk}").status_code == 403
    assert api(owner).delete(f"/api/v1/poems/{theirs.pk}").status_code == 204
    assert api(owner).delete(f"/api/v1/poems/{mine.pk}").status_code == 204
    assert not _poems()


def test_a_poem_goes_with_its_photo(owner: User) -> None:
    asset = make_asset(owner=owner)
    make_poem(author=owner, asset=asset)

    asset.delete()

    assert not _poems()


def _poems() -> set[UUID]:
    return set(Poem.objects.values_list("pk", flat=True))
