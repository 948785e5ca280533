from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.gold_line_error import GoldLineError


T = TypeVar("T", bound="GoldImport")


@_attrs_define
class GoldImport:
    """
    Attributes:
        added (int):
        changed (int):
        unchanged (int):
        errors (list[GoldLineError]): Lines that were left out; all others were taken.
    """

    added: int
    changed: int
    unchanged: int
    errors: list[GoldLineError]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added = self.added

        changed = self.changed

        unchanged = self.unchanged

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added": added,
                "changed": changed,
                "unchanged": unchanged,
                "errors": errors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_line_error import GoldLineError  # noqa: PLC0415

        d = dict(src_dict)
        added = d.pop("added")

        changed = d.pop("changed")

        unchanged = d.pop("unchanged")

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = GoldLineError.from_dict(errors_item_data)

            errors.append(errors_item)

        gold_import = cls(
            added=added,
            changed=changed,
            unchanged=unchanged,
            errors=errors,
        )

        gold_import.additional_properties = d
        return gold_import

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
