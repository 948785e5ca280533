from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task
from ..models.stage_name import StageName, check_stage_name

T = TypeVar("T", bound="Pipeline")


@_attrs_define
class Pipeline:
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        pipeline = cls(
            task=task,
            revision=revision,
            framework=framework,
            licence=licence,
            contract=contract,
            parameters=parameters,
            alternatives=alternatives,
            stages=stages,
            announced_at=announced_at,
        )

        pipeline.additional_properties = d
        return pipeline

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
