"""What is asked about the photos: how many, how often, when, where, who; the first, the last."""

import re
from collections.abc import Mapping, Sequence

from backend.asking.filters import Question
from backend.search.query.spans import Draft

_WE = r"(?:i|we|you|they|he|she|it|there)"
_AUX = r"(?:was|were|did|do|does|is|are|am|have|has|had|can)"
_SHOTS = r"(?:photo|picture|pic|image|shot|snap|selfie|video|clip)s?(?:graph)?"
_ZH_SHOT = r"(?:的)?(?:一[张次个回])?"

# The first that matches decides; all that match are taken.
_PATTERNS: Mapping[Question, Sequence[str]] = {
    Question.LAST: (
        r"(?:(?:when|what)\s+was\s+)?(?<![a-z])(?:the\s+)?last\s+time(?![a-z])",
        (
            r"(?<=\s)last\s+(?:see|saw|seen|visit(?:ed)?|go|went|been|meet|met|photographed|in(?=\s))"
            r"(?![a-z])"
        ),
        (
            r"(?:the\s+)?(?:latest|most\s+recent|newest|last)\s+"
            rf"(?:time|{_SHOTS})(?:\s+of)?(?![a-z])"
        ),
        rf"最后一[次张回]|最近一[次张回]|上一?[次回趟]|最新{_ZH_SHOT}",
    ),
    Question.FIRST: (
        r"(?:when\s+was\s+)?(?<![a-z])(?:the\s+)?(?:very\s+)?first\s+time(?![a-z])",
        (
            r"(?<=\s)first\s+(?:see|saw|seen|visit(?:ed)?|go|went|come|came|been|meet|met|photographed"
            r"|appear(?:ed)?)(?![a-z])"
        ),
        (
            r"(?<![a-z])(?:the\s+|my\s+)?(?:oldest|earliest|(?:very\s+)?first)\s+"
            rf"{_SHOTS}(?:\s+of)?(?![a-z])"
        ),
        rf"第一[次张回]|首次|头一[次回]|最早{_ZH_SHOT}|最老{_ZH_SHOT}",
    ),
    Question.TIMES: (
        r"(?<![a-z])how\s+(?:often|many\s+(?:times|trips|visits|days|weekends)|much\s+time)(?![a-z])",
        r"(?:几|多少)[次回趟]|(?<![前这那])几天|多少天|多久",
    ),
    Question.COUNT: (
        rf"(?<![a-z])how\s+many(?:\s+(?:of\s+(?:my|our|the)\s+)?{_SHOTS}(?:\s+of)?)?(?![a-z])",
        r"(?:几|多少)(?:张|个|段|幅)|多少(?=照片|相片|视频)",
    ),
    Question.WHERE: (
        rf"(?<![a-z])where(?:abouts)?(?=\s+{_AUX}(?![a-z]))",
        r"(?<![a-z])(?:which|what)\s+(?:place|citie|city|countrie|country|town)s?(?![a-z])",
        r"哪里|哪儿|在哪|(?:哪些|什么|哪个|哪几个)(?:地方|城市|国家|省)|何处",
    ),
    Question.WHO: (
        rf"(?<![a-z])who(?=\s+(?:{_AUX}|came|went|else|joined)(?![a-z]))|with\s+whom",
        r"(?<![a-z])which\s+people(?![a-z])|都?有?谁|哪些人",
    ),
    Question.WHEN: (
        rf"(?<![a-z])when(?=\s+{_AUX}\s)",
        r"(?<![a-z])(?:on\s+)?(?:what|which)\s+(?:day|date|month|year)s?(?![a-z])",
        r"(?:什么|啥)时候?|何时|哪一?天|哪一?年|哪个?月|几号|几月|哪些(?:天|日子)",
    ),
    Question.EVER: (
        (
            rf"^\s*(?:(?:have|did|were|are|do|does|has|was|is)\s+(?:{_WE})(?:\s+(?:ever|any))?(?![a-z])"
            r"(?=.*(?:been|go|visit|see|seen|travel|ski|have|any|photograph|met?|in)(?![a-z])))"
        ),
        r"(?<![a-z])(?<=have )ever(?![a-z])",
        r"有没有|是否|是不是|(?:吗|么|没有|没)\s*[?？]?\s*$",
    ),
}
_COMPILED = {question: re.compile("|".join(parts)) for question, parts in _PATTERNS.items()}


def read_question(draft: Draft) -> Question:
    asked = Question.PHOTOS
    for question, pattern in _COMPILED.items():
        matches = list(pattern.finditer(draft.text))
        for match in matches:
            if match.group().strip():
                draft.take(match)
        if matches and asked is Question.PHOTOS:
            asked = question
    return asked
