from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.knowledge_visibility import KnowledgeVisibility, check_knowledge_visibility
from ..types import UNSET, Unset

T = TypeVar("T", bound="AskableBase")


@_attrs_define
class AskableBase:
    """
    Attributes:
        id (UUID):
        slug (str):
        name (str):
        may_edit (bool):
        description (str | Unset):
        visibility (KnowledgeVisibility | Unset):
    """

    id: UUID
    slug: str
    name: str
    may_edit: bool
    description: str | Unset = UNSET
    visibility: KnowledgeVisibility | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        slug = self.slug

        name = self.name

        may_edit = self.may_edit

        description = self.description

        visibility: str | Unset = UNSET
        if not isinstance(self.visibility, Unset):
            visibility = self.visibility

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "slug": slug,
                "name": name,
                "may_edit": may_edit,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if visibility is not UNSET:
            field_dict["visibility"] = visibility

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        slug = d.pop("slug")

        name = d.pop("name")

        may_edit = d.pop("may_edit")

        description = d.pop("description", UNSET)

        _visibility = d.pop("visibility", UNSET)
        visibility: KnowledgeVisibility | Unset
        if isinstance(_visibility, Unset):
            visibility = UNSET
        else:
            visibility = check_knowledge_visibility(_visibility)

        askable_base = cls(
            id=id,
            slug=slug,
            name=name,
            may_edit=may_edit,
            description=description,
            visibility=visibility,
        )

        askable_base.additional_properties = d
        return askable_base

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
