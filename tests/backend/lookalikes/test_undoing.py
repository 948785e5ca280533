"""That a group was resolved is taken back whole, but for what has been changed since."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.lookalikes.models import Dismissal, Group
from backend.people.models import Face, Person
from backend.photos.models import Asset
from backend.photos.services.deleting import delete_asset
from backend.tags.models import AssetTag, Verdict
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import judge_tags
from tests.factories import make_asset, make_face, make_lookalikes, make_person, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


@pytest.fixture
def pair(owner: User) -> tuple[Asset, Asset]:
    """The one that will be kept, and the one of which the owner has said everything."""
    kept, leaving = (make_asset(owner=owner, renditions=True) for _ in range(2))
    make_tag(asset=kept, slug="dog")
    for slug, verdict in (("lake", Verdict.ADDED), ("dog", Verdict.REMOVED)):
        tag = make_tag(asset=leaving, slug=slug)
        AssetTag.objects.filter(pk=tag.pk).update(verdict=verdict)
    make_face(asset=kept, person=make_person(owner=owner))
    grandmother = make_person(owner=owner, name="奶奶")
    make_face(asset=leaving, person=grandmother, is_confirmed=True)
    Asset.objects.filter(pk=leaving.pk).update(is_favorite=True, caption="外婆的院子")
    return kept, leaving


def resolve(client: APIClient, *photos: Asset, keep: int = 1) -> str:
    group = make_lookalikes(*photos)
    wish = {"keep": [str(photo.pk) for photo in photos[:keep]]}
    resolution: str = client.post(f"/api/v1/duplicates/{group.pk}/resolve", wish).json()["id"]
    return resolution


def undo(client: APIClient, resolution: str) -> Any:
    return client.post(f"/api/v1/duplicates/resolutions/{resolution}/undo")


def said(asset: Asset) -> dict[str, object]:
    """All that is carried over."""
    now = Asset.objects.get(pk=asset.pk)
    return {
        "words": (now.is_favorite, now.caption, now.caption_edited),
        "tags": set(
            AssetTag.objects.filter(asset=asset).values_list(
                "tag_id", "verdict", "judged_at", "judged_confidence"
            )
        ),
        "faces": set(Face.objects.filter(asset=asset).values_list("person", "is_confirmed")),
    }


def test_what_was_carried_over_goes_again_and_the_photos_come_back(
    client: APIClient, pair: tuple[Asset, Asset]
) -> None:
    kept, leaving = pair
    before = said(kept), said(leaving)
    resolution = resolve(client, kept, leaving)
    carried = said(kept)
    assert all(carried[name] != before[0][name] for name in carried)
    assert undo(client, resolution).json() == {"restored": [str(leaving.pk)]}
    assert (said(kept), said(leaving)) == before
    assert set(Group.objects.get().members.values_list("asset", flat=True)) == {
        kept.pk,
        leaving.pk,
    }


def test_what_was_changed_since_stays(
    client: APIClient, owner: User, pair: tuple[Asset, Asset]
) -> None:
    kept, leaving = pair
    resolution = resolve(client, kept, leaving)
    client.patch(f"/api/v1/assets/{kept.pk}", {"caption": "mine"})
    judge_tags(owner=owner, asset_ids=[kept.pk], add=[Wanted(slug="dog")])
    grandfather = Person.objects.create(owner=owner, name="爷爷")
    Face.objects.filter(asset=kept).update(person=grandfather)
    assert undo(client, resolution).status_code == 200
    now = Asset.objects.get(pk=kept.pk)
    assert (now.caption, now.is_favorite) == ("mine", False)
    assert list(AssetTag.objects.filter(asset=kept).values_list("tag_id", "verdict")) == [
        ("dog", Verdict.ADDED)
    ]
    assert Face.objects.get(asset=kept).person == grandfather


def test_photos_that_were_kept_together_may_be_grouped_again(
    client: APIClient, owner: User
) -> None:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(3)]
    resolution = resolve(client, *photos, keep=2)
    assert Dismissal.objects.exists()
    undo(client, resolution)
    assert not Dismissal.objects.exists()
    assert Group.objects.get().members.count() == 3


def test_it_is_taken_back_once_and_by_its_owner(
    client: APIClient, api: Callable[[User], APIClient], stranger: User, pair: tuple[Asset, Asset]
) -> None:
    resolution = resolve(client, *pair)
    assert undo(api(stranger), resolution).status_code == 404
    assert undo(client, resolution).status_code == 200
    answer = undo(client, resolution)
    assert (answer.status_code, answer.json()["code"]) == (409, "already_undone")


def test_photos_that_are_gone_for_good_stay_gone(
    client: APIClient, owner: User, pair: tuple[Asset, Asset]
) -> None:
    kept, leaving = pair
    resolution = resolve(client, kept, leaving)
    User.objects.filter(pk=owner.pk).update(used_bytes=leaving.size)
    delete_asset(owner=owner, asset_id=leaving.pk)
    assert undo(client, resolution).json() == {"restored": []}
    assert not Asset.objects.get(pk=kept.pk).is_favorite
