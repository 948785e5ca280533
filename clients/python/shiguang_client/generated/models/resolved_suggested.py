from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ResolvedSuggested")


@_attrs_define
class ResolvedSuggested:
    """
    Attributes:
        bulk (None | UUID): To be taken back with `POST /duplicates/bulks/{id}/undo`.
        groups (int): Groups that are resolved.
        trashed (list[UUID]): They can be restored
        bytes_saved (int): Once the trash is emptied.
        left (bool): There are more; ask again.
    """

    bulk: None | UUID
    groups: int
    trashed: list[UUID]
    bytes_saved: int
    left: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bulk: None | str
        if isinstance(self.bulk, UUID):
            bulk = str(self.bulk)
        else:
            bulk = self.bulk

        groups = self.groups

        trashed = []
        for trashed_item_data in self.trashed:
            trashed_item = str(trashed_item_data)
            trashed.append(trashed_item)

        bytes_saved = self.bytes_saved

        left = self.left

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bulk": bulk,
                "groups": groups,
                "trashed": trashed,
                "bytes_saved": bytes_saved,
                "left": left,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_bulk(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bulk_type_0 = UUID(data)

                return bulk_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        bulk = _parse_bulk(d.pop("bulk"))

        groups = d.pop("groups")

        trashed = []
        _trashed = d.pop("trashed")
        for trashed_item_data in _trashed:
            trashed_item = UUID(trashed_item_data)

            trashed.append(trashed_item)

        bytes_saved = d.pop("bytes_saved")

        left = d.pop("left")

        resolved_suggested = cls(
            bulk=bulk,
            groups=groups,
            trashed=trashed,
            bytes_saved=bytes_saved,
            left=left,
        )

        resolved_suggested.additional_properties = d
        return resolved_suggested

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
