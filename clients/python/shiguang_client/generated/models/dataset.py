from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task

if TYPE_CHECKING:
    from ..models.dataset_facts import DatasetFacts


T = TypeVar("T", bound="Dataset")


@_attrs_define
class Dataset:
    """
    Attributes:
        id (UUID):
        task (ModelTask):
        number (int):
        sha256 (str):
        size (int):
        licence (str):
        source (str):
        facts (DatasetFacts): Counts, of its parts too.
        created_at (datetime.datetime):
    """

    id: UUID
    task: ModelTask
    number: int
    sha256: str
    size: int
    licence: str
    source: str
    facts: DatasetFacts
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        task: str = self.task

        number = self.number

        sha256 = self.sha256

        size = self.size

        licence = self.licence

        source = self.source

        facts = self.facts.to_dict()

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "task": task,
                "number": number,
                "sha256": sha256,
                "size": size,
                "licence": licence,
                "source": source,
                "facts": facts,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dataset_facts import DatasetFacts  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        task = check_model_task(d.pop("task"))

        number = d.pop("number")

        sha256 = d.pop("sha256")

        size = d.pop("size")

        licence = d.pop("licence")

        source = d.pop("source")

        facts = DatasetFacts.from_dict(d.pop("facts"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        dataset = cls(
            id=id,
            task=task,
            number=number,
            sha256=sha256,
            size=size,
            licence=licence,
            source=source,
            facts=facts,
            created_at=created_at,
        )

        dataset.additional_properties = d
        return dataset

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
