from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.knowledge_view import KnowledgeView, check_knowledge_view
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewGoldRunRequest")


@_attrs_define
class NewGoldRunRequest:
    """
    Attributes:
        view (KnowledgeView | Unset):  Default: 'live'.
    """

    view: KnowledgeView | Unset = "live"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        view: str | Unset = UNSET
        if not isinstance(self.view, Unset):
            view = self.view

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if view is not UNSET:
            field_dict["view"] = view

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _view = d.pop("view", UNSET)
        view: KnowledgeView | Unset
        if isinstance(_view, Unset):
            view = UNSET
        else:
            view = check_knowledge_view(_view)

        new_gold_run_request = cls(
            view=view,
        )

        new_gold_run_request.additional_properties = d
        return new_gold_run_request

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
