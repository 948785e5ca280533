from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Worker")


@_attrs_define
class Worker:
    """
    Attributes:
        name (str):
        kind (str): `cpu`, `ml`, `query`, `video` or `train`.
        slots (int): How many tasks it works at side by side.
        up_since (datetime.datetime):
    """

    name: str
    kind: str
    slots: int
    up_since: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        kind = self.kind

        slots = self.slots

        up_since = self.up_since.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "kind": kind,
                "slots": slots,
                "up_since": up_since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        kind = d.pop("kind")

        slots = d.pop("slots")

        up_since = datetime.datetime.fromisoformat(d.pop("up_since"))

        worker = cls(
            name=name,
            kind=kind,
            slots=slots,
            up_since=up_since,
        )

        worker.additional_properties = d
        return worker

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
