from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.space_kind import SpaceKind, check_space_kind

T = TypeVar("T", bound="Makeable")


@_attrs_define
class Makeable:
    """
    Attributes:
        kind (SpaceKind):
        version (str):
        announced_at (datetime.datetime): When a worker last said so.
    """

    kind: SpaceKind
    version: str
    announced_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        version = self.version

        announced_at = self.announced_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "version": version,
                "announced_at": announced_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_space_kind(d.pop("kind"))

        version = d.pop("version")

        announced_at = datetime.datetime.fromisoformat(d.pop("announced_at"))

        makeable = cls(
            kind=kind,
            version=version,
            announced_at=announced_at,
        )

        makeable.additional_properties = d
        return makeable

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
