from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sidecar_kind import SidecarKind, check_sidecar_kind

if TYPE_CHECKING:
    from ..models.sidecar_facts import SidecarFacts


T = TypeVar("T", bound="Sidecar")


@_attrs_define
class Sidecar:
    """
    Attributes:
        kind (SidecarKind):
        filename (str):
        facts (SidecarFacts):
        updated_at (datetime.datetime):
    """

    kind: SidecarKind
    filename: str
    facts: SidecarFacts
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        filename = self.filename

        facts = self.facts.to_dict()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "filename": filename,
                "facts": facts,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sidecar_facts import SidecarFacts  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_sidecar_kind(d.pop("kind"))

        filename = d.pop("filename")

        facts = SidecarFacts.from_dict(d.pop("facts"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        sidecar = cls(
            kind=kind,
            filename=filename,
            facts=facts,
            updated_at=updated_at,
        )

        sidecar.additional_properties = d
        return sidecar

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
