from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.second_step_request_passkey import SecondStepRequestPasskey


T = TypeVar("T", bound="SecondStepRequest")


@_attrs_define
class SecondStepRequest:
    """Either a code or a passkey.

    Attributes:
        code (str | Unset): Of the app, or a recovery code.
        passkey (SecondStepRequestPasskey | Unset): What `navigator.credentials.get()` gave, by `toJSON()`.
    """

    code: str | Unset = UNSET
    passkey: SecondStepRequestPasskey | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        passkey: dict[str, Any] | Unset = UNSET
        if not isinstance(self.passkey, Unset):
            passkey = self.passkey.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if passkey is not UNSET:
            field_dict["passkey"] = passkey

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.second_step_request_passkey import SecondStepRequestPasskey  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        _passkey = d.pop("passkey", UNSET)
        passkey: SecondStepRequestPasskey | Unset
        if isinstance(_passkey, Unset):
            passkey = UNSET
        else:
            passkey = SecondStepRequestPasskey.from_dict(_passkey)

        second_step_request = cls(
            code=code,
            passkey=passkey,
        )

        second_step_request.additional_properties = d
        return second_step_request

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
