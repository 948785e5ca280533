from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_name import StageName, check_stage_name
from ..models.work_priority import WorkPriority, check_work_priority

T = TypeVar("T", bound="StageRuleReport")


@_attrs_define
class StageRuleReport:
    """
    Attributes:
        stage (StageName):
        priority (None | WorkPriority): Null: the queue's.
        concurrency (int | None): Besides the queue's.
        running (int):
    """

    stage: StageName
    priority: None | WorkPriority
    concurrency: int | None
    running: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stage: str = self.stage

        priority: None | str
        if isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        concurrency: int | None
        concurrency = self.concurrency

        running = self.running

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stage": stage,
                "priority": priority,
                "concurrency": concurrency,
                "running": running,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stage = check_stage_name(d.pop("stage"))

        def _parse_priority(data: object) -> None | WorkPriority:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                priority_type_0 = check_work_priority(data)

                return priority_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WorkPriority, data)

        priority = _parse_priority(d.pop("priority"))

        def _parse_concurrency(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        concurrency = _parse_concurrency(d.pop("concurrency"))

        running = d.pop("running")

        stage_rule_report = cls(
            stage=stage,
            priority=priority,
            concurrency=concurrency,
            running=running,
        )

        stage_rule_report.additional_properties = d
        return stage_rule_report

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
