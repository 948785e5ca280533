from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task
from ..models.model_upload_state import ModelUploadState, check_model_upload_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_upload_file import ModelUploadFile
    from ..models.model_version_ref import ModelVersionRef
    from ..models.upload_reason import UploadReason


T = TypeVar("T", bound="ModelUploadInFull")


@_attrs_define
class ModelUploadInFull:
    """
    Attributes:
        id (UUID):
        task (ModelTask):
        state (ModelUploadState):
        licence (str):
        learned_from (str):
        parent (ModelVersionRef): What is said of a version where another one is spoken of.
        version (ModelVersionRef | None): What has become of it.
        names (list[str]): Of its files.
        size (int): Bytes, of all files.
        reasons (list[UploadReason]): Why it was refused.
        created_by (str):
        created_at (datetime.datetime):
        expires_at (datetime.datetime):
        files (list[ModelUploadFile]): With what is left to be sent; none once the upload has ended.
        description (str | Unset):
        ended_at (datetime.datetime | None | Unset):
    """

    id: UUID
    task: ModelTask
    state: ModelUploadState
    licence: str
    learned_from: str
    parent: ModelVersionRef
    version: ModelVersionRef | None
    names: list[str]
    size: int
    reasons: list[UploadReason]
    created_by: str
    created_at: datetime.datetime
    expires_at: datetime.datetime
    files: list[ModelUploadFile]
    description: str | Unset = UNSET
    ended_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415

        id = str(self.id)

        task: str = self.task

        state: str = self.state

        licence = self.licence

        learned_from = self.learned_from

        parent = self.parent.to_dict()

        version: dict[str, Any] | None
        if isinstance(self.version, ModelVersionRef):
            version = self.version.to_dict()
        else:
            version = self.version

        names = self.names

        size = self.size

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        created_by = self.created_by

        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        description = self.description

        ended_at: None | str | Unset
        if isinstance(self.ended_at, Unset):
            ended_at = UNSET
        elif isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "task": task,
                "state": state,
                "licence": licence,
                "learned_from": learned_from,
                "parent": parent,
                "version": version,
                "names": names,
                "size": size,
                "reasons": reasons,
                "created_by": created_by,
                "created_at": created_at,
                "expires_at": expires_at,
                "files": files,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_upload_file import ModelUploadFile  # noqa: PLC0415
        from ..models.model_version_ref import ModelVersionRef  # noqa: PLC0415
        from ..models.upload_reason import UploadReason  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        task = check_model_task(d.pop("task"))

        state = check_model_upload_state(d.pop("state"))

        licence = d.pop("licence")

        learned_from = d.pop("learned_from")

        parent = ModelVersionRef.from_dict(d.pop("parent"))

        def _parse_version(data: object) -> ModelVersionRef | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                version_type_0 = ModelVersionRef.from_dict(data)

                return version_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelVersionRef | None, data)

        version = _parse_version(d.pop("version"))

        names = cast(list[str], d.pop("names"))

        size = d.pop("size")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = UploadReason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        created_by = d.pop("created_by")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = ModelUploadFile.from_dict(files_item_data)

            files.append(files_item)

        description = d.pop("description", UNSET)

        def _parse_ended_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ended_at = _parse_ended_at(d.pop("ended_at", UNSET))

        model_upload_in_full = cls(
            id=id,
            task=task,
            state=state,
            licence=licence,
            learned_from=learned_from,
            parent=parent,
            version=version,
            names=names,
            size=size,
            reasons=reasons,
            created_by=created_by,
            created_at=created_at,
            expires_at=expires_at,
            files=files,
            description=description,
            ended_at=ended_at,
        )

        model_upload_in_full.additional_properties = d
        return model_upload_in_full

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
