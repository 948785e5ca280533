from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_kind import AssetKind, check_asset_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_days import AskedDays


T = TypeVar("T", bound="AskedValue")


@_attrs_define
class AskedValue:
    """Only the members of the filter's kind; any one of several values will do.

    Attributes:
        people (list[UUID] | Unset): person: ids.
        places (list[str] | Unset): place: names of towns, regions or countries, in either language.
        tags (list[str] | Unset): tag: slugs.
        days (list[AskedDays] | Unset): date: spans.
        media (list[AssetKind] | Unset):
        models (list[str] | Unset): camera.
        makes (list[str] | Unset): camera.
        least (int | None | Unset): headcount: people to be seen.
        most (int | None | Unset): headcount.
        text (str | Unset): words: looked for as words and by meaning.
    """

    people: list[UUID] | Unset = UNSET
    places: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    days: list[AskedDays] | Unset = UNSET
    media: list[AssetKind] | Unset = UNSET
    models: list[str] | Unset = UNSET
    makes: list[str] | Unset = UNSET
    least: int | None | Unset = UNSET
    most: int | None | Unset = UNSET
    text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        people: list[str] | Unset = UNSET
        if not isinstance(self.people, Unset):
            people = []
            for people_item_data in self.people:
                people_item = str(people_item_data)
                people.append(people_item)

        places: list[str] | Unset = UNSET
        if not isinstance(self.places, Unset):
            places = self.places

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        days: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.days, Unset):
            days = []
            for days_item_data in self.days:
                days_item = days_item_data.to_dict()
                days.append(days_item)

        media: list[str] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item: str = media_item_data
                media.append(media_item)

        models: list[str] | Unset = UNSET
        if not isinstance(self.models, Unset):
            models = self.models

        makes: list[str] | Unset = UNSET
        if not isinstance(self.makes, Unset):
            makes = self.makes

        least: int | None | Unset
        if isinstance(self.least, Unset):
            least = UNSET
        else:
            least = self.least

        most: int | None | Unset
        if isinstance(self.most, Unset):
            most = UNSET
        else:
            most = self.most

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if people is not UNSET:
            field_dict["people"] = people
        if places is not UNSET:
            field_dict["places"] = places
        if tags is not UNSET:
            field_dict["tags"] = tags
        if days is not UNSET:
            field_dict["days"] = days
        if media is not UNSET:
            field_dict["media"] = media
        if models is not UNSET:
            field_dict["models"] = models
        if makes is not UNSET:
            field_dict["makes"] = makes
        if least is not UNSET:
            field_dict["least"] = least
        if most is not UNSET:
            field_dict["most"] = most
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_days import AskedDays  # noqa: PLC0415

        d = dict(src_dict)
        _people = d.pop("people", UNSET)
        people: list[UUID] | Unset = UNSET
        if _people is not UNSET:
            people = []
            for people_item_data in _people:
                people_item = UUID(people_item_data)

                people.append(people_item)

        places = cast(list[str], d.pop("places", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        _days = d.pop("days", UNSET)
        days: list[AskedDays] | Unset = UNSET
        if _days is not UNSET:
            days = []
            for days_item_data in _days:
                days_item = AskedDays.from_dict(days_item_data)

                days.append(days_item)

        _media = d.pop("media", UNSET)
        media: list[AssetKind] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = check_asset_kind(media_item_data)

                media.append(media_item)

        models = cast(list[str], d.pop("models", UNSET))

        makes = cast(list[str], d.pop("makes", UNSET))

        def _parse_least(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        least = _parse_least(d.pop("least", UNSET))

        def _parse_most(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        most = _parse_most(d.pop("most", UNSET))

        text = d.pop("text", UNSET)

        asked_value = cls(
            people=people,
            places=places,
            tags=tags,
            days=days,
            media=media,
            models=models,
            makes=makes,
            least=least,
            most=most,
            text=text,
        )

        asked_value.additional_properties = d
        return asked_value

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
