from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.registration_mode import RegistrationMode, check_registration_mode

T = TypeVar("T", bound="RegistrationState")


@_attrs_define
class RegistrationState:
    """
    Attributes:
        mode (RegistrationMode):
        password_min_length (int):
    """

    mode: RegistrationMode
    password_min_length: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        mode: str = self.mode

        password_min_length = self.password_min_length

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "mode": mode,
                "password_min_length": password_min_length,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mode = check_registration_mode(d.pop("mode"))

        password_min_length = d.pop("password_min_length")

        registration_state = cls(
            mode=mode,
            password_min_length=password_min_length,
        )

        registration_state.additional_properties = d
        return registration_state

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
