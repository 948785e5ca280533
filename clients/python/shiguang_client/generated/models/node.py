from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_step_kind import ModelStepKind, check_model_step_kind
from ..models.model_step_work import ModelStepWork, check_model_step_work

T = TypeVar("T", bound="Node")


@_attrs_define
class Node:
    """
    Attributes:
        kind (ModelStepKind):
        does (ModelStepWork):
    """

    kind: ModelStepKind
    does: ModelStepWork
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        does: str = self.does

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "does": does,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_model_step_kind(d.pop("kind"))

        does = check_model_step_work(d.pop("does"))

        node = cls(
            kind=kind,
            does=does,
        )

        node.additional_properties = d
        return node

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
