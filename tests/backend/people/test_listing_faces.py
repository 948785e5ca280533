"""Faces are listed as the timeline lists their photos, page by page."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.people.selectors.faces import ORDERING, FaceFilters, list_faces
from backend.photos.models import Asset
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def test_pages_go_through_all_faces_the_newest_photos_first(
    api: Callable[[User], APIClient], owner: User, stranger: User
) -> None:
    moments = [datetime(2024, 1, day, tzinfo=UTC) for day in (1, 2, 2, 3)]
    faces = [
        make_face(asset=asset, left=left)
        for asset in (make_asset(owner=owner, captured_at=moment) for moment in moments)
        for left in (0.1, 0.6)
    ]
    make_face(asset=make_asset(owner=stranger))
    expected = sorted(faces, key=lambda face: (face.asset.captured_at, face.asset_id, face.pk))
    client, cursor, listed = api(owner), None, []
    while True:
        parameters = {"limit": 3} | ({"cursor": cursor} if cursor else {})
        page = client.get("/api/v1/faces", parameters).json()
        listed += [face["id"] for face in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert listed == [str(face.pk) for face in reversed(expected)]


def test_a_page_is_read_from_the_timelines_index_and_the_rest_is_not_sorted(owner: User) -> None:
    person = make_person(owner=owner)
    make_face(asset=make_asset(owner=owner), person=person)
    with connection.cursor() as cursor:
        # Of few rows any plan would do: what is asked is whether there is one without a sort.
        cursor.execute("SET LOCAL enable_sort = off")
    for filters in (FaceFilters(), FaceFilters(person=person.pk), FaceFilters(unknown=True)):
        faces = list_faces(owner=owner, filters=filters).order_by(*ORDERING)
        plan = faces[:51].explain()
        assert "using asset_timeline" in plan
        assert "->  Sort" not in plan


def test_faces_lie_where_they_are_shown_and_those_cut_away_are_not_listed(
    api: Callable[[User], APIClient], owner: User
) -> None:
    """The left half of the photo is cropped away."""
    person = make_person(owner=owner)
    asset = make_asset(owner=owner, width=400, height=300)
    kept = make_face(asset=asset, person=person, left=0.6, top=0.25, width=0.2, height=0.2)
    gone = make_face(asset=asset, left=0.1, top=0.25, width=0.2, height=0.2)
    crop = {"action": "crop", "left": 0.5, "top": 0.0, "width": 0.5, "height": 1.0}
    Asset.objects.filter(pk=asset.pk).update(recipe=[crop])
    client = api(owner)
    for path in ("/api/v1/faces", f"/api/v1/people/{person.pk}/faces"):
        (face,) = client.get(path).json()["items"]
        assert face["id"] == str(kept.pk)
        assert face["box"] == pytest.approx({"left": 0.2, "top": 0.25, "width": 0.4, "height": 0.2})
    assert client.post("/api/v1/faces/ignore", {"faces": [str(gone.pk)]}).status_code == 200
    assert client.get("/api/v1/faces", {"ignored": True}).json()["items"] == []
