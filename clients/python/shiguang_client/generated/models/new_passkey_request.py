from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.new_passkey_request_passkey import NewPasskeyRequestPasskey


T = TypeVar("T", bound="NewPasskeyRequest")


@_attrs_define
class NewPasskeyRequest:
    """
    Attributes:
        name (str):
        passkey (NewPasskeyRequestPasskey): What `navigator.credentials.create()` gave, by `toJSON()`.
    """

    name: str
    passkey: NewPasskeyRequestPasskey
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        passkey = self.passkey.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "passkey": passkey,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_passkey_request_passkey import NewPasskeyRequestPasskey  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        passkey = NewPasskeyRequestPasskey.from_dict(d.pop("passkey"))

        new_passkey_request = cls(
            name=name,
            passkey=passkey,
        )

        new_passkey_request.additional_properties = d
        return new_passkey_request

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
