from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExcludeRequest")


@_attrs_define
class ExcludeRequest:
    """A person, a place, a country, a region of a country, or a period: one of them.

    Attributes:
        country (str | Unset): ISO 3166-1 alpha-2.
        region (str | Unset): English name of a region of the country; empty for places of which no region is known.
        person (UUID | Unset):
        place (int | Unset): A town's or city's id.
        first_day (datetime.date | Unset):
        last_day (datetime.date | Unset):
    """

    country: str | Unset = UNSET
    region: str | Unset = UNSET
    person: UUID | Unset = UNSET
    place: int | Unset = UNSET
    first_day: datetime.date | Unset = UNSET
    last_day: datetime.date | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        country = self.country

        region = self.region

        person: str | Unset = UNSET
        if not isinstance(self.person, Unset):
            person = str(self.person)

        place = self.place

        first_day: str | Unset = UNSET
        if not isinstance(self.first_day, Unset):
            first_day = self.first_day.isoformat()

        last_day: str | Unset = UNSET
        if not isinstance(self.last_day, Unset):
            last_day = self.last_day.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if country is not UNSET:
            field_dict["country"] = country
        if region is not UNSET:
            field_dict["region"] = region
        if person is not UNSET:
            field_dict["person"] = person
        if place is not UNSET:
            field_dict["place"] = place
        if first_day is not UNSET:
            field_dict["first_day"] = first_day
        if last_day is not UNSET:
            field_dict["last_day"] = last_day

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        country = d.pop("country", UNSET)

        region = d.pop("region", UNSET)

        _person = d.pop("person", UNSET)
        person: UUID | Unset
        if isinstance(_person, Unset):
            person = UNSET
        else:
            person = UUID(_person)

        place = d.pop("place", UNSET)

        _first_day = d.pop("first_day", UNSET)
        first_day: datetime.date | Unset
        if isinstance(_first_day, Unset):
            first_day = UNSET
        else:
            first_day = datetime.date.fromisoformat(_first_day)

        _last_day = d.pop("last_day", UNSET)
        last_day: datetime.date | Unset
        if isinstance(_last_day, Unset):
            last_day = UNSET
        else:
            last_day = datetime.date.fromisoformat(_last_day)

        exclude_request = cls(
            country=country,
            region=region,
            person=person,
            place=place,
            first_day=first_day,
            last_day=last_day,
        )

        exclude_request.additional_properties = d
        return exclude_request

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
