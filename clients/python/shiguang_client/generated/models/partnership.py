from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.partnership_direction import PartnershipDirection, check_partnership_direction
from ..models.partnership_state import PartnershipState, check_partnership_state

if TYPE_CHECKING:
    from ..models.known_person import KnownPerson


T = TypeVar("T", bound="Partnership")


@_attrs_define
class Partnership:
    """Context `user`: one of the two.

    Attributes:
        id (UUID):
        direction (PartnershipDirection):
        state (PartnershipState):
        email (str): Of the other one.
        name (str): Of the other one, once accepted.
        only_people (bool): Not all photos, but those of some people.
        people (list[KnownPerson] | None): These; null for who sees.
        since (datetime.date | None):
        includes_location (bool):
        in_timeline (bool):
        created_at (datetime.datetime):
        accepted_at (datetime.datetime | None):
    """

    id: UUID
    direction: PartnershipDirection
    state: PartnershipState
    email: str
    name: str
    only_people: bool
    people: list[KnownPerson] | None
    since: datetime.date | None
    includes_location: bool
    in_timeline: bool
    created_at: datetime.datetime
    accepted_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        direction: str = self.direction

        state: str = self.state

        email = self.email

        name = self.name

        only_people = self.only_people

        people: list[dict[str, Any]] | None
        if isinstance(self.people, list):
            people = []
            for people_type_0_item_data in self.people:
                people_type_0_item = people_type_0_item_data.to_dict()
                people.append(people_type_0_item)

        else:
            people = self.people

        since: None | str
        if isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        includes_location = self.includes_location

        in_timeline = self.in_timeline

        created_at = self.created_at.isoformat()

        accepted_at: None | str
        if isinstance(self.accepted_at, datetime.datetime):
            accepted_at = self.accepted_at.isoformat()
        else:
            accepted_at = self.accepted_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "direction": direction,
                "state": state,
                "email": email,
                "name": name,
                "only_people": only_people,
                "people": people,
                "since": since,
                "includes_location": includes_location,
                "in_timeline": in_timeline,
                "created_at": created_at,
                "accepted_at": accepted_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.known_person import KnownPerson  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        direction = check_partnership_direction(d.pop("direction"))

        state = check_partnership_state(d.pop("state"))

        email = d.pop("email")

        name = d.pop("name")

        only_people = d.pop("only_people")

        def _parse_people(data: object) -> list[KnownPerson] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                people_type_0 = []
                _people_type_0 = data
                for people_type_0_item_data in _people_type_0:
                    people_type_0_item = KnownPerson.from_dict(people_type_0_item_data)

                    people_type_0.append(people_type_0_item)

                return people_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[KnownPerson] | None, data)

        people = _parse_people(d.pop("people"))

        def _parse_since(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        since = _parse_since(d.pop("since"))

        includes_location = d.pop("includes_location")

        in_timeline = d.pop("in_timeline")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_accepted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_at_type_0 = datetime.datetime.fromisoformat(data)

                return accepted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        accepted_at = _parse_accepted_at(d.pop("accepted_at"))

        partnership = cls(
            id=id,
            direction=direction,
            state=state,
            email=email,
            name=name,
            only_people=only_people,
            people=people,
            since=since,
            includes_location=includes_location,
            in_timeline=in_timeline,
            created_at=created_at,
            accepted_at=accepted_at,
        )

        partnership.additional_properties = d
        return partnership

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
