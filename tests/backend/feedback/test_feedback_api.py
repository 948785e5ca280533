"""How much users corrected, and how well they agree: amounts, and nobody else's photos."""

from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import ModelTask, SpaceKind
from backend.feedback.selectors.volumes import new_corrections_since
from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding
from backend.tags.models import Verdict
from tests.factories import make_asset, make_tag
from tests.factories.spaces import make_space

pytestmark = pytest.mark.django_db
Api = Callable[[User], APIClient]


def corrected(user: User, slug: str, verdict: Verdict, *, days_ago: int = 0) -> Asset:
    asset = make_asset(owner=user)
    tag = make_tag(asset=asset, slug=slug)
    tag.verdict, tag.judged_at = verdict, timezone.now() - timedelta(days=days_ago)
    tag.save()
    return asset


def placed(asset: Asset, space: EmbeddingSpace, axis: int) -> None:
    point = np.zeros(512)
    point[axis] = 1
    AssetEmbedding.objects.create(
        asset=asset, owner_id=asset.owner_id, space=space, embedding=point.tolist()
    )


def test_corrections_are_counted_by_week_and_kind(api: Api, admin: User, owner: User) -> None:
    corrected(owner, "cat", Verdict.ADDED)
    corrected(owner, "dog", Verdict.REMOVED, days_ago=14)
    told = api(admin).get("/api/v1/models/feedback").json()
    (tags, _people) = told["volumes"]
    assert (tags["task"], tags["total"], tags["since_release"], tags["users"]) == (
        "tag_head",
        2,
        2,
        1,
    )
    assert len(tags["weeks"]) == 26
    assert tags["weeks"][-1]["kinds"] == {"added": 1}
    assert tags["weeks"][-3]["kinds"] == {"removed": 1}


def test_who_keeps_corrections_out_is_not_counted(api: Api, admin: User, owner: User) -> None:
    before = timezone.now() - timedelta(minutes=1)
    corrected(owner, "cat", Verdict.ADDED)
    assert new_corrections_since(ModelTask.TAG_HEAD, before) == 1
    api(owner).patch("/api/v1/account", {"teaches_models": False})
    assert new_corrections_since(ModelTask.TAG_HEAD, before) == 0
    told = api(admin).get("/api/v1/models/feedback").json()
    assert told["volumes"][0]["total"] == 0
    assert told["silent_users"] == 1


def test_photos_that_are_in_the_trash_teach_nothing(owner: User) -> None:
    before = timezone.now() - timedelta(minutes=1)
    asset = corrected(owner, "cat", Verdict.ADDED)
    Asset.objects.filter(pk=asset.pk).update(trashed_at=timezone.now())
    assert new_corrections_since(ModelTask.TAG_HEAD, before) == 0


def test_only_ones_own_photos_are_shown(api: Api, admin: User, owner: User) -> None:
    corrected(owner, "cat", Verdict.ADDED)
    own = corrected(admin, "dog", Verdict.REMOVED)
    (example,) = api(admin).get("/api/v1/models/feedback").json()["examples"]
    assert (example["asset"], example["slug"], example["verdict"]) == (
        str(own.pk),
        "dog",
        "removed",
    )


def test_users_who_disagree_about_copies_of_a_photo_are_told_of(
    api: Api, admin: User, owner: User, stranger: User
) -> None:
    space = make_space(kind=SpaceKind.VISUAL, version="efficientnet-lite2-0.1.0", dimensions=512)
    placed(corrected(owner, "cat", Verdict.ADDED), space, 1)
    placed(corrected(stranger, "cat", Verdict.REMOVED), space, 1)
    placed(corrected(stranger, "cat", Verdict.ADDED), space, 2)
    placed(corrected(owner, "dog", Verdict.ADDED), space, 3)
    quality = api(admin).get("/api/v1/models/feedback").json()["quality"]
    assert quality == {
        "labels": 4,
        "words": 2,
        "single_user": 0.5,
        "compared": 1,
        "contradicting": 1,
        "disputed": [{"slug": "cat", "contradictions": 1}],
    }
