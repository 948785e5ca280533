from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_role import AlbumRole, check_album_role

if TYPE_CHECKING:
    from ..models.album_user import AlbumUser


T = TypeVar("T", bound="AlbumMember")


@_attrs_define
class AlbumMember:
    """
    Attributes:
        user (AlbumUser): Somebody who is in an album with the asker.
        email (str): Members know one another.
        role (AlbumRole):
        joined_at (datetime.datetime):
    """

    user: AlbumUser
    email: str
    role: AlbumRole
    joined_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user = self.user.to_dict()

        email = self.email

        role: str = self.role

        joined_at = self.joined_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user": user,
                "email": email,
                "role": role,
                "joined_at": joined_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_user import AlbumUser  # noqa: PLC0415

        d = dict(src_dict)
        user = AlbumUser.from_dict(d.pop("user"))

        email = d.pop("email")

        role = check_album_role(d.pop("role"))

        joined_at = datetime.datetime.fromisoformat(d.pop("joined_at"))

        album_member = cls(
            user=user,
            email=email,
            role=role,
            joined_at=joined_at,
        )

        album_member.additional_properties = d
        return album_member

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
