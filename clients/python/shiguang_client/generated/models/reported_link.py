from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReportedLink")


@_attrs_define
class ReportedLink:
    """What guests could find out, and whose it is; never its address.

    Attributes:
        id (UUID):
        title (str):
        owner_id (UUID):
        owner_name (str):
        owner_email (str):
        asset_count (int | None): Null of a smart album.
        has_password (bool):
        created_at (datetime.datetime):
        expires_at (datetime.datetime | None):
        revoked_at (datetime.datetime | None):
        suspended_at (datetime.datetime | None):
        suspension_reason (str):
    """

    id: UUID
    title: str
    owner_id: UUID
    owner_name: str
    owner_email: str
    asset_count: int | None
    has_password: bool
    created_at: datetime.datetime
    expires_at: datetime.datetime | None
    revoked_at: datetime.datetime | None
    suspended_at: datetime.datetime | None
    suspension_reason: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        owner_id = str(self.owner_id)

        owner_name = self.owner_name

        owner_email = self.owner_email

        asset_count: int | None
        asset_count = self.asset_count

        has_password = self.has_password

        created_at = self.created_at.isoformat()

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        suspended_at: None | str
        if isinstance(self.suspended_at, datetime.datetime):
            suspended_at = self.suspended_at.isoformat()
        else:
            suspended_at = self.suspended_at

        suspension_reason = self.suspension_reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "owner_id": owner_id,
                "owner_name": owner_name,
                "owner_email": owner_email,
                "asset_count": asset_count,
                "has_password": has_password,
                "created_at": created_at,
                "expires_at": expires_at,
                "revoked_at": revoked_at,
                "suspended_at": suspended_at,
                "suspension_reason": suspension_reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        owner_id = UUID(d.pop("owner_id"))

        owner_name = d.pop("owner_name")

        owner_email = d.pop("owner_email")

        def _parse_asset_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        asset_count = _parse_asset_count(d.pop("asset_count"))

        has_password = d.pop("has_password")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(data)

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        def _parse_suspended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                suspended_at_type_0 = datetime.datetime.fromisoformat(data)

                return suspended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        suspended_at = _parse_suspended_at(d.pop("suspended_at"))

        suspension_reason = d.pop("suspension_reason")

        reported_link = cls(
            id=id,
            title=title,
            owner_id=owner_id,
            owner_name=owner_name,
            owner_email=owner_email,
            asset_count=asset_count,
            has_password=has_password,
            created_at=created_at,
            expires_at=expires_at,
            revoked_at=revoked_at,
            suspended_at=suspended_at,
            suspension_reason=suspension_reason,
        )

        reported_link.additional_properties = d
        return reported_link

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
