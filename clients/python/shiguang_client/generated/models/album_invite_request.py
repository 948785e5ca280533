from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_invitable_role import AlbumInvitableRole, check_album_invitable_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="AlbumInviteRequest")


@_attrs_define
class AlbumInviteRequest:
    """
    Attributes:
        role (AlbumInvitableRole):
        email (str | Unset): Of somebody here, or who may come.
        user (UUID | Unset): Somebody known from another album.
    """

    role: AlbumInvitableRole
    email: str | Unset = UNSET
    user: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        role: str = self.role

        email = self.email

        user: str | Unset = UNSET
        if not isinstance(self.user, Unset):
            user = str(self.user)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "role": role,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email
        if user is not UNSET:
            field_dict["user"] = user

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = check_album_invitable_role(d.pop("role"))

        email = d.pop("email", UNSET)

        _user = d.pop("user", UNSET)
        user: UUID | Unset
        if isinstance(_user, Unset):
            user = UNSET
        else:
            user = UUID(_user)

        album_invite_request = cls(
            role=role,
            email=email,
            user=user,
        )

        album_invite_request.additional_properties = d
        return album_invite_request

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
