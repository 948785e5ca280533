from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.asked_days import AskedDays
    from ..models.asked_name import AskedName


T = TypeVar("T", bound="AskedFacts")


@_attrs_define
class AskedFacts:
    """What the sentence is made from; what the question does not need is left empty.

    Attributes:
        photos (int):
        at_least (bool): There may be more than were looked at.
        undated (int): Photos that do not know when they were taken.
        days (int):
        visits (list[AskedDays]): Photos no more than two days apart are of one visit.
        places (list[AskedName]):
        people (list[AskedName]):
    """

    photos: int
    at_least: bool
    undated: int
    days: int
    visits: list[AskedDays]
    places: list[AskedName]
    people: list[AskedName]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        photos = self.photos

        at_least = self.at_least

        undated = self.undated

        days = self.days

        visits = []
        for visits_item_data in self.visits:
            visits_item = visits_item_data.to_dict()
            visits.append(visits_item)

        places = []
        for places_item_data in self.places:
            places_item = places_item_data.to_dict()
            places.append(places_item)

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "photos": photos,
                "at_least": at_least,
                "undated": undated,
                "days": days,
                "visits": visits,
                "places": places,
                "people": people,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_days import AskedDays  # noqa: PLC0415
        from ..models.asked_name import AskedName  # noqa: PLC0415

        d = dict(src_dict)
        photos = d.pop("photos")

        at_least = d.pop("at_least")

        undated = d.pop("undated")

        days = d.pop("days")

        visits = []
        _visits = d.pop("visits")
        for visits_item_data in _visits:
            visits_item = AskedDays.from_dict(visits_item_data)

            visits.append(visits_item)

        places = []
        _places = d.pop("places")
        for places_item_data in _places:
            places_item = AskedName.from_dict(places_item_data)

            places.append(places_item)

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = AskedName.from_dict(people_item_data)

            people.append(people_item)

        asked_facts = cls(
            photos=photos,
            at_least=at_least,
            undated=undated,
            days=days,
            visits=visits,
            places=places,
            people=people,
        )

        asked_facts.additional_properties = d
        return asked_facts

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
