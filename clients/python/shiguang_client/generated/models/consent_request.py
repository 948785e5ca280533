from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ConsentRequest")


@_attrs_define
class ConsentRequest:
    """
    Attributes:
        shares_names (bool | Unset): Others may be told the names that you gave to people.
        receives_names (bool | Unset): You may be offered the names that others gave.
    """

    shares_names: bool | Unset = UNSET
    receives_names: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shares_names = self.shares_names

        receives_names = self.receives_names

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if shares_names is not UNSET:
            field_dict["shares_names"] = shares_names
        if receives_names is not UNSET:
            field_dict["receives_names"] = receives_names

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        shares_names = d.pop("shares_names", UNSET)

        receives_names = d.pop("receives_names", UNSET)

        consent_request = cls(
            shares_names=shares_names,
            receives_names=receives_names,
        )

        consent_request.additional_properties = d
        return consent_request

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
