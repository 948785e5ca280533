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
    from ..models.model_version_metrics import ModelVersionMetrics


T = TypeVar("T", bound="ModelVersion")


@_attrs_define
class ModelVersion:
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
        metrics (ModelVersionMetrics): On the task's frozen set.
        parent_id (None | UUID): What it was made of.
        created_by (str): "": the product itself.
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
    metrics: ModelVersionMetrics
    parent_id: None | UUID
    created_by: str
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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
            }
        )
        if description is not UNSET:
            field_dict["description"] = description

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_version_metrics import ModelVersionMetrics  # noqa: PLC0415

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

        metrics = ModelVersionMetrics.from_dict(d.pop("metrics"))

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

        description = d.pop("description", UNSET)

        model_version = cls(
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
            description=description,
        )

        model_version.additional_properties = d
        return model_version

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
