from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_invitable_role import AlbumInvitableRole, check_album_invitable_role

if TYPE_CHECKING:
    from ..models.album_user import AlbumUser


T = TypeVar("T", bound="AlbumInvitation")


@_attrs_define
class AlbumInvitation:
    """
    Attributes:
        id (UUID):
        album_id (UUID):
        album_title (str):
        email (str):
        role (AlbumInvitableRole):
        invited_by (AlbumUser): Somebody who is in an album with the asker.
        created_at (datetime.datetime):
    """

    id: UUID
    album_id: UUID
    album_title: str
    email: str
    role: AlbumInvitableRole
    invited_by: AlbumUser
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        album_id = str(self.album_id)

        album_title = self.album_title

        email = self.email

        role: str = self.role

        invited_by = self.invited_by.to_dict()

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "album_id": album_id,
                "album_title": album_title,
                "email": email,
                "role": role,
                "invited_by": invited_by,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_user import AlbumUser  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        album_id = UUID(d.pop("album_id"))

        album_title = d.pop("album_title")

        email = d.pop("email")

        role = check_album_invitable_role(d.pop("role"))

        invited_by = AlbumUser.from_dict(d.pop("invited_by"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        album_invitation = cls(
            id=id,
            album_id=album_id,
            album_title=album_title,
            email=email,
            role=role,
            invited_by=invited_by,
            created_at=created_at,
        )

        album_invitation.additional_properties = d
        return album_invitation

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
