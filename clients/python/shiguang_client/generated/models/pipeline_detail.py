from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task
from ..models.stage_name import StageName, check_stage_name

if TYPE_CHECKING:
    from ..models.graph import Graph
    from ..models.schedule import Schedule


T = TypeVar("T", bound="PipelineDetail")


@_attrs_define
class PipelineDetail:
    """
    Attributes:
        task (ModelTask):
        revision (str): Of the recipe.
        framework (str):
        licence (str): Of the models that it makes.
        contract (Any):
        parameters (Any): Of the first attempt.
        alternatives (Any): Of further ones, each laid over them.
        stages (list[StageName]): Made anew after a release.
        announced_at (datetime.datetime): When a worker last said so.
        graph (Graph):
        schedule (None | Schedule):
    """

    task: ModelTask
    revision: str
    framework: str
    licence: str
    contract: Any
    parameters: Any
    alternatives: Any
    stages: list[StageName]
    announced_at: datetime.datetime
    graph: Graph
    schedule: None | Schedule
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.schedule import Schedule  # noqa: PLC0415

        task: str = self.task

        revision = self.revision

        framework = self.framework

        licence = self.licence

        contract = self.contract

        parameters = self.parameters

        alternatives = self.alternatives

        stages = []
        for stages_item_data in self.stages:
            stages_item: str = stages_item_data
            stages.append(stages_item)

        announced_at = self.announced_at.isoformat()

        graph = self.graph.to_dict()

        schedule: dict[str, Any] | None
        if isinstance(self.schedule, Schedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "revision": revision,
                "framework": framework,
                "licence": licence,
                "contract": contract,
                "parameters": parameters,
                "alternatives": alternatives,
                "stages": stages,
                "announced_at": announced_at,
                "graph": graph,
                "schedule": schedule,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.graph import Graph  # noqa: PLC0415
        from ..models.schedule import Schedule  # noqa: PLC0415

        d = dict(src_dict)
        task = check_model_task(d.pop("task"))

        revision = d.pop("revision")

        framework = d.pop("framework")

        licence = d.pop("licence")

        contract = d.pop("contract")

        parameters = d.pop("parameters")

        alternatives = d.pop("alternatives")

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = check_stage_name(stages_item_data)

            stages.append(stages_item)

        announced_at = datetime.datetime.fromisoformat(d.pop("announced_at"))

        graph = Graph.from_dict(d.pop("graph"))

        def _parse_schedule(data: object) -> None | Schedule:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                schedule_type_0 = Schedule.from_dict(data)

                return schedule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Schedule, data)

        schedule = _parse_schedule(d.pop("schedule"))

        pipeline_detail = cls(
            task=task,
            revision=revision,
            framework=framework,
            licence=licence,
            contract=contract,
            parameters=parameters,
            alternatives=alternatives,
            stages=stages,
            announced_at=announced_at,
            graph=graph,
            schedule=schedule,
        )

        pipeline_detail.additional_properties = d
        return pipeline_detail

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
