from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.knowledge_transfer_state import KnowledgeTransferState, check_knowledge_transfer_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reading_error import ReadingError


T = TypeVar("T", bound="BaseTransfer")


@_attrs_define
class BaseTransfer:
    """
    Attributes:
        id (UUID):
        slug (str):
        state (KnowledgeTransferState):
        documents (int): That were brought so far.
        base_id (None | UUID): Once it is done.
        error (None | ReadingError):
        created_at (datetime.datetime):
        ended_at (datetime.datetime | None | Unset):
    """

    id: UUID
    slug: str
    state: KnowledgeTransferState
    documents: int
    base_id: None | UUID
    error: None | ReadingError
    created_at: datetime.datetime
    ended_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reading_error import ReadingError  # noqa: PLC0415

        id = str(self.id)

        slug = self.slug

        state: str = self.state

        documents = self.documents

        base_id: None | str
        if isinstance(self.base_id, UUID):
            base_id = str(self.base_id)
        else:
            base_id = self.base_id

        error: dict[str, Any] | None
        if isinstance(self.error, ReadingError):
            error = self.error.to_dict()
        else:
            error = self.error

        created_at = self.created_at.isoformat()

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
                "slug": slug,
                "state": state,
                "documents": documents,
                "base_id": base_id,
                "error": error,
                "created_at": created_at,
            }
        )
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reading_error import ReadingError  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        slug = d.pop("slug")

        state = check_knowledge_transfer_state(d.pop("state"))

        documents = d.pop("documents")

        def _parse_base_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                base_id_type_0 = UUID(data)

                return base_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        base_id = _parse_base_id(d.pop("base_id"))

        def _parse_error(data: object) -> None | ReadingError:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = ReadingError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReadingError, data)

        error = _parse_error(d.pop("error"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

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

        base_transfer = cls(
            id=id,
            slug=slug,
            state=state,
            documents=documents,
            base_id=base_id,
            error=error,
            created_at=created_at,
            ended_at=ended_at,
        )

        base_transfer.additional_properties = d
        return base_transfer

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
