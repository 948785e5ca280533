from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.excluded_place import ExcludedPlace
    from ..models.memory_person import MemoryPerson


T = TypeVar("T", bound="Exclusion")


@_attrs_define
class Exclusion:
    """Of `person`, `place` and the two days, those are null that it is not about.

    Attributes:
        id (UUID):
        person (MemoryPerson | None):
        place (ExcludedPlace | None):
        first_day (datetime.date | None):
        last_day (datetime.date | None):
        made_at (datetime.datetime):
    """

    id: UUID
    person: MemoryPerson | None
    place: ExcludedPlace | None
    first_day: datetime.date | None
    last_day: datetime.date | None
    made_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.excluded_place import ExcludedPlace  # noqa: PLC0415
        from ..models.memory_person import MemoryPerson  # noqa: PLC0415

        id = str(self.id)

        person: dict[str, Any] | None
        if isinstance(self.person, MemoryPerson):
            person = self.person.to_dict()
        else:
            person = self.person

        place: dict[str, Any] | None
        if isinstance(self.place, ExcludedPlace):
            place = self.place.to_dict()
        else:
            place = self.place

        first_day: None | str
        if isinstance(self.first_day, datetime.date):
            first_day = self.first_day.isoformat()
        else:
            first_day = self.first_day

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        made_at = self.made_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "person": person,
                "place": place,
                "first_day": first_day,
                "last_day": last_day,
                "made_at": made_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.excluded_place import ExcludedPlace  # noqa: PLC0415
        from ..models.memory_person import MemoryPerson  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_person(data: object) -> MemoryPerson | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                person_type_0 = MemoryPerson.from_dict(data)

                return person_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemoryPerson | None, data)

        person = _parse_person(d.pop("person"))

        def _parse_place(data: object) -> ExcludedPlace | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                place_type_0 = ExcludedPlace.from_dict(data)

                return place_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExcludedPlace | None, data)

        place = _parse_place(d.pop("place"))

        def _parse_first_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_day_type_0 = datetime.date.fromisoformat(data)

                return first_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        first_day = _parse_first_day(d.pop("first_day"))

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        exclusion = cls(
            id=id,
            person=person,
            place=place,
            first_day=first_day,
            last_day=last_day,
            made_at=made_at,
        )

        exclusion.additional_properties = d
        return exclusion

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
