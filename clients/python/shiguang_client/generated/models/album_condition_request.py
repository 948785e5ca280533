from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_kind import AssetKind, check_asset_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.album_dates_request import AlbumDatesRequest
    from ..models.area_request import AreaRequest


T = TypeVar("T", bound="AlbumConditionRequest")


@_attrs_define
class AlbumConditionRequest:
    """Just one thing to ask, and how.

    Attributes:
        people (list[UUID] | Unset):
        places (list[int] | Unset): Ids of places; any will do.
        areas (list[AreaRequest] | Unset): Countries and regions, with whatever places of them photos will come from;
            any will do, of `places` beside them too.
        tags (list[str] | Unset): Slugs. A tag stands for its kinds too.
        cameras (list[str] | Unset): Models, as the files name them; any will do.
        dates (AlbumDatesRequest | Unset): Days on the photographer's calendar, both included, of which one end may be
            left open; or the
            last so many days, today among them; or days of each year.
        favorite (bool | Unset):
        rating (int | Unset): At least so many stars.
        media (AssetKind | Unset):
        text (str | Unset): Every word is written of the photo, or in it.
        every (bool | Unset): All of the people or tags, and not any of them.
        exclude (bool | Unset): Photos of which it does not hold.
    """

    people: list[UUID] | Unset = UNSET
    places: list[int] | Unset = UNSET
    areas: list[AreaRequest] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    cameras: list[str] | Unset = UNSET
    dates: AlbumDatesRequest | Unset = UNSET
    favorite: bool | Unset = UNSET
    rating: int | Unset = UNSET
    media: AssetKind | Unset = UNSET
    text: str | Unset = UNSET
    every: bool | Unset = UNSET
    exclude: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        people: list[str] | Unset = UNSET
        if not isinstance(self.people, Unset):
            people = []
            for people_item_data in self.people:
                people_item = str(people_item_data)
                people.append(people_item)

        places: list[int] | Unset = UNSET
        if not isinstance(self.places, Unset):
            places = self.places

        areas: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.areas, Unset):
            areas = []
            for areas_item_data in self.areas:
                areas_item = areas_item_data.to_dict()
                areas.append(areas_item)

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        cameras: list[str] | Unset = UNSET
        if not isinstance(self.cameras, Unset):
            cameras = self.cameras

        dates: dict[str, Any] | Unset = UNSET
        if not isinstance(self.dates, Unset):
            dates = self.dates.to_dict()

        favorite = self.favorite

        rating = self.rating

        media: str | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = self.media

        text = self.text

        every = self.every

        exclude = self.exclude

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if people is not UNSET:
            field_dict["people"] = people
        if places is not UNSET:
            field_dict["places"] = places
        if areas is not UNSET:
            field_dict["areas"] = areas
        if tags is not UNSET:
            field_dict["tags"] = tags
        if cameras is not UNSET:
            field_dict["cameras"] = cameras
        if dates is not UNSET:
            field_dict["dates"] = dates
        if favorite is not UNSET:
            field_dict["favorite"] = favorite
        if rating is not UNSET:
            field_dict["rating"] = rating
        if media is not UNSET:
            field_dict["media"] = media
        if text is not UNSET:
            field_dict["text"] = text
        if every is not UNSET:
            field_dict["every"] = every
        if exclude is not UNSET:
            field_dict["exclude"] = exclude

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_dates_request import AlbumDatesRequest  # noqa: PLC0415
        from ..models.area_request import AreaRequest  # noqa: PLC0415

        d = dict(src_dict)
        _people = d.pop("people", UNSET)
        people: list[UUID] | Unset = UNSET
        if _people is not UNSET:
            people = []
            for people_item_data in _people:
                people_item = UUID(people_item_data)

                people.append(people_item)

        places = cast(list[int], d.pop("places", UNSET))

        _areas = d.pop("areas", UNSET)
        areas: list[AreaRequest] | Unset = UNSET
        if _areas is not UNSET:
            areas = []
            for areas_item_data in _areas:
                areas_item = AreaRequest.from_dict(areas_item_data)

                areas.append(areas_item)

        tags = cast(list[str], d.pop("tags", UNSET))

        cameras = cast(list[str], d.pop("cameras", UNSET))

        _dates = d.pop("dates", UNSET)
        dates: AlbumDatesRequest | Unset
        if isinstance(_dates, Unset):
            dates = UNSET
        else:
            dates = AlbumDatesRequest.from_dict(_dates)

        favorite = d.pop("favorite", UNSET)

        rating = d.pop("rating", UNSET)

        _media = d.pop("media", UNSET)
        media: AssetKind | Unset
        if isinstance(_media, Unset):
            media = UNSET
        else:
            media = check_asset_kind(_media)

        text = d.pop("text", UNSET)

        every = d.pop("every", UNSET)

        exclude = d.pop("exclude", UNSET)

        album_condition_request = cls(
            people=people,
            places=places,
            areas=areas,
            tags=tags,
            cameras=cameras,
            dates=dates,
            favorite=favorite,
            rating=rating,
            media=media,
            text=text,
            every=every,
            exclude=exclude,
        )

        album_condition_request.additional_properties = d
        return album_condition_request

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
