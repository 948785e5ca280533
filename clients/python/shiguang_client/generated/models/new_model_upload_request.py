from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_model_file_request import NewModelFileRequest


T = TypeVar("T", bound="NewModelUploadRequest")


@_attrs_define
class NewModelUploadRequest:
    """
    Attributes:
        task (ModelTask):
        files (list[NewModelFileRequest]):
        licence (str):
        learned_from (str): What it was trained on.
        description (str | Unset):
        parent_id (None | Unset | UUID): The version whose contract it is held against, and whose other files it takes
            over; left out: the one that answers.
    """

    task: ModelTask
    files: list[NewModelFileRequest]
    licence: str
    learned_from: str
    description: str | Unset = UNSET
    parent_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task: str = self.task

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        licence = self.licence

        learned_from = self.learned_from

        description = self.description

        parent_id: None | str | Unset
        if isinstance(self.parent_id, Unset):
            parent_id = UNSET
        elif isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "files": files,
                "licence": licence,
                "learned_from": learned_from,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if parent_id is not UNSET:
            field_dict["parent_id"] = parent_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_model_file_request import NewModelFileRequest  # noqa: PLC0415

        d = dict(src_dict)
        task = check_model_task(d.pop("task"))

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = NewModelFileRequest.from_dict(files_item_data)

            files.append(files_item)

        licence = d.pop("licence")

        learned_from = d.pop("learned_from")

        description = d.pop("description", UNSET)

        def _parse_parent_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id", UNSET))

        new_model_upload_request = cls(
            task=task,
            files=files,
            licence=licence,
            learned_from=learned_from,
            description=description,
            parent_id=parent_id,
        )

        new_model_upload_request.additional_properties = d
        return new_model_upload_request

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
