from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.finding_kind import FindingKind, check_finding_kind

T = TypeVar("T", bound="StorageFinding")


@_attrs_define
class StorageFinding:
    """
    Attributes:
        id (int):
        kind (FindingKind):
        object_key (str):
        size (int | None):
        asset_id (None | UUID):
        filename (str):
        repaired_at (datetime.datetime | None):
    """

    id: int
    kind: FindingKind
    object_key: str
    size: int | None
    asset_id: None | UUID
    filename: str
    repaired_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind: str = self.kind

        object_key = self.object_key

        size: int | None
        size = self.size

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        filename = self.filename

        repaired_at: None | str
        if isinstance(self.repaired_at, datetime.datetime):
            repaired_at = self.repaired_at.isoformat()
        else:
            repaired_at = self.repaired_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "object_key": object_key,
                "size": size,
                "asset_id": asset_id,
                "filename": filename,
                "repaired_at": repaired_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        kind = check_finding_kind(d.pop("kind"))

        object_key = d.pop("object_key")

        def _parse_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size = _parse_size(d.pop("size"))

        def _parse_asset_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asset_id_type_0 = UUID(data)

                return asset_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asset_id = _parse_asset_id(d.pop("asset_id"))

        filename = d.pop("filename")

        def _parse_repaired_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                repaired_at_type_0 = datetime.datetime.fromisoformat(data)

                return repaired_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        repaired_at = _parse_repaired_at(d.pop("repaired_at"))

        storage_finding = cls(
            id=id,
            kind=kind,
            object_key=object_key,
            size=size,
            asset_id=asset_id,
            filename=filename,
            repaired_at=repaired_at,
        )

        storage_finding.additional_properties = d
        return storage_finding

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
