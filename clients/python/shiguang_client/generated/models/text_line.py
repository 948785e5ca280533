from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text_word import TextWord


T = TypeVar("T", bound="TextLine")


@_attrs_define
class TextLine:
    """
    Attributes:
        text (str):
        polygon (list[list[float]]): Four [x, y] in fractions of the upright picture, clockwise from the top left.
        confidence (float): 0 to 1.
        words (list[TextWord]): In reading order; a Chinese character is a word by itself.
    """

    text: str
    polygon: list[list[float]]
    confidence: float
    words: list[TextWord]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        polygon = []
        for polygon_item_data in self.polygon:
            polygon_item = polygon_item_data

            polygon.append(polygon_item)

        confidence = self.confidence

        words = []
        for words_item_data in self.words:
            words_item = words_item_data.to_dict()
            words.append(words_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "polygon": polygon,
                "confidence": confidence,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.text_word import TextWord  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        polygon = []
        _polygon = d.pop("polygon")
        for polygon_item_data in _polygon:
            polygon_item = cast(list[float], polygon_item_data)

            polygon.append(polygon_item)

        confidence = d.pop("confidence")

        words = []
        _words = d.pop("words")
        for words_item_data in _words:
            words_item = TextWord.from_dict(words_item_data)

            words.append(words_item)

        text_line = cls(
            text=text,
            polygon=polygon,
            confidence=confidence,
            words=words,
        )

        text_line.additional_properties = d
        return text_line

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
