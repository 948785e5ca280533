from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_language import AskLanguage, check_ask_language
from ..models.ask_question import AskQuestion, check_ask_question
from ..models.ask_reader import AskReader, check_ask_reader
from ..models.semantic_use import SemanticUse, check_semantic_use

if TYPE_CHECKING:
    from ..models.ask_hit import AskHit
    from ..models.ask_left_over import AskLeftOver
    from ..models.asked_facts import AskedFacts
    from ..models.shown_filter import ShownFilter


T = TypeVar("T", bound="AskAnswer")


@_attrs_define
class AskAnswer:
    """
    Attributes:
        filters (list[ShownFilter]):
        question (AskQuestion):
        language (AskLanguage):
        read_by (AskReader | None): null: filters were sent.
        left_over (list[AskLeftOver]): Parts of the sentence not answered.
        sentence (str): The answer; empty where photos are all of it.
        facts (AskedFacts): What the sentence is made from; what the question does not need is left empty.
        semantic (SemanticUse):
        items (list[AskHit]):
        next_cursor (None | str):
    """

    filters: list[ShownFilter]
    question: AskQuestion
    language: AskLanguage
    read_by: AskReader | None
    left_over: list[AskLeftOver]
    sentence: str
    facts: AskedFacts
    semantic: SemanticUse
    items: list[AskHit]
    next_cursor: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        filters = []
        for filters_item_data in self.filters:
            filters_item = filters_item_data.to_dict()
            filters.append(filters_item)

        question: str = self.question

        language: str = self.language

        read_by: None | str
        if isinstance(self.read_by, str):
            read_by = self.read_by
        else:
            read_by = self.read_by

        left_over = []
        for left_over_item_data in self.left_over:
            left_over_item = left_over_item_data.to_dict()
            left_over.append(left_over_item)

        sentence = self.sentence

        facts = self.facts.to_dict()

        semantic: str = self.semantic

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "filters": filters,
                "question": question,
                "language": language,
                "read_by": read_by,
                "left_over": left_over,
                "sentence": sentence,
                "facts": facts,
                "semantic": semantic,
                "items": items,
                "next_cursor": next_cursor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ask_hit import AskHit  # noqa: PLC0415
        from ..models.ask_left_over import AskLeftOver  # noqa: PLC0415
        from ..models.asked_facts import AskedFacts  # noqa: PLC0415
        from ..models.shown_filter import ShownFilter  # noqa: PLC0415

        d = dict(src_dict)
        filters = []
        _filters = d.pop("filters")
        for filters_item_data in _filters:
            filters_item = ShownFilter.from_dict(filters_item_data)

            filters.append(filters_item)

        question = check_ask_question(d.pop("question"))

        language = check_ask_language(d.pop("language"))

        def _parse_read_by(data: object) -> AskReader | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                read_by_type_0 = check_ask_reader(data)

                return read_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AskReader | None, data)

        read_by = _parse_read_by(d.pop("read_by"))

        left_over = []
        _left_over = d.pop("left_over")
        for left_over_item_data in _left_over:
            left_over_item = AskLeftOver.from_dict(left_over_item_data)

            left_over.append(left_over_item)

        sentence = d.pop("sentence")

        facts = AskedFacts.from_dict(d.pop("facts"))

        semantic = check_semantic_use(d.pop("semantic"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AskHit.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        ask_answer = cls(
            filters=filters,
            question=question,
            language=language,
            read_by=read_by,
            left_over=left_over,
            sentence=sentence,
            facts=facts,
            semantic=semantic,
            items=items,
            next_cursor=next_cursor,
        )

        ask_answer.additional_properties = d
        return ask_answer

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
