from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.import_item_kind import ImportItemKind, check_import_item_kind
from ..models.import_outcome import ImportOutcome, check_import_outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportItem")


@_attrs_define
class ImportItem:
    """
    Attributes:
        id (int):
        key (str):
        etag (str):
        kind (ImportItemKind):
        size (int):
        last_modified (datetime.datetime):
        outcome (ImportOutcome):
        asset_id (None | UUID):
        code (str | Unset):
        detail (str | Unset):
        attempts (int | Unset):
    """

    id: int
    key: str
    etag: str
    kind: ImportItemKind
    size: int
    last_modified: datetime.datetime
    outcome: ImportOutcome
    asset_id: None | UUID
    code: str | Unset = UNSET
    detail: str | Unset = UNSET
    attempts: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        key = self.key

        etag = self.etag

        kind: str = self.kind

        size = self.size

        last_modified = self.last_modified.isoformat()

        outcome: str = self.outcome

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        code = self.code

        detail = self.detail

        attempts = self.attempts

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "key": key,
                "etag": etag,
                "kind": kind,
                "size": size,
                "last_modified": last_modified,
                "outcome": outcome,
                "asset_id": asset_id,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if detail is not UNSET:
            field_dict["detail"] = detail
        if attempts is not UNSET:
            field_dict["attempts"] = attempts

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        key = d.pop("key")

        etag = d.pop("etag")

        kind = check_import_item_kind(d.pop("kind"))

        size = d.pop("size")

        last_modified = datetime.datetime.fromisoformat(d.pop("last_modified"))

        outcome = check_import_outcome(d.pop("outcome"))

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

        code = d.pop("code", UNSET)

        detail = d.pop("detail", UNSET)

        attempts = d.pop("attempts", UNSET)

        import_item = cls(
            id=id,
            key=key,
            etag=etag,
            kind=kind,
            size=size,
            last_modified=last_modified,
            outcome=outcome,
            asset_id=asset_id,
            code=code,
            detail=detail,
            attempts=attempts,
        )

        import_item.additional_properties = d
        return import_item

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
