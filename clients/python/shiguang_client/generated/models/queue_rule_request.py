from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.work_priority import WorkPriority, check_work_priority
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stage_rule_request import StageRuleRequest


T = TypeVar("T", bound="QueueRuleRequest")


@_attrs_define
class QueueRuleRequest:
    """
    Attributes:
        priority (WorkPriority | Unset):  Default: 'normal'.
        concurrency (int | None | Unset):
        stages (list[StageRuleRequest] | Unset):
    """

    priority: WorkPriority | Unset = "normal"
    concurrency: int | None | Unset = UNSET
    stages: list[StageRuleRequest] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        priority: str | Unset = UNSET
        if not isinstance(self.priority, Unset):
            priority = self.priority

        concurrency: int | None | Unset
        if isinstance(self.concurrency, Unset):
            concurrency = UNSET
        else:
            concurrency = self.concurrency

        stages: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.stages, Unset):
            stages = []
            for stages_item_data in self.stages:
                stages_item = stages_item_data.to_dict()
                stages.append(stages_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if priority is not UNSET:
            field_dict["priority"] = priority
        if concurrency is not UNSET:
            field_dict["concurrency"] = concurrency
        if stages is not UNSET:
            field_dict["stages"] = stages

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stage_rule_request import StageRuleRequest  # noqa: PLC0415

        d = dict(src_dict)
        _priority = d.pop("priority", UNSET)
        priority: WorkPriority | Unset
        if isinstance(_priority, Unset):
            priority = UNSET
        else:
            priority = check_work_priority(_priority)

        def _parse_concurrency(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        concurrency = _parse_concurrency(d.pop("concurrency", UNSET))

        _stages = d.pop("stages", UNSET)
        stages: list[StageRuleRequest] | Unset = UNSET
        if _stages is not UNSET:
            stages = []
            for stages_item_data in _stages:
                stages_item = StageRuleRequest.from_dict(stages_item_data)

                stages.append(stages_item)

        queue_rule_request = cls(
            priority=priority,
            concurrency=concurrency,
            stages=stages,
        )

        queue_rule_request.additional_properties = d
        return queue_rule_request

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
