from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedStackEditRequest")


@_attrs_define
class PatchedStackEditRequest:
    """
    Attributes:
        primary_id (UUID | Unset):
    """

    primary_id: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        primary_id: str | Unset = UNSET
        if not isinstance(self.primary_id, Unset):
            primary_id = str(self.primary_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if primary_id is not UNSET:
            field_dict["primary_id"] = primary_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _primary_id = d.pop("primary_id", UNSET)
        primary_id: UUID | Unset
        if isinstance(_primary_id, Unset):
            primary_id = UNSET
        else:
            primary_id = UUID(_primary_id)

        patched_stack_edit_request = cls(
            primary_id=primary_id,
        )

        patched_stack_edit_request.additional_properties = d
        return patched_stack_edit_request

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
