from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_alias import ModelAlias, check_model_alias
from ..models.model_framework import ModelFramework, check_model_framework
from ..models.model_origin import ModelOrigin, check_model_origin
from ..models.model_task import ModelTask, check_model_task
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_file import ModelFile
    from ..models.model_version_in_full_contract import ModelVersionInFullContract
    from ..models.model_version_in_full_metrics import ModelVersionInFullMetrics
    from ..models.model_version_in_full_parameters import ModelVersionInFullParameters
    from ..models.model_version_in_full_training_data import ModelVersionInFullTrainingData
    from ..models.model_version_ref import ModelVersionRef
    from ..models.release import Release


T = TypeVar("T", bound="ModelVersionInFull")


@_attrs_define
class ModelVersionInFull:
    """What is said of a version where another one is spoken of.

    Attributes:
        id (UUID):
        task (ModelTask):
        number (int):
        name (str): What results carry, such as "poems-3".
        origin (ModelOrigin):
        created_at (datetime.datetime):
        framework (ModelFramework):
        licence (str):
        aliases (list[ModelAlias]): Under which it is in use.
        metrics (ModelVersionInFullMetrics): On the task's frozen set.
        parent_id (None | UUID): What it was made of.
        created_by (str): "": the product itself.
        contract (ModelVersionInFullContract): What it takes and gives.
        training_data (ModelVersionInFullTrainingData): What it learned from.
        parameters (ModelVersionInFullParameters): That it was trained with.
        files (list[ModelFile]):
        parent (ModelVersionRef | None):
        children (list[ModelVersionRef]): Made of it.
        releases (list[Release]):
        description (str | Unset):
    """

    id: UUID
    task: ModelTask
    number: int
    name: str
    origin: ModelOrigin
    created_at: datetime.datetime
    framework: ModelFramework
    licence: str
    aliases: list[ModelAlias]
    metrics: ModelVersionInFullMetrics
    parent_id: None | UUID
    created_by: str
    contract: ModelVersionInFullContract
    training_data: ModelVersionInFullTrainingData
    parameters: ModelVersionInFullParameters
    files: list[ModelFile]
    parent: ModelVersionRef | None
    children: list[ModelVersionRef]
    releases: list[Release]
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415

        id = str(self.id)

        task: str = self.task

        number = self.number

        name = self.name

        origin: str = self.origin

        created_at = self.created_at.isoformat()

        framework: str = self.framework

        licence = self.licence

        aliases = []
        for aliases_item_data in self.aliases:
            aliases_item: str = aliases_item_data
            aliases.append(aliases_item)

        metrics = self.metrics.to_dict()

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        created_by = self.created_by

        contract = self.contract.to_dict()

        training_data = self.training_data.to_dict()

        parameters = self.parameters.to_dict()

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        parent: dict[str, Any] | None
        if isinstance(self.parent, ModelVersionRef):
            parent = self.parent.to_dict()
        else:
            parent = self.parent

        children = []
        for children_item_data in self.children:
            children_item = children_item_data.to_dict()
            children.append(children_item)

        releases = []
        for releases_item_data in self.releases:
            releases_item = releases_item_data.to_dict()
            releases.append(releases_item)

        description = self.description

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "task": task,
                "number": number,
                "name": name,
                "origin": origin,
                "created_at": created_at,
                "framework": framework,
                "licence": licence,
                "aliases": aliases,
                "metrics": metrics,
                "parent_id": parent_id,
                "created_by": created_by,
                "contract": contract,
                "training_data": training_data,
                "parameters": parameters,
                "files": files,
                "parent": parent,
                "children": children,
                "releases": releases,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_file import ModelFile  # noqa: PLC0415
        from ..models.model_version_in_full_contract import ModelVersionInFullContract  # noqa: PLC0415
        from ..models.model_version_in_full_metrics import ModelVersionInFullMetrics  # noqa: PLC0415
        from ..models.model_version_in_full_parameters import ModelVersionInFullParameters  # noqa: PLC0415
        from ..models.model_version_in_full_training_data import ModelVersionInFullTrainingData  # noqa: PLC0415
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415
        from ..models.release import Release  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        task = check_model_task(d.pop("task"))

        number = d.pop("number")

        name = d.pop("name")

        origin = check_model_origin(d.pop("origin"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        framework = check_model_framework(d.pop("framework"))

        licence = d.pop("licence")

        aliases = []
        _aliases = d.pop("aliases")
        for aliases_item_data in _aliases:
            aliases_item = check_model_alias(aliases_item_data)

            aliases.append(aliases_item)

        metrics = ModelVersionInFullMetrics.from_dict(d.pop("metrics"))

        def _parse_parent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        created_by = d.pop("created_by")

        contract = ModelVersionInFullContract.from_dict(d.pop("contract"))

        training_data = ModelVersionInFullTrainingData.from_dict(d.pop("training_data"))

        parameters = ModelVersionInFullParameters.from_dict(d.pop("parameters"))

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = ModelFile.from_dict(files_item_data)

            files.append(files_item)

        def _parse_parent(data: object) -> ModelVersionRef | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                parent_type_0 = ModelVersionRef.from_dict(data)

                return parent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelVersionRef | None, data)

        parent = _parse_parent(d.pop("parent"))

        children = []
        _children = d.pop("children")
        for children_item_data in _children:
            children_item = ModelVersionRef.from_dict(children_item_data)

            children.append(children_item)

        releases = []
        _releases = d.pop("releases")
        for releases_item_data in _releases:
            releases_item = Release.from_dict(releases_item_data)

            releases.append(releases_item)

        description = d.pop("description", UNSET)

        model_version_in_full = cls(
            id=id,
            task=task,
            number=number,
            name=name,
            origin=origin,
            created_at=created_at,
            framework=framework,
            licence=licence,
            aliases=aliases,
            metrics=metrics,
            parent_id=parent_id,
            created_by=created_by,
            contract=contract,
            training_data=training_data,
            parameters=parameters,
            files=files,
            parent=parent,
            children=children,
            releases=releases,
            description=description,
        )

        model_version_in_full.additional_properties = d
        return model_version_in_full

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
