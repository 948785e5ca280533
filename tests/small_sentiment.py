"""A small model of moods, learned in seconds of sentences that are put together here."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np

from workers.language.sentiment.corpus import Labelled, Mood, Part
from workers.language.sentiment.languages import Language
from workers.language.sentiment.learning import Settings, Texts, learn
from workers.language.sentiment.model import SentimentModel, points_of
from workers.language.sentiment.network import SentimentNetwork
from workers.language.text import shared_encoder

SETTINGS = Settings(penalty=0.1, hidden=16, dropout=0.2, epochs=6, decay=0.01, rate=0.01)

_CHINESE_THINGS = ("照片", "相册", "回答", "房间", "早餐", "说明", "搜索", "链接", "视频", "地图")
_ENGLISH_THINGS = ("picture", "album", "answer", "room", "breakfast", "manual", "search", "link")
_WORDS = {
    (Language.CHINESE, Mood.HAPPY): ("很好", "非常漂亮", "太美了", "很满意", "真喜欢", "谢谢"),
    (Language.CHINESE, Mood.UNHAPPY): ("很差", "太慢了", "没有用", "很失望", "真讨厌", "错了"),
    (Language.CHINESE, Mood.NEUTRAL): ("在哪里", "是昨天的"),
    (Language.ENGLISH, Mood.HAPPY): ("great", "lovely", "very good", "wonderful", "perfect", "fun"),
    (Language.ENGLISH, Mood.UNHAPPY): ("bad", "awful", "useless", "wrong", "terrible", "too slow"),
    (Language.ENGLISH, Mood.NEUTRAL): ("from yesterday", "in the list"),
}


def labelled() -> list[Labelled]:
    """In all three parts."""
    return [
        Labelled(
            text, language, mood, source="made up", part=list(Part)[(number + number // 6) % 3]
        )
        for number, (text, language, mood) in enumerate(_sentences())
    ]


@cache
def network() -> SentimentNetwork:
    texts = labelled()
    points = points_of([one.text for one in texts], shared_encoder(1).embed)
    return learn(Texts.of(texts, points.astype(np.float32)), SETTINGS, after_epoch=_unheard)


def model() -> SentimentModel:
    return SentimentModel(network(), shared_encoder(1).embed)


def saved(folder: Path) -> Path:
    """As the registry keeps it."""
    file = folder / "sentiment.pt"
    network().save(file)
    return file


def _sentences() -> Iterator[tuple[str, Language, Mood]]:
    for (language, mood), words in _WORDS.items():
        is_chinese = language is Language.CHINESE
        for thing, word in product(_CHINESE_THINGS if is_chinese else _ENGLISH_THINGS, words):
            yield f"这个{thing}{word}" if is_chinese else f"This {thing} is {word}", language, mood


def _unheard(_epoch: int, _loss: float) -> None: ...
