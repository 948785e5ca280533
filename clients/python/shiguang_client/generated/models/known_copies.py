from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.known_copies_known import KnownCopiesKnown


T = TypeVar("T", bound="KnownCopies")


@_attrs_define
class KnownCopies:
    """
    Attributes:
        known (KnownCopiesKnown): By SHA-256; what is not here may be uploaded.
    """

    known: KnownCopiesKnown
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        known = self.known.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "known": known,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.known_copies_known import KnownCopiesKnown  # noqa: PLC0415

        d = dict(src_dict)
        known = KnownCopiesKnown.from_dict(d.pop("known"))

        known_copies = cls(
            known=known,
        )

        known_copies.additional_properties = d
        return known_copies

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
