from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.person_trait import PersonTrait, check_person_trait

T = TypeVar("T", bound="ChangedTrait")


@_attrs_define
class ChangedTrait:
    """
    Attributes:
        name (PersonTrait):
        before (Any): Text, true or false; null: nothing was said.
        after (Any):
    """

    name: PersonTrait
    before: Any
    after: Any
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        before = self.before

        after = self.after

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "before": before,
                "after": after,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = check_person_trait(d.pop("name"))

        before = d.pop("before")

        after = d.pop("after")

        changed_trait = cls(
            name=name,
            before=before,
            after=after,
        )

        changed_trait.additional_properties = d
        return changed_trait

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
