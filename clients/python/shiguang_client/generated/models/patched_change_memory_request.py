from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedChangeMemoryRequest")


@_attrs_define
class PatchedChangeMemoryRequest:
    """
    Attributes:
        name (str | Unset): Empty: as it was called.
        is_saved (bool | Unset):
        is_hidden (bool | Unset):
        is_seen (bool | Unset):
    """

    name: str | Unset = UNSET
    is_saved: bool | Unset = UNSET
    is_hidden: bool | Unset = UNSET
    is_seen: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        is_saved = self.is_saved

        is_hidden = self.is_hidden

        is_seen = self.is_seen

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if is_saved is not UNSET:
            field_dict["is_saved"] = is_saved
        if is_hidden is not UNSET:
            field_dict["is_hidden"] = is_hidden
        if is_seen is not UNSET:
            field_dict["is_seen"] = is_seen

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        is_saved = d.pop("is_saved", UNSET)

        is_hidden = d.pop("is_hidden", UNSET)

        is_seen = d.pop("is_seen", UNSET)

        patched_change_memory_request = cls(
            name=name,
            is_saved=is_saved,
            is_hidden=is_hidden,
            is_seen=is_seen,
        )

        patched_change_memory_request.additional_properties = d
        return patched_change_memory_request

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
