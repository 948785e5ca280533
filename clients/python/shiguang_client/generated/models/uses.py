from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_feature import ModelFeature, check_model_feature
from ..models.stage_name import StageName, check_stage_name

T = TypeVar("T", bound="Uses")


@_attrs_define
class Uses:
    """
    Attributes:
        stages (list[StageName]):
        features (list[ModelFeature]):
    """

    stages: list[StageName]
    features: list[ModelFeature]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stages = []
        for stages_item_data in self.stages:
            stages_item: str = stages_item_data
            stages.append(stages_item)

        features = []
        for features_item_data in self.features:
            features_item: str = features_item_data
            features.append(features_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stages": stages,
                "features": features,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = check_stage_name(stages_item_data)

            stages.append(stages_item)

        features = []
        _features = d.pop("features")
        for features_item_data in _features:
            features_item = check_model_feature(features_item_data)

            features.append(features_item)

        uses = cls(
            stages=stages,
            features=features,
        )

        uses.additional_properties = d
        return uses

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
