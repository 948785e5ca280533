from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.asset_counts import AssetCounts
    from ..models.stage_counts import StageCounts


T = TypeVar("T", bound="Jobs")


@_attrs_define
class Jobs:
    """
    Attributes:
        assets (AssetCounts):
        stages (list[StageCounts]):
    """

    assets: AssetCounts
    stages: list[StageCounts]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assets = self.assets.to_dict()

        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assets": assets,
                "stages": stages,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset_counts import AssetCounts  # noqa: PLC0415
        from ..models.stage_counts import StageCounts  # noqa: PLC0415

        d = dict(src_dict)
        assets = AssetCounts.from_dict(d.pop("assets"))

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = StageCounts.from_dict(stages_item_data)

            stages.append(stages_item)

        jobs = cls(
            assets=assets,
            stages=stages,
        )

        jobs.additional_properties = d
        return jobs

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
