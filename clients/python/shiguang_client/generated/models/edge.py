from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_step_kind import ModelStepKind, check_model_step_kind

T = TypeVar("T", bound="Edge")


@_attrs_define
class Edge:
    """
    Attributes:
        begins (ModelStepKind):
        ends (ModelStepKind):
        when (str): What the first has to find; empty: that it is done.
    """

    begins: ModelStepKind
    ends: ModelStepKind
    when: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        begins: str = self.begins

        ends: str = self.ends

        when = self.when

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "begins": begins,
                "ends": ends,
                "when": when,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        begins = check_model_step_kind(d.pop("begins"))

        ends = check_model_step_kind(d.pop("ends"))

        when = d.pop("when")

        edge = cls(
            begins=begins,
            ends=ends,
            when=when,
        )

        edge.additional_properties = d
        return edge

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
