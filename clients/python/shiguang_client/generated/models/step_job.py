from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.curve_point import CurvePoint
    from ..models.log_line import LogLine


T = TypeVar("T", bound="StepJob")


@_attrs_define
class StepJob:
    """
    Attributes:
        progress (float): 0 to 1.
        attempts (int): Workers that were at it; all but one died.
        log (list[LogLine]):
        curves (list[CurvePoint]):
    """

    progress: float
    attempts: int
    log: list[LogLine]
    curves: list[CurvePoint]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        progress = self.progress

        attempts = self.attempts

        log = []
        for log_item_data in self.log:
            log_item = log_item_data.to_dict()
            log.append(log_item)

        curves = []
        for curves_item_data in self.curves:
            curves_item = curves_item_data.to_dict()
            curves.append(curves_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "progress": progress,
                "attempts": attempts,
                "log": log,
                "curves": curves,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.curve_point import CurvePoint  # noqa: PLC0415
        from ..models.log_line import LogLine  # noqa: PLC0415

        d = dict(src_dict)
        progress = d.pop("progress")

        attempts = d.pop("attempts")

        log = []
        _log = d.pop("log")
        for log_item_data in _log:
            log_item = LogLine.from_dict(log_item_data)

            log.append(log_item)

        curves = []
        _curves = d.pop("curves")
        for curves_item_data in _curves:
            curves_item = CurvePoint.from_dict(curves_item_data)

            curves.append(curves_item)

        step_job = cls(
            progress=progress,
            attempts=attempts,
            log=log,
            curves=curves,
        )

        step_job.additional_properties = d
        return step_job

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
