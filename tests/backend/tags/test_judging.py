"""What the owner says about tags stands above what any network finds, for ever."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName, Topic
from backend.events.models import OutboxEvent
from backend.events.results import FoundTag, TagsFound
from backend.photos.models import Asset, StageState
from backend.photos.services.deleting import delete_asset
from backend.search.services.indexing import index_asset
from backend.tags.models import AssetTag, Tag
from backend.tags.services import choosing
from backend.tags.services.recording import record_tags
from tests.backend.photos.ledger_rows import all_done, claimed, finish, opened, states
from tests.factories import make_asset, make_stage_run, make_tag

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]

CAT = FoundTag("cat", "cat", "猫", 0.8)
TABBY = FoundTag("tabby-cat", "tabby cat", "虎斑猫", 0.6)
DOG = FoundTag("dog", "dog", "狗", 0.7)


def record(asset: Asset, *tags: FoundTag, version: str = "tags-1") -> None:
    record_tags(asset_id=asset.pk, result=TagsFound(tags), model_version=version)
    index_asset(asset_id=asset.pk)


def add(client: APIClient, asset: Asset, **wanted: str) -> Any:
    return client.post(f"/api/v1/assets/{asset.pk}/tags", wanted)


def remove(client: APIClient, asset: Asset, slug: str) -> Any:
    return client.delete(f"/api/v1/assets/{asset.pk}/tags/{slug}")


def slugs(client: APIClient, asset: Asset) -> list[str]:
    return [tag["slug"] for tag in client.get(f"/api/v1/assets/{asset.pk}").json()["tags"]]


def found(client: APIClient, query: str) -> set[str]:
    items = client.get("/api/v1/search", {"q": query}).json()["items"]
    return {item["asset"]["id"] for item in items}


def tagged(client: APIClient, slug: str) -> set[str]:
    return {item["id"] for item in client.get("/api/v1/assets", {"tag": slug}).json()["items"]}


def test_a_removed_tag_stays_away_whatever_later_runs_find(api: Api, owner: User) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    record(asset, DOG)
    assert found(client, "dog") == tagged(client, "dog") == {str(asset.pk)}
    for _ in range(2):
        assert remove(client, asset, "dog").status_code == 204
    for version in ("tags-2", "tags-3"):
        record(asset, DOG, CAT, version=version)
    assert slugs(client, asset) == ["cat"]
    assert tagged(client, "dog") == set()
    assert [tag["slug"] for tag in client.get("/api/v1/tags").json()["items"]] == ["animal", "cat"]
    assert found(client, "dog") == set()


def test_an_added_tag_stays_whatever_later_runs_find(api: Api, owner: User) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    record(asset, DOG)
    answer = add(client, asset, slug="sunset")
    assert answer.json() == {
        "slug": "sunset",
        "name_en": "sunset",
        "name_zh": "日落",
        "parent": "time-of-day",
        "confidence": None,
        "is_confirmed": True,
    }
    record(asset, version="tags-2")
    record(asset, CAT, version="tags-3")
    assert slugs(client, asset) == ["sunset", "cat"]
    assert found(client, "日落") == {str(asset.pk)}


def test_a_word_is_understood_by_its_name_in_either_language(api: Api, owner: User) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    for name in ("Tabby  Cat", "虎斑猫", "TABBY CAT"):
        assert add(client, asset, name=name).json()["slug"] == "tabby-cat"
    assert slugs(client, asset) == ["tabby-cat"]


def test_a_word_of_ones_own_is_made_once_and_is_nobody_elses(
    api: Api, owner: User, stranger: User
) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    slug = add(client, asset, name="奶奶的花园").json()["slug"]
    assert add(client, make_asset(owner=owner), name=" 奶奶的花园 ").json()["slug"] == slug
    assert found(client, "奶奶的花园") >= {str(asset.pk)}

    theirs = make_asset(owner=stranger)
    refused = add(api(stranger), theirs, slug=slug)
    assert (refused.status_code, refused.json()["code"]) == (400, "unknown_tag")
    assert remove(api(stranger), theirs, slug).status_code == 404
    assert add(api(stranger), theirs, name="奶奶的花园").json()["slug"] != slug
    suggested = api(stranger).get("/api/v1/tags/suggestions", {"q": "奶奶"}).json()["items"]
    assert slug not in {word["slug"] for word in suggested}


def test_a_word_of_ones_own_goes_with_its_last_photo(api: Api, owner: User) -> None:
    first, second, client = make_asset(owner=owner), make_asset(owner=owner), api(owner)
    slug = add(client, first, name="tree house").json()["slug"]
    add(client, second, slug=slug)
    remove(client, first, slug)
    assert tagged(client, slug) == {str(second.pk)}
    remove(client, second, slug)
    assert not Tag.objects.filter(slug=slug).exists()


def test_a_word_of_ones_own_goes_with_a_photo_that_is_deleted(api: Api, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(used_bytes=10**9)
    asset, client = make_asset(owner=owner), api(owner)
    slug = add(client, asset, name="tree house").json()["slug"]
    add(client, asset, slug="sunset")
    delete_asset(owner=owner, asset_id=asset.pk)
    assert not Tag.objects.filter(slug=slug).exists()
    assert Tag.objects.filter(slug="sunset").exists()


def test_nobody_fills_the_table_with_words(
    api: Api, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST_OWN_WORDS", 2)
    asset, client = make_asset(owner=owner), api(owner)
    assert add(client, asset, name="one word").status_code == 200
    assert add(client, asset, name="another").status_code == 200
    refused = add(client, asset, name="one too many")
    assert (refused.status_code, refused.json()["code"]) == (409, "too_many_words")
    assert add(client, asset, name="another").status_code == 200


def test_no_cat_means_no_kind_of_cat_now_and_later(api: Api, owner: User) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    record(asset, CAT, TABBY)
    remove(client, asset, "cat")
    record(asset, CAT, TABBY, FoundTag("siamese-cat", "Siamese cat", "暹罗猫", 0.4), DOG)
    assert slugs(client, asset) == ["dog"]
    assert tagged(client, "cat") == set()
    assert tagged(client, "animal") == {str(asset.pk)}


def test_a_kind_of_cat_said_later_is_a_cat_again(api: Api, owner: User) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    record(asset, CAT)
    remove(client, asset, "animal")
    assert slugs(client, asset) == []
    add(client, asset, slug="tabby-cat")
    assert set(slugs(client, asset)) == {"animal", "cat", "tabby-cat"}


def test_several_photos_are_tagged_at_once_or_not_at_all(
    api: Api, owner: User, stranger: User
) -> None:
    mine = [make_asset(owner=owner) for _ in range(3)]
    theirs = make_asset(owner=stranger)
    make_tag(asset=mine[0], slug="dog")
    client = api(owner)
    ids = [str(asset.pk) for asset in (*mine, theirs)]
    wish = {"ids": ids, "add": [{"slug": "wolf"}, {"name": "our walk"}], "remove": ["dog"]}
    assert set(client.post("/api/v1/assets/tags", wish).json()["ids"]) == set(ids[:3])
    assert tagged(client, "wolf") == set(ids[:3])
    assert tagged(client, "dog") == set()
    assert not AssetTag.objects.filter(asset=theirs).exists()
    assert client.post("/api/v1/assets/tags", wish).json()["ids"] == []

    before = AssetTag.objects.count()
    wrong = {"ids": ids, "add": [{"slug": "cat"}, {"slug": "no-such-word"}]}
    assert client.post("/api/v1/assets/tags", wrong).status_code == 400
    assert AssetTag.objects.count() == before


@pytest.mark.parametrize(
    "body", [{}, {"slug": "cat", "name": "cat"}, {"name": " "}, {"name": "x" * 101}, {"slug": None}]
)
def test_what_names_no_tag_is_refused(api: Api, owner: User, body: dict[str, Any]) -> None:
    asset = make_asset(owner=owner)
    assert api(owner).post(f"/api/v1/assets/{asset.pk}/tags", body).status_code == 400
    assert not AssetTag.objects.exists()


def test_what_was_said_is_kept_with_what_the_network_had_said(
    api: Api, owner: User, stranger: User
) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    make_stage_run(asset=asset, stage=StageName.TAGS, model_version="tags-1")
    record(asset, DOG)
    remove(client, asset, "dog")
    add(client, asset, slug="sunset")
    add(client, asset, name="our walk")
    record(asset, FoundTag("dog", "dog", "狗", 0.99), version="tags-2")
    items = client.get("/api/v1/tags/feedback").json()["items"]
    kept = [(i["slug"], i["verdict"], i["confidence"], i["model_version"]) for i in items]
    assert kept == [("sunset", "added", None, "tags-1"), ("dog", "removed", 0.7, "tags-1")]
    assert api(stranger).get("/api/v1/tags/feedback").json()["items"] == []


def test_a_change_is_announced_once_and_the_meaning_is_worked_out_anew(
    api: Api, owner: User
) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    run = make_stage_run(asset=asset, stage=StageName.SEMANTIC)
    make_stage_run(asset=asset, stage=StageName.TAGS)
    for _ in range(2):
        add(client, asset, slug="sunset")
    assert OutboxEvent.objects.filter(topic=Topic.ASSET_CHANGED).count() == 1
    run.refresh_from_db()
    assert run.state != StageState.DONE


def test_a_meaning_that_is_being_worked_out_without_the_new_tag_is_not_recorded(
    api: Api, owner: User
) -> None:
    asset = opened(owner)
    all_done(asset, except_for=(StageName.SEMANTIC,))
    under_way = claimed(asset, StageName.SEMANTIC)
    add(api(owner), asset, slug="sunset")
    assert finish(under_way) is False
    assert states(asset)[StageName.SEMANTIC] == StageState.READY


def test_a_user_can_be_deleted_with_photos_and_words(api: Api, owner: User) -> None:
    asset, client = make_asset(owner=owner), api(owner)
    slug = add(client, asset, name="our walk").json()["slug"]
    add(client, asset, slug="sunset")
    owner.delete()
    assert not Tag.objects.filter(slug=slug).exists()
    assert not AssetTag.objects.exists()
    assert Tag.objects.filter(slug="sunset").exists()
