from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.gold_change import GoldChange
    from ..models.gold_run import GoldRun
    from ..models.run_deltas import RunDeltas


T = TypeVar("T", bound="RunComparison")


@_attrs_define
class RunComparison:
    """
    Attributes:
        before (GoldRun):
        after (GoldRun):
        common (int): Questions that both runs asked.
        deltas (RunDeltas):
        lost (int): Questions that were right, and would be wrong.
        won (int):
        worse (list[GoldChange]): Lost ones first; 200 at most.
        better (list[GoldChange]): Won ones first; 200 at most.
    """

    before: GoldRun
    after: GoldRun
    common: int
    deltas: RunDeltas
    lost: int
    won: int
    worse: list[GoldChange]
    better: list[GoldChange]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        before = self.before.to_dict()

        after = self.after.to_dict()

        common = self.common

        deltas = self.deltas.to_dict()

        lost = self.lost

        won = self.won

        worse = []
        for worse_item_data in self.worse:
            worse_item = worse_item_data.to_dict()
            worse.append(worse_item)

        better = []
        for better_item_data in self.better:
            better_item = better_item_data.to_dict()
            better.append(better_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "before": before,
                "after": after,
                "common": common,
                "deltas": deltas,
                "lost": lost,
                "won": won,
                "worse": worse,
                "better": better,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_change import GoldChange  # noqa: PLC0415
        from ..models.gold_run import GoldRun  # noqa: PLC0415
        from ..models.run_deltas import RunDeltas  # noqa: PLC0415

        d = dict(src_dict)
        before = GoldRun.from_dict(d.pop("before"))

        after = GoldRun.from_dict(d.pop("after"))

        common = d.pop("common")

        deltas = RunDeltas.from_dict(d.pop("deltas"))

        lost = d.pop("lost")

        won = d.pop("won")

        worse = []
        _worse = d.pop("worse")
        for worse_item_data in _worse:
            worse_item = GoldChange.from_dict(worse_item_data)

            worse.append(worse_item)

        better = []
        _better = d.pop("better")
        for better_item_data in _better:
            better_item = GoldChange.from_dict(better_item_data)

            better.append(better_item)

        run_comparison = cls(
            before=before,
            after=after,
            common=common,
            deltas=deltas,
            lost=lost,
            won=won,
            worse=worse,
            better=better,
        )

        run_comparison.additional_properties = d
        return run_comparison

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
