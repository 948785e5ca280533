from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.knowledge_visibility import KnowledgeVisibility, check_knowledge_visibility
from ..types import UNSET, Unset

T = TypeVar("T", bound="KnowledgeBase")


@_attrs_define
class KnowledgeBase:
    """
    Attributes:
        id (UUID):
        slug (str):
        name (str):
        owner_id (None | UUID):
        editors (list[UUID]):
        documents (int):
        passages (int): That are answered from.
        pending (int): Passages that publishing would bring or take away.
        is_product (bool): Of the product's own documents, which come and go with it.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        description (str | Unset):
        visibility (KnowledgeVisibility | Unset):
        threshold (float | None | Unset):
    """

    id: UUID
    slug: str
    name: str
    owner_id: None | UUID
    editors: list[UUID]
    documents: int
    passages: int
    pending: int
    is_product: bool
    created_at: datetime.datetime
    updated_at: datetime.datetime
    description: str | Unset = UNSET
    visibility: KnowledgeVisibility | Unset = UNSET
    threshold: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        slug = self.slug

        name = self.name

        owner_id: None | str
        if isinstance(self.owner_id, UUID):
            owner_id = str(self.owner_id)
        else:
            owner_id = self.owner_id

        editors = []
        for editors_item_data in self.editors:
            editors_item = str(editors_item_data)
            editors.append(editors_item)

        documents = self.documents

        passages = self.passages

        pending = self.pending

        is_product = self.is_product

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        description = self.description

        visibility: str | Unset = UNSET
        if not isinstance(self.visibility, Unset):
            visibility = self.visibility

        threshold: float | None | Unset
        if isinstance(self.threshold, Unset):
            threshold = UNSET
        else:
            threshold = self.threshold

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "slug": slug,
                "name": name,
                "owner_id": owner_id,
                "editors": editors,
                "documents": documents,
                "passages": passages,
                "pending": pending,
                "is_product": is_product,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if visibility is not UNSET:
            field_dict["visibility"] = visibility
        if threshold is not UNSET:
            field_dict["threshold"] = threshold

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        slug = d.pop("slug")

        name = d.pop("name")

        def _parse_owner_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                owner_id_type_0 = UUID(data)

                return owner_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        owner_id = _parse_owner_id(d.pop("owner_id"))

        editors = []
        _editors = d.pop("editors")
        for editors_item_data in _editors:
            editors_item = UUID(editors_item_data)

            editors.append(editors_item)

        documents = d.pop("documents")

        passages = d.pop("passages")

        pending = d.pop("pending")

        is_product = d.pop("is_product")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

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

        knowledge_base = cls(
            id=id,
            slug=slug,
            name=name,
            owner_id=owner_id,
            editors=editors,
            documents=documents,
            passages=passages,
            pending=pending,
            is_product=is_product,
            created_at=created_at,
            updated_at=updated_at,
            description=description,
            visibility=visibility,
            threshold=threshold,
        )

        knowledge_base.additional_properties = d
        return knowledge_base

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
