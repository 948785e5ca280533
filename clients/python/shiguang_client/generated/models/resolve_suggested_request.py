from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.lookalike_kind import LookalikeKind, check_lookalike_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResolveSuggestedRequest")


@_attrs_define
class ResolveSuggestedRequest:
    """
    Attributes:
        limit (int | Unset): Groups. Default: 100.
        kind (LookalikeKind | Unset):  Default: 'duplicate'.
        bulk (None | Unset | UUID): Go on with this one, to be taken back as a whole.
    """

    limit: int | Unset = 100
    kind: LookalikeKind | Unset = "duplicate"
    bulk: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        limit = self.limit

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        bulk: None | str | Unset
        if isinstance(self.bulk, Unset):
            bulk = UNSET
        elif isinstance(self.bulk, UUID):
            bulk = str(self.bulk)
        else:
            bulk = self.bulk

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if limit is not UNSET:
            field_dict["limit"] = limit
        if kind is not UNSET:
            field_dict["kind"] = kind
        if bulk is not UNSET:
            field_dict["bulk"] = bulk

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        limit = d.pop("limit", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: LookalikeKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_lookalike_kind(_kind)

        def _parse_bulk(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bulk_type_0 = UUID(data)

                return bulk_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        bulk = _parse_bulk(d.pop("bulk", UNSET))

        resolve_suggested_request = cls(
            limit=limit,
            kind=kind,
            bulk=bulk,
        )

        resolve_suggested_request.additional_properties = d
        return resolve_suggested_request

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
