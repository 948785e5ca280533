from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.knowledge_visibility import KnowledgeVisibility, check_knowledge_visibility
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewKnowledgeBaseRequest")


@_attrs_define
class NewKnowledgeBaseRequest:
    """
    Attributes:
        name (str):
        slug (str): By which it is asked; never changes.
        description (str | Unset):  Default: ''.
        visibility (KnowledgeVisibility | Unset):  Default: 'members'.
        threshold (float | None | Unset): Confidence below which nothing is answered; null: the product's.
        editors (list[UUID] | Unset):
    """

    name: str
    slug: str
    description: str | Unset = ""
    visibility: KnowledgeVisibility | Unset = "members"
    threshold: float | None | Unset = UNSET
    editors: list[UUID] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        slug = self.slug

        description = self.description

        visibility: str | Unset = UNSET
        if not isinstance(self.visibility, Unset):
            visibility = self.visibility

        threshold: float | None | Unset
        if isinstance(self.threshold, Unset):
            threshold = UNSET
        else:
            threshold = self.threshold

        editors: list[str] | Unset = UNSET
        if not isinstance(self.editors, Unset):
            editors = []
            for editors_item_data in self.editors:
                editors_item = str(editors_item_data)
                editors.append(editors_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "slug": slug,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if visibility is not UNSET:
            field_dict["visibility"] = visibility
        if threshold is not UNSET:
            field_dict["threshold"] = threshold
        if editors is not UNSET:
            field_dict["editors"] = editors

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        slug = d.pop("slug")

        description = d.pop("description", UNSET)

        _visibility = d.pop("visibility", UNSET)
        visibility: KnowledgeVisibility | Unset
        if isinstance(_visibility, Unset):
            visibility = UNSET
        else:
            visibility = check_knowledge_visibility(_visibility)

        def _parse_threshold(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        threshold = _parse_threshold(d.pop("threshold", UNSET))

        _editors = d.pop("editors", UNSET)
        editors: list[UUID] | Unset = UNSET
        if _editors is not UNSET:
            editors = []
            for editors_item_data in _editors:
                editors_item = UUID(editors_item_data)

                editors.append(editors_item)

        new_knowledge_base_request = cls(
            name=name,
            slug=slug,
            description=description,
            visibility=visibility,
            threshold=threshold,
            editors=editors,
        )

        new_knowledge_base_request.additional_properties = d
        return new_knowledge_base_request

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
