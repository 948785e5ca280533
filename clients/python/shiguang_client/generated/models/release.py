from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_version_ref import ModelVersionRef


T = TypeVar("T", bound="Release")


@_attrs_define
class Release:
    """
    Attributes:
        id (UUID):
        task (ModelTask):
        version (ModelVersionRef): What is said of a version where another one is spoken of.
        replaced (ModelVersionRef | None):
        at (datetime.datetime):
        by (str): "": the product itself.
        is_rollback (bool | Unset):
        reason (str | Unset):
    """

    id: UUID
    task: ModelTask
    version: ModelVersionRef
    replaced: ModelVersionRef | None
    at: datetime.datetime
    by: str
    is_rollback: bool | Unset = UNSET
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415

        id = str(self.id)

        task: str = self.task

        version = self.version.to_dict()

        replaced: dict[str, Any] | None
        if isinstance(self.replaced, ModelVersionRef):
            replaced = self.replaced.to_dict()
        else:
            replaced = self.replaced

        at = self.at.isoformat()

        by = self.by

        is_rollback = self.is_rollback

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "task": task,
                "version": version,
                "replaced": replaced,
                "at": at,
                "by": by,
            }
        )
        if is_rollback is not UNSET:
            field_dict["is_rollback"] = is_rollback
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        task = check_model_task(d.pop("task"))

        version = ModelVersionRef.from_dict(d.pop("version"))

        def _parse_replaced(data: object) -> ModelVersionRef | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                replaced_type_0 = ModelVersionRef.from_dict(data)

                return replaced_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelVersionRef | None, data)

        replaced = _parse_replaced(d.pop("replaced"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = d.pop("by")

        is_rollback = d.pop("is_rollback", UNSET)

        reason = d.pop("reason", UNSET)

        release = cls(
            id=id,
            task=task,
            version=version,
            replaced=replaced,
            at=at,
            by=by,
            is_rollback=is_rollback,
            reason=reason,
        )

        release.additional_properties = d
        return release

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
