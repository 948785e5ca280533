"""Faces are listed as the timeline lists their photos, page by page."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.people.selectors.faces import ORDERING, FaceFilters, list_faces
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
