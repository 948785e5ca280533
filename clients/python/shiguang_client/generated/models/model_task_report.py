from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task

if TYPE_CHECKING:
    from ..models.model_version_ref import ModelVersionRef
    from ..models.uses import Uses


T = TypeVar("T", bound="ModelTaskReport")


@_attrs_define
class ModelTaskReport:
    """
    Attributes:
        task (ModelTask):
        champion (ModelVersionRef | None): The one that answers.
        challenger (ModelVersionRef | None): Is being tried out.
        previous (ModelVersionRef | None): What rolling back goes back to.
        versions (int):
        datasets (int):
        released_at (datetime.datetime | None): The last time.
        choosable (bool): false: what answers are the networks of the installed packages.
        uses (Uses):
    """

    task: ModelTask
    champion: ModelVersionRef | None
    challenger: ModelVersionRef | None
    previous: ModelVersionRef | None
    versions: int
    datasets: int
    released_at: datetime.datetime | None
    choosable: bool
    uses: Uses
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415

        task: str = self.task

        champion: dict[str, Any] | None
        if isinstance(self.champion, ModelVersionRef):
            champion = self.champion.to_dict()
        else:
            champion = self.champion

        challenger: dict[str, Any] | None
        if isinstance(self.challenger, ModelVersionRef):
            challenger = self.challenger.to_dict()
        else:
            challenger = self.challenger

        previous: dict[str, Any] | None
        if isinstance(self.previous, ModelVersionRef):
            previous = self.previous.to_dict()
        else:
            previous = self.previous

        versions = self.versions

        datasets = self.datasets

        released_at: None | str
        if isinstance(self.released_at, datetime.datetime):
            released_at = self.released_at.isoformat()
        else:
            released_at = self.released_at

        choosable = self.choosable

        uses = self.uses.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "champion": champion,
                "challenger": challenger,
                "previous": previous,
                "versions": versions,
                "datasets": datasets,
                "released_at": released_at,
                "choosable": choosable,
                "uses": uses,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415
        from ..models.uses import Uses  # noqa: PLC0415

        d = dict(src_dict)
        task = check_model_task(d.pop("task"))

        def _parse_champion(data: object) -> ModelVersionRef | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                champion_type_0 = ModelVersionRef.from_dict(data)

                return champion_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelVersionRef | None, data)

        champion = _parse_champion(d.pop("champion"))

        def _parse_challenger(data: object) -> ModelVersionRef | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                challenger_type_0 = ModelVersionRef.from_dict(data)

                return challenger_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelVersionRef | None, data)

        challenger = _parse_challenger(d.pop("challenger"))

        def _parse_previous(data: object) -> ModelVersionRef | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                previous_type_0 = ModelVersionRef.from_dict(data)

                return previous_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelVersionRef | None, data)

        previous = _parse_previous(d.pop("previous"))

        versions = d.pop("versions")

        datasets = d.pop("datasets")

        def _parse_released_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                released_at_type_0 = datetime.datetime.fromisoformat(data)

                return released_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        released_at = _parse_released_at(d.pop("released_at"))

        choosable = d.pop("choosable")

        uses = Uses.from_dict(d.pop("uses"))

        model_task_report = cls(
            task=task,
            champion=champion,
            challenger=challenger,
            previous=previous,
            versions=versions,
            datasets=datasets,
            released_at=released_at,
            choosable=choosable,
            uses=uses,
        )

        model_task_report.additional_properties = d
        return model_task_report

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
