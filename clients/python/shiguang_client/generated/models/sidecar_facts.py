from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.sidecar_person import SidecarPerson


T = TypeVar("T", bound="SidecarFacts")


@_attrs_define
class SidecarFacts:
    """
    Attributes:
        caption (str):
        title (str):
        rating (int | None): 0 to 5; -1: rejected.
        tags (list[str]):
        tag_paths (list[str]): In their hierarchy, joined by slashes.
        captured_at (None | str): ISO 8601; without an offset where the sidecar has none.
        latitude (float | None):
        longitude (float | None):
        altitude (float | None):
        people (list[SidecarPerson]):
        is_favorite (bool):
        is_archived (bool):
        is_trashed (bool):
    """

    caption: str
    title: str
    rating: int | None
    tags: list[str]
    tag_paths: list[str]
    captured_at: None | str
    latitude: float | None
    longitude: float | None
    altitude: float | None
    people: list[SidecarPerson]
    is_favorite: bool
    is_archived: bool
    is_trashed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        caption = self.caption

        title = self.title

        rating: int | None
        rating = self.rating

        tags = self.tags

        tag_paths = self.tag_paths

        captured_at: None | str
        captured_at = self.captured_at

        latitude: float | None
        latitude = self.latitude

        longitude: float | None
        longitude = self.longitude

        altitude: float | None
        altitude = self.altitude

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        is_favorite = self.is_favorite

        is_archived = self.is_archived

        is_trashed = self.is_trashed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "caption": caption,
                "title": title,
                "rating": rating,
                "tags": tags,
                "tag_paths": tag_paths,
                "captured_at": captured_at,
                "latitude": latitude,
                "longitude": longitude,
                "altitude": altitude,
                "people": people,
                "is_favorite": is_favorite,
                "is_archived": is_archived,
                "is_trashed": is_trashed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sidecar_person import SidecarPerson  # noqa: PLC0415

        d = dict(src_dict)
        caption = d.pop("caption")

        title = d.pop("title")

        def _parse_rating(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        rating = _parse_rating(d.pop("rating"))

        tags = cast(list[str], d.pop("tags"))

        tag_paths = cast(list[str], d.pop("tag_paths"))

        def _parse_captured_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        captured_at = _parse_captured_at(d.pop("captured_at"))

        def _parse_latitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latitude = _parse_latitude(d.pop("latitude"))

        def _parse_longitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        longitude = _parse_longitude(d.pop("longitude"))

        def _parse_altitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        altitude = _parse_altitude(d.pop("altitude"))

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = SidecarPerson.from_dict(people_item_data)

            people.append(people_item)

        is_favorite = d.pop("is_favorite")

        is_archived = d.pop("is_archived")

        is_trashed = d.pop("is_trashed")

        sidecar_facts = cls(
            caption=caption,
            title=title,
            rating=rating,
            tags=tags,
            tag_paths=tag_paths,
            captured_at=captured_at,
            latitude=latitude,
            longitude=longitude,
            altitude=altitude,
            people=people,
            is_favorite=is_favorite,
            is_archived=is_archived,
            is_trashed=is_trashed,
        )

        sidecar_facts.additional_properties = d
        return sidecar_facts

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
