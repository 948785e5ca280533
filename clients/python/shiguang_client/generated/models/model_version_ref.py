from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_origin import ModelOrigin, check_model_origin
from ..models.model_task import ModelTask, check_model_task

T = TypeVar("T", bound="ModelVersionRef")


@_attrs_define
class ModelVersionRef:
    """What is said of a version where another one is spoken of.

    Attributes:
        id (UUID):
        task (ModelTask):
        number (int):
        name (str): What results carry, such as "poems-3".
        origin (ModelOrigin):
        created_at (datetime.datetime):
    """

    id: UUID
    task: ModelTask
    number: int
    name: str
    origin: ModelOrigin
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        task: str = self.task

        number = self.number

        name = self.name

        origin: str = self.origin

        created_at = self.created_at.isoformat()

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
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        task = check_model_task(d.pop("task"))

        number = d.pop("number")

        name = d.pop("name")

        origin = check_model_origin(d.pop("origin"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        model_version_ref = cls(
            id=id,
            task=task,
            number=number,
            name=name,
            origin=origin,
            created_at=created_at,
        )

        model_version_ref.additional_properties = d
        return model_version_ref

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
