from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UserStatistics")


@_attrs_define
class UserStatistics:
    """
    Attributes:
        id (UUID):
        email (str):
        name (str):
        is_active (bool):
        photo_count (int): Photos and videos that can be seen.
        used_bytes (int):
        reserved_bytes (int):
        quota_bytes (int | None):
    """

    id: UUID
    email: str
    name: str
    is_active: bool
    photo_count: int
    used_bytes: int
    reserved_bytes: int
    quota_bytes: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        name = self.name

        is_active = self.is_active

        photo_count = self.photo_count

        used_bytes = self.used_bytes

        reserved_bytes = self.reserved_bytes

        quota_bytes: int | None
        quota_bytes = self.quota_bytes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "email": email,
                "name": name,
                "is_active": is_active,
                "photo_count": photo_count,
                "used_bytes": used_bytes,
                "reserved_bytes": reserved_bytes,
                "quota_bytes": quota_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        email = d.pop("email")

        name = d.pop("name")

        is_active = d.pop("is_active")

        photo_count = d.pop("photo_count")

        used_bytes = d.pop("used_bytes")

        reserved_bytes = d.pop("reserved_bytes")

        def _parse_quota_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        quota_bytes = _parse_quota_bytes(d.pop("quota_bytes"))

        user_statistics = cls(
            id=id,
            email=email,
            name=name,
            is_active=is_active,
            photo_count=photo_count,
            used_bytes=used_bytes,
            reserved_bytes=reserved_bytes,
            quota_bytes=quota_bytes,
        )

        user_statistics.additional_properties = d
        return user_statistics

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
