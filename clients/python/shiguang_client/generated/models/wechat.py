from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.wechat_registration import WechatRegistration, check_wechat_registration

T = TypeVar("T", bound="Wechat")


@_attrs_define
class Wechat:
    """
    Attributes:
        is_enabled (bool):
        app_id (str):
        verifies_phone_numbers (bool): Whether WeChat is asked for phone numbers here.
        registration (WechatRegistration):
    """

    is_enabled: bool
    app_id: str
    verifies_phone_numbers: bool
    registration: WechatRegistration
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_enabled = self.is_enabled

        app_id = self.app_id

        verifies_phone_numbers = self.verifies_phone_numbers

        registration: str = self.registration

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_enabled": is_enabled,
                "app_id": app_id,
                "verifies_phone_numbers": verifies_phone_numbers,
                "registration": registration,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_enabled = d.pop("is_enabled")

        app_id = d.pop("app_id")

        verifies_phone_numbers = d.pop("verifies_phone_numbers")

        registration = check_wechat_registration(d.pop("registration"))

        wechat = cls(
            is_enabled=is_enabled,
            app_id=app_id,
            verifies_phone_numbers=verifies_phone_numbers,
            registration=registration,
        )

        wechat.additional_properties = d
        return wechat

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
