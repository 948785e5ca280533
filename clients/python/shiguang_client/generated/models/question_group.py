from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language

if TYPE_CHECKING:
    from ..models.group_remark import GroupRemark


T = TypeVar("T", bound="QuestionGroup")


@_attrs_define
class QuestionGroup:
    """
    Attributes:
        id (UUID):
        base_id (UUID):
        question (str):
        language (AskLanguage):
        count (int): Questions that are open.
        unanswered (int):
        disliked (int):
        languages (list[AskLanguage]):
        latest_at (datetime.datetime):
        settled_at (datetime.datetime | None): The last time; the open ones came later.
        remarks (list[GroupRemark]): The latest ones, of people's own.
    """

    id: UUID
    base_id: UUID
    question: str
    language: AskLanguage
    count: int
    unanswered: int
    disliked: int
    languages: list[AskLanguage]
    latest_at: datetime.datetime
    settled_at: datetime.datetime | None
    remarks: list[GroupRemark]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        base_id = str(self.base_id)

        question = self.question

        language: str = self.language

        count = self.count

        unanswered = self.unanswered

        disliked = self.disliked

        languages = []
        for languages_item_data in self.languages:
            languages_item: str = languages_item_data
            languages.append(languages_item)

        latest_at = self.latest_at.isoformat()

        settled_at: None | str
        if isinstance(self.settled_at, datetime.datetime):
            settled_at = self.settled_at.isoformat()
        else:
            settled_at = self.settled_at

        remarks = []
        for remarks_item_data in self.remarks:
            remarks_item = remarks_item_data.to_dict()
            remarks.append(remarks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "base_id": base_id,
                "question": question,
                "language": language,
                "count": count,
                "unanswered": unanswered,
                "disliked": disliked,
                "languages": languages,
                "latest_at": latest_at,
                "settled_at": settled_at,
                "remarks": remarks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_remark import GroupRemark  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base_id = UUID(d.pop("base_id"))

        question = d.pop("question")

        language = check_ask_language(d.pop("language"))

        count = d.pop("count")

        unanswered = d.pop("unanswered")

        disliked = d.pop("disliked")

        languages = []
        _languages = d.pop("languages")
        for languages_item_data in _languages:
            languages_item = check_ask_language(languages_item_data)

            languages.append(languages_item)

        latest_at = datetime.datetime.fromisoformat(d.pop("latest_at"))

        def _parse_settled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_at_type_0 = datetime.datetime.fromisoformat(data)

                return settled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        settled_at = _parse_settled_at(d.pop("settled_at"))

        remarks = []
        _remarks = d.pop("remarks")
        for remarks_item_data in _remarks:
            remarks_item = GroupRemark.from_dict(remarks_item_data)

            remarks.append(remarks_item)

        question_group = cls(
            id=id,
            base_id=base_id,
            question=question,
            language=language,
            count=count,
            unanswered=unanswered,
            disliked=disliked,
            languages=languages,
            latest_at=latest_at,
            settled_at=settled_at,
            remarks=remarks,
        )

        question_group.additional_properties = d
        return question_group

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
