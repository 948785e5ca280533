"""Which photos are panoramas: to be looked around in, or merely very wide."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import MediaType
from backend.photos.selectors.panoramas import PanoramaKind, Span, panorama_of, span_of
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

SPHERE = {"projection": "equirectangular"}
WIDE: dict[str, Any] = {"width": 5000, "height": 2000}


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"metadata": SPHERE, "width": 4000, "height": 2000}, PanoramaKind.SPHERE),
        ({"metadata": {"projection": "cylindrical"}}, PanoramaKind.FLAT),
        (WIDE, PanoramaKind.FLAT),
        ({"width": 4999, "height": 2000}, None),
        ({"width": None, "height": None}, None),
        ({"width": 2000, "height": 5000}, None),
        (WIDE | {"media_type": MediaType.MP4}, None),
        ({"metadata": SPHERE, "recipe": [{"action": "rotate", "degrees": 90}]}, None),
        ({"metadata": SPHERE, "media_type": "video/mp4"}, PanoramaKind.SPHERE),
        ({"width": 5000, "height": 1000, "media_type": "video/mp4"}, None),
    ],
)
def test_a_panorama_is_known_by_what_it_says_or_by_its_shape(
    owner: User, fields: dict[str, Any], kind: PanoramaKind | None
) -> None:
    assert panorama_of(make_asset(owner=owner, **fields)) == kind


@pytest.mark.parametrize(
    ("told", "size", "span"),
    [
        ({}, (4000, 2000), Span(360, 180)),
        ({}, (4000, 1000), Span(360, 90)),
        ({"full_width": 8000, "full_height": 4000}, (4000, 1000), Span(180, 45)),
        ({"full_height": 4000, "full_top": 500}, (4000, 1000), Span(360, 45, below=-45)),
        ({"full_width": 100, "full_height": 50}, (4000, 2000), Span(360, 180)),  # it says nonsense
        ({"full_height": 4000, "full_top": 3900}, (4000, 1000), Span(360, 45)),  # and here
    ],
)
def test_a_sphere_may_be_there_in_part(
    owner: User, told: dict[str, int], size: tuple[int, int], span: Span
) -> None:
    asset = make_asset(owner=owner, metadata=SPHERE | told, width=size[0], height=size[1])
    assert span_of(asset) == span


def test_lists_are_narrowed_to_panoramas_and_to_the_others(
    owner: User, stranger: User, api: Callable[[User], APIClient]
) -> None:
    sphere = make_asset(owner=owner, metadata=SPHERE)
    wide = make_asset(owner=owner, **WIDE)
    plain = make_asset(owner=owner)
    make_asset(owner=stranger, **WIDE)

    def listed(answer: str) -> set[str]:
        found = api(owner).get("/api/v1/assets", {"panorama": answer}).json()
        return {item["id"] for item in found["items"]}

    assert listed("true") == {str(sphere.pk), str(wide.pk)}
    assert listed("false") == {str(plain.pk)}
