from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_name import StageName, check_stage_name
from ..models.work_priority import WorkPriority, check_work_priority
from ..models.work_queue import WorkQueue, check_work_queue

if TYPE_CHECKING:
    from ..models.stage_rule_report import StageRuleReport


T = TypeVar("T", bound="QueueReport")


@_attrs_define
class QueueReport:
    """
    Attributes:
        queue (WorkQueue):
        stages (list[StageName]):
        fresh (int): Ready, of fresh uploads; these are served first.
        bulk (int): Ready, of imports and back-fills.
        running (int):
        priority (WorkPriority):
        concurrency (int | None): How many may be worked on at once; null: as workers take them.
        stage_rules (list[StageRuleReport]):
        paused_at (datetime.datetime | None):
        paused_by (None | str):
    """

    queue: WorkQueue
    stages: list[StageName]
    fresh: int
    bulk: int
    running: int
    priority: WorkPriority
    concurrency: int | None
    stage_rules: list[StageRuleReport]
    paused_at: datetime.datetime | None
    paused_by: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        queue: str = self.queue

        stages = []
        for stages_item_data in self.stages:
            stages_item: str = stages_item_data
            stages.append(stages_item)

        fresh = self.fresh

        bulk = self.bulk

        running = self.running

        priority: str = self.priority

        concurrency: int | None
        concurrency = self.concurrency

        stage_rules = []
        for stage_rules_item_data in self.stage_rules:
            stage_rules_item = stage_rules_item_data.to_dict()
            stage_rules.append(stage_rules_item)

        paused_at: None | str
        if isinstance(self.paused_at, datetime.datetime):
            paused_at = self.paused_at.isoformat()
        else:
            paused_at = self.paused_at

        paused_by: None | str
        paused_by = self.paused_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "queue": queue,
                "stages": stages,
                "fresh": fresh,
                "bulk": bulk,
                "running": running,
                "priority": priority,
                "concurrency": concurrency,
                "stage_rules": stage_rules,
                "paused_at": paused_at,
                "paused_by": paused_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stage_rule_report import StageRuleReport  # noqa: PLC0415

        d = dict(src_dict)
        queue = check_work_queue(d.pop("queue"))

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = check_stage_name(stages_item_data)

            stages.append(stages_item)

        fresh = d.pop("fresh")

        bulk = d.pop("bulk")

        running = d.pop("running")

        priority = check_work_priority(d.pop("priority"))

        def _parse_concurrency(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        concurrency = _parse_concurrency(d.pop("concurrency"))

        stage_rules = []
        _stage_rules = d.pop("stage_rules")
        for stage_rules_item_data in _stage_rules:
            stage_rules_item = StageRuleReport.from_dict(stage_rules_item_data)

            stage_rules.append(stage_rules_item)

        def _parse_paused_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paused_at_type_0 = datetime.datetime.fromisoformat(data)

                return paused_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paused_at = _parse_paused_at(d.pop("paused_at"))

        def _parse_paused_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        paused_by = _parse_paused_by(d.pop("paused_by"))

        queue_report = cls(
            queue=queue,
            stages=stages,
            fresh=fresh,
            bulk=bulk,
            running=running,
            priority=priority,
            concurrency=concurrency,
            stage_rules=stage_rules,
            paused_at=paused_at,
            paused_by=paused_by,
        )

        queue_report.additional_properties = d
        return queue_report

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
