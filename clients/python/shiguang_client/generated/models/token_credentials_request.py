from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenCredentialsRequest")


@_attrs_define
class TokenCredentialsRequest:
    """Who signs in, and on what.

    Attributes:
        email (str):
        password (str):
        device_name (str | Unset): What the owner will know this app by in the list. Default: ''.
        code (str | Unset): Of the authenticator app, or a recovery code, where there is a second factor. Default: ''.
    """

    email: str
    password: str
    device_name: str | Unset = ""
    code: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        password = self.password

        device_name = self.device_name

        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "password": password,
            }
        )
        if device_name is not UNSET:
            field_dict["device_name"] = device_name
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        password = d.pop("password")

        device_name = d.pop("device_name", UNSET)

        code = d.pop("code", UNSET)

        token_credentials_request = cls(
            email=email,
            password=password,
            device_name=device_name,
            code=code,
        )

        token_credentials_request.additional_properties = d
        return token_credentials_request

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
