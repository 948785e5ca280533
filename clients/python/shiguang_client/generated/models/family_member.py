from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.family_member_state import FamilyMemberState, check_family_member_state

T = TypeVar("T", bound="FamilyMember")


@_attrs_define
class FamilyMember:
    """
    Attributes:
        id (UUID):
        email (str):
        name (str): Of who has joined.
        state (FamilyMemberState):
        shares_names (bool):
        receives_names (bool):
        joined_at (datetime.datetime | None):
    """

    id: UUID
    email: str
    name: str
    state: FamilyMemberState
    shares_names: bool
    receives_names: bool
    joined_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        name = self.name

        state: str = self.state

        shares_names = self.shares_names

        receives_names = self.receives_names

        joined_at: None | str
        if isinstance(self.joined_at, datetime.datetime):
            joined_at = self.joined_at.isoformat()
        else:
            joined_at = self.joined_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "email": email,
                "name": name,
                "state": state,
                "shares_names": shares_names,
                "receives_names": receives_names,
                "joined_at": joined_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        email = d.pop("email")

        name = d.pop("name")

        state = check_family_member_state(d.pop("state"))

        shares_names = d.pop("shares_names")

        receives_names = d.pop("receives_names")

        def _parse_joined_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                joined_at_type_0 = datetime.datetime.fromisoformat(data)

                return joined_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        joined_at = _parse_joined_at(d.pop("joined_at"))

        family_member = cls(
            id=id,
            email=email,
            name=name,
            state=state,
            shares_names=shares_names,
            receives_names=receives_names,
            joined_at=joined_at,
        )

        family_member.additional_properties = d
        return family_member

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
