"""Questions that go on from those before them: 那怎么恢复呢？ after 怎么备份？

By rules, so that it works without a language model: where a question points back, or says too
little to stand by itself, the telling words of the one before stand in front of it.
"""

import re
from collections.abc import Sequence

from backend.knowledge.text.fillers import FILLERS
from backend.knowledge.text.segments import segments_of

_POINTS_BACK = re.compile(
    r"^\s*(?:那么?|还有|另外|然后|接着|再|如果|要是)"
    r"|^\s*(?:and|then|but|what about|how about|what if)\b"
    r"|它|他们|这个|那个|这些|那些|这样|那样|这种|此|上面|刚才"
    r"|\b(?:it|its|that|this|those|these|they|them|there|one|ones|same)\b",
    re.IGNORECASE,
)
_STANDS_ALONE = 2  # telling words


def standing_alone(question: str, before: Sequence[str]) -> str:
    """before: the questions of the conversation as they were understood, the latest last."""
    if not before:
        return question
    own = _telling(question)
    if len(own) >= _STANDS_ALONE and not _POINTS_BACK.search(question):
        return question
    carried = [word for word in _telling(before[-1]) if word not in own]
    return " ".join([*carried, question]) if carried else question


def _telling(question: str) -> list[str]:
    return [word for word in dict.fromkeys(segments_of(question)) if word not in FILLERS]
