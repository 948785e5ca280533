from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_state import AssetState, check_asset_state
from ..models.open_visibility import OpenVisibility, check_open_visibility
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssetsFilterRequest")


@_attrs_define
class AssetsFilterRequest:
    """The filters of the list of photos.

    Attributes:
        state (AssetState | Unset):
        favorite (bool | None | Unset):
        visibility (OpenVisibility | Unset):
        min_rating (int | Unset): So many stars or more.
        panorama (bool | None | Unset): Spheres, and what is at least two and a half times as wide as high.
        person (list[UUID] | Unset): Repeat it for photos that show all of several people.
        tag (list[str] | Unset): A tag's slug. Repeat it for photos with all of several tags.
        place (list[int] | Unset): A place's id. Repeat it for photos from any of several places.
        camera (str | Unset): The camera's model.
        captured_after (datetime.datetime | Unset): This instant or later (ISO 8601).
        captured_before (datetime.datetime | Unset): Earlier than this instant (ISO 8601).
        date_from (datetime.date | Unset): This day or later, on the photographer's calendar.
        date_to (datetime.date | Unset): This day or earlier, on the photographer's calendar.
    """

    state: AssetState | Unset = UNSET
    favorite: bool | None | Unset = UNSET
    visibility: OpenVisibility | Unset = UNSET
    min_rating: int | Unset = UNSET
    panorama: bool | None | Unset = UNSET
    person: list[UUID] | Unset = UNSET
    tag: list[str] | Unset = UNSET
    place: list[int] | Unset = UNSET
    camera: str | Unset = UNSET
    captured_after: datetime.datetime | Unset = UNSET
    captured_before: datetime.datetime | Unset = UNSET
    date_from: datetime.date | Unset = UNSET
    date_to: datetime.date | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state

        favorite: bool | None | Unset
        if isinstance(self.favorite, Unset):
            favorite = UNSET
        else:
            favorite = self.favorite

        visibility: str | Unset = UNSET
        if not isinstance(self.visibility, Unset):
            visibility = self.visibility

        min_rating = self.min_rating

        panorama: bool | None | Unset
        if isinstance(self.panorama, Unset):
            panorama = UNSET
        else:
            panorama = self.panorama

        person: list[str] | Unset = UNSET
        if not isinstance(self.person, Unset):
            person = []
            for person_item_data in self.person:
                person_item = str(person_item_data)
                person.append(person_item)

        tag: list[str] | Unset = UNSET
        if not isinstance(self.tag, Unset):
            tag = self.tag

        place: list[int] | Unset = UNSET
        if not isinstance(self.place, Unset):
            place = self.place

        camera = self.camera

        captured_after: str | Unset = UNSET
        if not isinstance(self.captured_after, Unset):
            captured_after = self.captured_after.isoformat()

        captured_before: str | Unset = UNSET
        if not isinstance(self.captured_before, Unset):
            captured_before = self.captured_before.isoformat()

        date_from: str | Unset = UNSET
        if not isinstance(self.date_from, Unset):
            date_from = self.date_from.isoformat()

        date_to: str | Unset = UNSET
        if not isinstance(self.date_to, Unset):
            date_to = self.date_to.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if state is not UNSET:
            field_dict["state"] = state
        if favorite is not UNSET:
            field_dict["favorite"] = favorite
        if visibility is not UNSET:
            field_dict["visibility"] = visibility
        if min_rating is not UNSET:
            field_dict["min_rating"] = min_rating
        if panorama is not UNSET:
            field_dict["panorama"] = panorama
        if person is not UNSET:
            field_dict["person"] = person
        if tag is not UNSET:
            field_dict["tag"] = tag
        if place is not UNSET:
            field_dict["place"] = place
        if camera is not UNSET:
            field_dict["camera"] = camera
        if captured_after is not UNSET:
            field_dict["captured_after"] = captured_after
        if captured_before is not UNSET:
            field_dict["captured_before"] = captured_before
        if date_from is not UNSET:
            field_dict["date_from"] = date_from
        if date_to is not UNSET:
            field_dict["date_to"] = date_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _state = d.pop("state", UNSET)
        state: AssetState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = check_asset_state(_state)

        def _parse_favorite(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        favorite = _parse_favorite(d.pop("favorite", UNSET))

        _visibility = d.pop("visibility", UNSET)
        visibility: OpenVisibility | Unset
        if isinstance(_visibility, Unset):
            visibility = UNSET
        else:
            visibility = check_open_visibility(_visibility)

        min_rating = d.pop("min_rating", UNSET)

        def _parse_panorama(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        panorama = _parse_panorama(d.pop("panorama", UNSET))

        _person = d.pop("person", UNSET)
        person: list[UUID] | Unset = UNSET
        if _person is not UNSET:
            person = []
            for person_item_data in _person:
                person_item = UUID(person_item_data)

                person.append(person_item)

        tag = cast(list[str], d.pop("tag", UNSET))

        place = cast(list[int], d.pop("place", UNSET))

        camera = d.pop("camera", UNSET)

        _captured_after = d.pop("captured_after", UNSET)
        captured_after: datetime.datetime | Unset
        if isinstance(_captured_after, Unset):
            captured_after = UNSET
        else:
            captured_after = datetime.datetime.fromisoformat(_captured_after)

        _captured_before = d.pop("captured_before", UNSET)
        captured_before: datetime.datetime | Unset
        if isinstance(_captured_before, Unset):
            captured_before = UNSET
        else:
            captured_before = datetime.datetime.fromisoformat(_captured_before)

        _date_from = d.pop("date_from", UNSET)
        date_from: datetime.date | Unset
        if isinstance(_date_from, Unset):
            date_from = UNSET
        else:
            date_from = datetime.date.fromisoformat(_date_from)

        _date_to = d.pop("date_to", UNSET)
        date_to: datetime.date | Unset
        if isinstance(_date_to, Unset):
            date_to = UNSET
        else:
            date_to = datetime.date.fromisoformat(_date_to)

        assets_filter_request = cls(
            state=state,
            favorite=favorite,
            visibility=visibility,
            min_rating=min_rating,
            panorama=panorama,
            person=person,
            tag=tag,
            place=place,
            camera=camera,
            captured_after=captured_after,
            captured_before=captured_before,
            date_from=date_from,
            date_to=date_to,
        )

        assets_filter_request.additional_properties = d
        return assets_filter_request

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
