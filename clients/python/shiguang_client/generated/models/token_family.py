from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sign_in_method import SignInMethod, check_sign_in_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenFamily")


@_attrs_define
class TokenFamily:
    """
    Attributes:
        id (UUID):
        method (SignInMethod):
        created_at (datetime.datetime):
        last_used_at (datetime.datetime):
        expires_at (datetime.datetime):
        is_current (bool): Whether this request came with one of its tokens.
        device_name (str | Unset):
        address (str | Unset):
    """

    id: UUID
    method: SignInMethod
    created_at: datetime.datetime
    last_used_at: datetime.datetime
    expires_at: datetime.datetime
    is_current: bool
    device_name: str | Unset = UNSET
    address: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        method: str = self.method

        created_at = self.created_at.isoformat()

        last_used_at = self.last_used_at.isoformat()

        expires_at = self.expires_at.isoformat()

        is_current = self.is_current

        device_name = self.device_name

        address = self.address

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "method": method,
                "created_at": created_at,
                "last_used_at": last_used_at,
                "expires_at": expires_at,
                "is_current": is_current,
            }
        )
        if device_name is not UNSET:
            field_dict["device_name"] = device_name
        if address is not UNSET:
            field_dict["address"] = address

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        method = check_sign_in_method(d.pop("method"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        last_used_at = datetime.datetime.fromisoformat(d.pop("last_used_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        is_current = d.pop("is_current")

        device_name = d.pop("device_name", UNSET)

        address = d.pop("address", UNSET)

        token_family = cls(
            id=id,
            method=method,
            created_at=created_at,
            last_used_at=last_used_at,
            expires_at=expires_at,
            is_current=is_current,
            device_name=device_name,
            address=address,
        )

        token_family.additional_properties = d
        return token_family

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
