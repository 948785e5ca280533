from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task

if TYPE_CHECKING:
    from ..models.run import Run
    from ..models.run_version import RunVersion
    from ..models.schedule import Schedule


T = TypeVar("T", bound="PipelineOverview")


@_attrs_define
class PipelineOverview:
    """
    Attributes:
        task (ModelTask):
        revision (str): Of the recipe.
        announced_at (datetime.datetime): When a worker last said that it has it.
        champion (None | RunVersion): The version that answers.
        last_run (None | Run):
        schedule (None | Schedule):
        triggers (int): Addresses that begin it.
    """

    task: ModelTask
    revision: str
    announced_at: datetime.datetime
    champion: None | RunVersion
    last_run: None | Run
    schedule: None | Schedule
    triggers: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.run import Run  # noqa: PLC0415
        from ..models.run_version import RunVersion  # noqa: PLC0415
        from ..models.schedule import Schedule  # noqa: PLC0415

        task: str = self.task

        revision = self.revision

        announced_at = self.announced_at.isoformat()

        champion: dict[str, Any] | None
        if isinstance(self.champion, RunVersion):
            champion = self.champion.to_dict()
        else:
            champion = self.champion

        last_run: dict[str, Any] | None
        if isinstance(self.last_run, Run):
            last_run = self.last_run.to_dict()
        else:
            last_run = self.last_run

        schedule: dict[str, Any] | None
        if isinstance(self.schedule, Schedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        triggers = self.triggers

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "revision": revision,
                "announced_at": announced_at,
                "champion": champion,
                "last_run": last_run,
                "schedule": schedule,
                "triggers": triggers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run import Run  # noqa: PLC0415
        from ..models.run_version import RunVersion  # noqa: PLC0415
        from ..models.schedule import Schedule  # noqa: PLC0415

        d = dict(src_dict)
        task = check_model_task(d.pop("task"))

        revision = d.pop("revision")

        announced_at = datetime.datetime.fromisoformat(d.pop("announced_at"))

        def _parse_champion(data: object) -> None | RunVersion:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                champion_type_0 = RunVersion.from_dict(data)

                return champion_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunVersion, data)

        champion = _parse_champion(d.pop("champion"))

        def _parse_last_run(data: object) -> None | Run:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                last_run_type_0 = Run.from_dict(data)

                return last_run_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Run, data)

        last_run = _parse_last_run(d.pop("last_run"))

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

        triggers = d.pop("triggers")

        pipeline_overview = cls(
            task=task,
            revision=revision,
            announced_at=announced_at,
            champion=champion,
            last_run=last_run,
            schedule=schedule,
            triggers=triggers,
        )

        pipeline_overview.additional_properties = d
        return pipeline_overview

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
