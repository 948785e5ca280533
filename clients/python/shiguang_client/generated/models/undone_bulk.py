from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UndoneBulk")


@_attrs_define
class UndoneBulk:
    """
    Attributes:
        restored (list[UUID]): Photos.
        groups (int): Groups that were taken back.
        left (bool): There are more; ask again.
    """

    restored: list[UUID]
    groups: int
    left: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        restored = []
        for restored_item_data in self.restored:
            restored_item = str(restored_item_data)
            restored.append(restored_item)

        groups = self.groups

        left = self.left

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "restored": restored,
                "groups": groups,
                "left": left,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        restored = []
        _restored = d.pop("restored")
        for restored_item_data in _restored:
            restored_item = UUID(restored_item_data)

            restored.append(restored_item)

        groups = d.pop("groups")

        left = d.pop("left")

        undone_bulk = cls(
            restored=restored,
            groups=groups,
            left=left,
        )

        undone_bulk.additional_properties = d
        return undone_bulk

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
