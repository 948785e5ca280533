from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AdministratorsAccess")


@_attrs_define
class AdministratorsAccess:
    """Who opened a library, when and why.

    Attributes:
        id (UUID):
        administrator_email (str):
        reason (str):
        opened_at (datetime.datetime):
        expires_at (datetime.datetime):
        is_open (bool):
        look_count (int): Things that were looked at.
        is_own (bool): The asker's, by whichever sign-in.
        can_look (bool): It is open, and was opened by the sign-in that asks.
        administrator_name (str | Unset):
        closed_at (datetime.datetime | None | Unset):
    """

    id: UUID
    administrator_email: str
    reason: str
    opened_at: datetime.datetime
    expires_at: datetime.datetime
    is_open: bool
    look_count: int
    is_own: bool
    can_look: bool
    administrator_name: str | Unset = UNSET
    closed_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        administrator_email = self.administrator_email

        reason = self.reason

        opened_at = self.opened_at.isoformat()

        expires_at = self.expires_at.isoformat()

        is_open = self.is_open

        look_count = self.look_count

        is_own = self.is_own

        can_look = self.can_look

        administrator_name = self.administrator_name

        closed_at: None | str | Unset
        if isinstance(self.closed_at, Unset):
            closed_at = UNSET
        elif isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "administrator_email": administrator_email,
                "reason": reason,
                "opened_at": opened_at,
                "expires_at": expires_at,
                "is_open": is_open,
                "look_count": look_count,
                "is_own": is_own,
                "can_look": can_look,
            }
        )
        if administrator_name is not UNSET:
            field_dict["administrator_name"] = administrator_name
        if closed_at is not UNSET:
            field_dict["closed_at"] = closed_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        administrator_email = d.pop("administrator_email")

        reason = d.pop("reason")

        opened_at = datetime.datetime.fromisoformat(d.pop("opened_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        is_open = d.pop("is_open")

        look_count = d.pop("look_count")

        is_own = d.pop("is_own")

        can_look = d.pop("can_look")

        administrator_name = d.pop("administrator_name", UNSET)

        def _parse_closed_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        closed_at = _parse_closed_at(d.pop("closed_at", UNSET))

        administrators_access = cls(
            id=id,
            administrator_email=administrator_email,
            reason=reason,
            opened_at=opened_at,
            expires_at=expires_at,
            is_open=is_open,
            look_count=look_count,
            is_own=is_own,
            can_look=can_look,
            administrator_name=administrator_name,
            closed_at=closed_at,
        )

        administrators_access.additional_properties = d
        return administrators_access

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
