from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.makeable import Makeable
    from ..models.space import Space


T = TypeVar("T", bound="Spaces")


@_attrs_define
class Spaces:
    """
    Attributes:
        spaces (list[Space]):
        makeable (list[Makeable]): Versions that could be opened.
    """

    spaces: list[Space]
    makeable: list[Makeable]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        spaces = []
        for spaces_item_data in self.spaces:
            spaces_item = spaces_item_data.to_dict()
            spaces.append(spaces_item)

        makeable = []
        for makeable_item_data in self.makeable:
            makeable_item = makeable_item_data.to_dict()
            makeable.append(makeable_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spaces": spaces,
                "makeable": makeable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.makeable import Makeable  # noqa: PLC0415
        from ..models.space import Space  # noqa: PLC0415

        d = dict(src_dict)
        spaces = []
        _spaces = d.pop("spaces")
        for spaces_item_data in _spaces:
            spaces_item = Space.from_dict(spaces_item_data)

            spaces.append(spaces_item)

        makeable = []
        _makeable = d.pop("makeable")
        for makeable_item_data in _makeable:
            makeable_item = Makeable.from_dict(makeable_item_data)

            makeable.append(makeable_item)

        spaces = cls(
            spaces=spaces,
            makeable=makeable,
        )

        spaces.additional_properties = d
        return spaces

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
