from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ImportCounts")


@_attrs_define
class ImportCounts:
    """
    Attributes:
        found (int): Objects listed so far.
        waiting (int):
        imported (int):
        duplicate (int): The library held these bytes already.
        ignored (int): Sidecars that describe no photo here.
        refused (int): Nothing that the library takes.
        failed (int): They can be tried again.
    """

    found: int
    waiting: int
    imported: int
    duplicate: int
    ignored: int
    refused: int
    failed: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        found = self.found

        waiting = self.waiting

        imported = self.imported

        duplicate = self.duplicate

        ignored = self.ignored

        refused = self.refused

        failed = self.failed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "found": found,
                "waiting": waiting,
                "imported": imported,
                "duplicate": duplicate,
                "ignored": ignored,
                "refused": refused,
                "failed": failed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        found = d.pop("found")

        waiting = d.pop("waiting")

        imported = d.pop("imported")

        duplicate = d.pop("duplicate")

        ignored = d.pop("ignored")

        refused = d.pop("refused")

        failed = d.pop("failed")

        import_counts = cls(
            found=found,
            waiting=waiting,
            imported=imported,
            duplicate=duplicate,
            ignored=ignored,
            refused=refused,
            failed=failed,
        )

        import_counts.additional_properties = d
        return import_counts

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
