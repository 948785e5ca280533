from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.days import Days
    from ..models.found_camera import FoundCamera
    from ..models.found_person import FoundPerson
    from ..models.found_place import FoundPlace


T = TypeVar("T", bound="Interpreted")


@_attrs_define
class Interpreted:
    """How the query was understood, so that it can be shown and corrected.

    Attributes:
        people (list[FoundPerson]):
        places (list[FoundPlace]):
        cameras (list[FoundCamera]):
        days (list[Days] | None): null: the query names no time.
        favorite (bool):
        panorama (bool):
        nobody (bool): Only photos in which nobody is to be seen.
        words (list[str]): What was looked for as words.
    """

    people: list[FoundPerson]
    places: list[FoundPlace]
    cameras: list[FoundCamera]
    days: list[Days] | None
    favorite: bool
    panorama: bool
    nobody: bool
    words: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        places = []
        for places_item_data in self.places:
            places_item = places_item_data.to_dict()
            places.append(places_item)

        cameras = []
        for cameras_item_data in self.cameras:
            cameras_item = cameras_item_data.to_dict()
            cameras.append(cameras_item)

        days: list[dict[str, Any]] | None
        if isinstance(self.days, list):
            days = []
            for days_type_0_item_data in self.days:
                days_type_0_item = days_type_0_item_data.to_dict()
                days.append(days_type_0_item)

        else:
            days = self.days

        favorite = self.favorite

        panorama = self.panorama

        nobody = self.nobody

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "people": people,
                "places": places,
                "cameras": cameras,
                "days": days,
                "favorite": favorite,
                "panorama": panorama,
                "nobody": nobody,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.days import Days  # noqa: PLC0415
        from ..models.found_camera import FoundCamera  # noqa: PLC0415
        from ..models.found_person import FoundPerson  # noqa: PLC0415
        from ..models.found_place import FoundPlace  # noqa: PLC0415

        d = dict(src_dict)
        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = FoundPerson.from_dict(people_item_data)

            people.append(people_item)

        places = []
        _places = d.pop("places")
        for places_item_data in _places:
            places_item = FoundPlace.from_dict(places_item_data)

            places.append(places_item)

        cameras = []
        _cameras = d.pop("cameras")
        for cameras_item_data in _cameras:
            cameras_item = FoundCamera.from_dict(cameras_item_data)

            cameras.append(cameras_item)

        def _parse_days(data: object) -> list[Days] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                days_type_0 = []
                _days_type_0 = data
                for days_type_0_item_data in _days_type_0:
                    days_type_0_item = Days.from_dict(days_type_0_item_data)

                    days_type_0.append(days_type_0_item)

                return days_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Days] | None, data)

        days = _parse_days(d.pop("days"))

        favorite = d.pop("favorite")

        panorama = d.pop("panorama")

        nobody = d.pop("nobody")

        words = cast(list[str], d.pop("words"))

        interpreted = cls(
            people=people,
            places=places,
            cameras=cameras,
            days=days,
            favorite=favorite,
            panorama=panorama,
            nobody=nobody,
            words=words,
        )

        interpreted.additional_properties = d
        return interpreted

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
