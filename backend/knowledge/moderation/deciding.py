"""Whether a question is declined, and how that is said."""

from backend.knowledge.answering.answer import Answer
from backend.knowledge.models import Outcome
from backend.knowledge.moderation.declined import is_distressed, is_harmful
from backend.knowledge.moderation.model import is_flagged
from backend.knowledge.text.languages import language_of

_DECLINED = {
    "zh": "抱歉，这个问题不适合在这里回答。关于相册的使用，欢迎随时提问。",
    "en": "I am sorry, this is not a question for this place. Please do ask about the album.",
}
_DISTRESSED = {
    "zh": (
        "听起来你正经历很艰难的时刻。我只是相册的帮助，帮不上这样重要的事；请现在就告诉一位你信任的人，"
        "或拨打当地的急救电话或心理援助热线，那里有人愿意听你说。"
    ),
    "en": (
        "It sounds as if you are going through something very hard. I am only the help of a photo "
        "album, and not enough for this: please tell somebody you trust now, or call your local "
        "emergency number or a crisis line, where people will listen."
    ),
}


def declined(text: str) -> Answer | None:
    """None for a question that may be answered."""
    language = language_of(text)
    if is_distressed(text):
        said = _DISTRESSED[language]
    elif is_harmful(text) or is_flagged(text):
        said = _DECLINED[language]
    else:
        return None
    return Answer(text=said, outcome=Outcome.DECLINED, confidence=0.0, language=language)
