from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.space_kind import SpaceKind, check_space_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="OpenSpaceRequest")


@_attrs_define
class OpenSpaceRequest:
    """
    Attributes:
        kind (SpaceKind):
        version (str):
        switches_when_complete (bool | Unset): Switch to it by itself once every photo has its point. Default: False.
    """

    kind: SpaceKind
    version: str
    switches_when_complete: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        version = self.version

        switches_when_complete = self.switches_when_complete

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "version": version,
            }
        )
        if switches_when_complete is not UNSET:
            field_dict["switches_when_complete"] = switches_when_complete

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_space_kind(d.pop("kind"))

        version = d.pop("version")

        switches_when_complete = d.pop("switches_when_complete", UNSET)

        open_space_request = cls(
            kind=kind,
            version=version,
            switches_when_complete=switches_when_complete,
        )

        open_space_request.additional_properties = d
        return open_space_request

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
