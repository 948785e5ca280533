from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.model_version_in_full import ModelVersionInFull
    from ..models.where_used import WhereUsed


T = TypeVar("T", bound="ModelVersionAnswer")


@_attrs_define
class ModelVersionAnswer:
    """
    Attributes:
        version (ModelVersionInFull): What is said of a version where another one is spoken of.
        used (WhereUsed):
    """

    version: ModelVersionInFull
    used: WhereUsed
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version.to_dict()

        used = self.used.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "used": used,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_version_in_full import ModelVersionInFull  # noqa: PLC0415
        from ..models.where_used import WhereUsed  # noqa: PLC0415

        d = dict(src_dict)
        version = ModelVersionInFull.from_dict(d.pop("version"))

        used = WhereUsed.from_dict(d.pop("used"))

        model_version_answer = cls(
            version=version,
            used=used,
        )

        model_version_answer.additional_properties = d
        return model_version_answer

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
