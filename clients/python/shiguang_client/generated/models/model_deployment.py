from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deployed_version import DeployedVersion
    from ..models.fallen_model import FallenModel
    from ..models.model_trial import ModelTrial


T = TypeVar("T", bound="ModelDeployment")


@_attrs_define
class ModelDeployment:
    """
    Attributes:
        task (ModelTask):
        champion (str):
        trial (ModelTrial | None): null: nothing is tried out.
        fallen (FallenModel | None): The last version that was given up because it failed too often.
        versions (list[DeployedVersion]):
        previous (None | str | Unset): What answers when the champion fails too often.
    """

    task: ModelTask
    champion: str
    trial: ModelTrial | None
    fallen: FallenModel | None
    versions: list[DeployedVersion]
    previous: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.fallen_model import FallenModel  # noqa: PLC0415
        from ..models.model_trial import ModelTrial  # noqa: PLC0415

        task: str = self.task

        champion = self.champion

        trial: dict[str, Any] | None
        if isinstance(self.trial, ModelTrial):
            trial = self.trial.to_dict()
        else:
            trial = self.trial

        fallen: dict[str, Any] | None
        if isinstance(self.fallen, FallenModel):
            fallen = self.fallen.to_dict()
        else:
            fallen = self.fallen

        versions = []
        for versions_item_data in self.versions:
            versions_item = versions_item_data.to_dict()
            versions.append(versions_item)

        previous: None | str | Unset
        if isinstance(self.previous, Unset):
            previous = UNSET
        else:
            previous = self.previous

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "champion": champion,
                "trial": trial,
                "fallen": fallen,
                "versions": versions,
            }
        )
        if previous is not UNSET:
            field_dict["previous"] = previous

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deployed_version import DeployedVersion  # noqa: PLC0415
        from ..models.fallen_model import FallenModel  # noqa: PLC0415
        from ..models.model_trial import ModelTrial  # noqa: PLC0415

        d = dict(src_dict)
        task = check_model_task(d.pop("task"))

        champion = d.pop("champion")

        def _parse_trial(data: object) -> ModelTrial | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                trial_type_0 = ModelTrial.from_dict(data)

                return trial_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelTrial | None, data)

        trial = _parse_trial(d.pop("trial"))

        def _parse_fallen(data: object) -> FallenModel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                fallen_type_0 = FallenModel.from_dict(data)

                return fallen_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FallenModel | None, data)

        fallen = _parse_fallen(d.pop("fallen"))

        versions = []
        _versions = d.pop("versions")
        for versions_item_data in _versions:
            versions_item = DeployedVersion.from_dict(versions_item_data)

            versions.append(versions_item)

        def _parse_previous(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        previous = _parse_previous(d.pop("previous", UNSET))

        model_deployment = cls(
            task=task,
            champion=champion,
            trial=trial,
            fallen=fallen,
            versions=versions,
            previous=previous,
        )

        model_deployment.additional_properties = d
        return model_deployment

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
