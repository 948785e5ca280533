from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.recipe_request_steps_item import RecipeRequestStepsItem


T = TypeVar("T", bound="RecipeRequest")


@_attrs_define
class RecipeRequest:
    """
    Attributes:
        steps (list[RecipeRequestStepsItem]): One after the other: rotate (degrees: 90, 180 or 270, clockwise), mirror
            (axis: horizontal or vertical), straighten (degrees: -45 to 45), crop (left, top, width and height, in fractions
            of the picture as the steps before leave it).
    """

    steps: list[RecipeRequestStepsItem]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "steps": steps,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recipe_request_steps_item import RecipeRequestStepsItem  # noqa: PLC0415

        d = dict(src_dict)
        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = RecipeRequestStepsItem.from_dict(steps_item_data)

            steps.append(steps_item)

        recipe_request = cls(
            steps=steps,
        )

        recipe_request.additional_properties = d
        return recipe_request

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
