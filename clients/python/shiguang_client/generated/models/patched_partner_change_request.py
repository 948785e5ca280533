from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedPartnerChangeRequest")


@_attrs_define
class PatchedPartnerChangeRequest:
    """
    Attributes:
        people (list[UUID] | None | Unset): Only photos with one of these people of yours; null: all photos.
        since (datetime.date | None | Unset): Only photos of this day or later.
        includes_location (bool | Unset): Places are shown, and originals may be downloaded and saved; true unless said.
        in_timeline (bool | Unset): Of who sees: show it among the own photos.
    """

    people: list[UUID] | None | Unset = UNSET
    since: datetime.date | None | Unset = UNSET
    includes_location: bool | Unset = UNSET
    in_timeline: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        people: list[str] | None | Unset
        if isinstance(self.people, Unset):
            people = UNSET
        elif isinstance(self.people, list):
            people = []
            for people_type_0_item_data in self.people:
                people_type_0_item = str(people_type_0_item_data)
                people.append(people_type_0_item)

        else:
            people = self.people

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        includes_location = self.includes_location

        in_timeline = self.in_timeline

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if people is not UNSET:
            field_dict["people"] = people
        if since is not UNSET:
            field_dict["since"] = since
        if includes_location is not UNSET:
            field_dict["includes_location"] = includes_location
        if in_timeline is not UNSET:
            field_dict["in_timeline"] = in_timeline

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_people(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                people_type_0 = []
                _people_type_0 = data
                for people_type_0_item_data in _people_type_0:
                    people_type_0_item = UUID(people_type_0_item_data)

                    people_type_0.append(people_type_0_item)

                return people_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        people = _parse_people(d.pop("people", UNSET))

        def _parse_since(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        includes_location = d.pop("includes_location", UNSET)

        in_timeline = d.pop("in_timeline", UNSET)

        patched_partner_change_request = cls(
            people=people,
            since=since,
            includes_location=includes_location,
            in_timeline=in_timeline,
        )

        patched_partner_change_request.additional_properties = d
        return patched_partner_change_request

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
