from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Resolved")


@_attrs_define
class Resolved:
    """
    Attributes:
        id (UUID): To be taken back with `POST /duplicates/resolutions/{id}/undo`.
        kept (list[UUID]):
        trashed (list[UUID]): They can be restored
        bytes_saved (int): Once the trash is emptied.
    """

    id: UUID
    kept: list[UUID]
    trashed: list[UUID]
    bytes_saved: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kept = []
        for kept_item_data in self.kept:
            kept_item = str(kept_item_data)
            kept.append(kept_item)

        trashed = []
        for trashed_item_data in self.trashed:
            trashed_item = str(trashed_item_data)
            trashed.append(trashed_item)

        bytes_saved = self.bytes_saved

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kept": kept,
                "trashed": trashed,
                "bytes_saved": bytes_saved,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kept = []
        _kept = d.pop("kept")
        for kept_item_data in _kept:
            kept_item = UUID(kept_item_data)

            kept.append(kept_item)

        trashed = []
        _trashed = d.pop("trashed")
        for trashed_item_data in _trashed:
            trashed_item = UUID(trashed_item_data)

            trashed.append(trashed_item)

        bytes_saved = d.pop("bytes_saved")

        resolved = cls(
            id=id,
            kept=kept,
            trashed=trashed,
            bytes_saved=bytes_saved,
        )

        resolved.additional_properties = d
        return resolved

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
