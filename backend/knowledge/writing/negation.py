"""Whether a sentence says that something is not so, as 不会删除 does and 会删除 does not."""

import re

from backend.knowledge.text.segments import segments_of

_ENGLISH = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE
)
_CHINESE = ("不", "没", "无", "未", "勿")
_OTHERWISE = frozenset(
    {
        *("不同", "不仅", "不但", "不过", "不断", "不管", "不论", "不久", "不少", "不错"),
        *("无论", "无损", "无线", "未来", "没收"),
    }
)


def is_negated(text: str) -> bool:
    if _ENGLISH.search(text):
        return True
    return any(
        segment.startswith(_CHINESE) and segment not in _OTHERWISE for segment in segments_of(text)
    )
