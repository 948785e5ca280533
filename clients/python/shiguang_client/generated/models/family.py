from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.family_member import FamilyMember


T = TypeVar("T", bound="Family")


@_attrs_define
class Family:
    """Context `user`: who asks, a member or somebody invited.

    Attributes:
        id (UUID):
        name (str):
        founder_name (str):
        is_founder (bool):
        membership (FamilyMember):
        members (list[FamilyMember] | None): Null before you have joined.
        created_at (datetime.datetime):
    """

    id: UUID
    name: str
    founder_name: str
    is_founder: bool
    membership: FamilyMember
    members: list[FamilyMember] | None
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        founder_name = self.founder_name

        is_founder = self.is_founder

        membership = self.membership.to_dict()

        members: list[dict[str, Any]] | None
        if isinstance(self.members, list):
            members = []
            for members_type_0_item_data in self.members:
                members_type_0_item = members_type_0_item_data.to_dict()
                members.append(members_type_0_item)

        else:
            members = self.members

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "founder_name": founder_name,
                "is_founder": is_founder,
                "membership": membership,
                "members": members,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.family_member import FamilyMember  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        founder_name = d.pop("founder_name")

        is_founder = d.pop("is_founder")

        membership = FamilyMember.from_dict(d.pop("membership"))

        def _parse_members(data: object) -> list[FamilyMember] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                members_type_0 = []
                _members_type_0 = data
                for members_type_0_item_data in _members_type_0:
                    members_type_0_item = FamilyMember.from_dict(members_type_0_item_data)

                    members_type_0.append(members_type_0_item)

                return members_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[FamilyMember] | None, data)

        members = _parse_members(d.pop("members"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        family = cls(
            id=id,
            name=name,
            founder_name=founder_name,
            is_founder=is_founder,
            membership=membership,
            members=members,
            created_at=created_at,
        )

        family.additional_properties = d
        return family

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
