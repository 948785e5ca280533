"""Live photos, videos and photos that stand still, as they are asked for."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.factories import make_one_of_each_kind

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("live photos", "motion"),
        ("实况照片", "motion"),
        ("photos only", "photo"),
        ("只要照片", "photo"),
        ("videos", "video"),
    ],
)
def test_what_moves_is_told_from_what_does_not(
    sentence: str, kind: str, api: Api, owner: User
) -> None:
    photos = make_one_of_each_kind(owner)
    answer = api(owner).post("/api/v1/ask", {"text": sentence}).json()
    assert {one["asset"]["id"] for one in answer["items"]} == {str(one.pk) for one in photos[kind]}
    assert {one["asset"]["kind"] for one in answer["items"]} == {kind}
