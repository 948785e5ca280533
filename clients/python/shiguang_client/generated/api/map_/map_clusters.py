"""GET /api/v1/map/clusters"""

import datetime
from typing import Any
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.clusters import Clusters
from ...models.map_clusters_state import MapClustersState
from ...models.map_clusters_visibility import MapClustersVisibility
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Clusters:
    response_200 = Clusters.from_dict(response.json())

    return response_200


def map_clusters(
    *,
    bounds: str,
    camera: str | Unset = UNSET,
    captured_after: datetime.datetime | Unset = UNSET,
    captured_before: datetime.datetime | Unset = UNSET,
    date_from: datetime.date | Unset = UNSET,
    date_to: datetime.date | Unset = UNSET,
    favorite: bool | None | Unset = UNSET,
    min_rating: int | Unset = UNSET,
    panorama: bool | None | Unset = UNSET,
    person: list[UUID] | Unset = UNSET,
    place: list[int] | Unset = UNSET,
    state: MapClustersState | Unset = UNSET,
    tag: list[str] | Unset = UNSET,
    visibility: MapClustersVisibility | Unset = UNSET,
    zoom: int,
) -> Operation[Clusters]:
    """Photos of a part of the world, gathered into cells of about 64 pixels at that zoom, or
    into larger ones where there would be more than a thousand of them.
    """

    params: dict[str, Any] = {}

    params["bounds"] = bounds

    params["camera"] = camera

    json_captured_after: str | Unset = UNSET
    if not isinstance(captured_after, Unset):
        json_captured_after = captured_after.isoformat()
    params["captured_after"] = json_captured_after

    json_captured_before: str | Unset = UNSET
    if not isinstance(captured_before, Unset):
        json_captured_before = captured_before.isoformat()
    params["captured_before"] = json_captured_before

    json_date_from: str | Unset = UNSET
    if not isinstance(date_from, Unset):
        json_date_from = date_from.isoformat()
    params["date_from"] = json_date_from

    json_date_to: str | Unset = UNSET
    if not isinstance(date_to, Unset):
        json_date_to = date_to.isoformat()
    params["date_to"] = json_date_to

    json_favorite: bool | None | Unset
    if isinstance(favorite, Unset):
        json_favorite = UNSET
    else:
        json_favorite = favorite
    params["favorite"] = json_favorite

    params["min_rating"] = min_rating

    json_panorama: bool | None | Unset
    if isinstance(panorama, Unset):
        json_panorama = UNSET
    else:
        json_panorama = panorama
    params["panorama"] = json_panorama

    json_person: list[str] | Unset = UNSET
    if not isinstance(person, Unset):
        json_person = []
        for person_item_data in person:
            person_item = str(person_item_data)
            json_person.append(person_item)

    params["person"] = json_person

    json_place: list[int] | Unset = UNSET
    if not isinstance(place, Unset):
        json_place = place

    params["place"] = json_place

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    json_tag: list[str] | Unset = UNSET
    if not isinstance(tag, Unset):
        json_tag = tag

    params["tag"] = json_tag

    json_visibility: str | Unset = UNSET
    if not isinstance(visibility, Unset):
        json_visibility = visibility

    params["visibility"] = json_visibility

    params["zoom"] = zoom

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/map/clusters",
        "params": params,
    }
    return Operation(_kwargs, _parse)
