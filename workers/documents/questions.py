"""What reads as a question, and questions that are followed by their answers."""

import re
from collections.abc import Iterable, Iterator

from .blocks import Block, Faq, Heading, Paragraph
from .rendering import markdown

_LONGEST = 200  # characters
_ENGLISH = re.compile(
    r"""(?:
        how\s+(?:to|do|does|did|can|could|should|would|will|is|are|many|much|long|often|large|big)
        | (?:what|who|which|where|when|why)\s+
          (?:is|are|was|were|do|does|did|can|could|should|would|will|happens|if|must|may)
          (?!\s+there\b)  # "What is there": a heading, and no question
        | (?:can|could|should|may|must|do|does|is|are|will)\s+(?:i|we|you|it|there|my|the|this)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CHINESE = re.compile(
    """^(?:请问|請問)?(?:
        怎么|怎麼|怎样|怎樣|如何|为什么|為什麼|为何|為何|什么|什麼|哪|谁|誰|多少|几|幾|能否|能不能|
        可否|可不可以|是否|有没有|有沒有|是不是
    )|(?:
        吗|嗎|呢|是什么|是什麼|为什么|為什麼|怎么办|怎麼辦|怎么做|怎麼做|怎么样|多少|多久|哪里|
        哪裡|在哪|哪些|几个|幾個
    )$""",
    re.VERBOSE,
)
_NUMBERING = re.compile(r"^(?:Q(?:uestion)?\s*)?\d{1,3}(?:\.\d{1,3})*[.:：、)]?\s+", re.IGNORECASE)

_ASKS = r"(?:Q|Question|[问問](?:题|題)?|提[问問])\s*\d{0,4}\s*"
_ANSWERS = r"(?:A|Answer|答案?|回答)\s*\d{0,4}\s*"
_QUESTION = re.compile(_ASKS + r"[:：.、]\s*(?P<question>\S.*)", re.IGNORECASE | re.DOTALL)
_ANSWER = re.compile(_ANSWERS + r"[:：.、]\s*(?P<answer>.*)", re.IGNORECASE | re.DOTALL)
_ANSWER_WITHIN = re.compile(r"(?<=[?？。.\s])\s*" + _ANSWERS + "[:：]")


def is_question(text: str) -> bool:
    asked = without_number(text)
    if not asked or len(asked) > _LONGEST:
        return False
    if asked.rstrip("\"'”’)）*_ ").endswith(("?", "？")):
        return True
    return bool(_ENGLISH.match(asked) or _CHINESE.search(asked))


def without_number(heading: str) -> str:
    return _NUMBERING.sub("", heading).strip()


def begins_pair(line: str) -> bool:
    """Whether a line is marked as a question or as an answer."""
    return bool(_QUESTION.match(line) or _ANSWER.match(line))


def paired(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs that are marked "Q:" and "A:" as pairs; an answer goes on to the next question
    or heading."""
    asked: list[Block] = []  # the paragraph of a question, and what may be its answer
    for block in blocks:
        question = _QUESTION.match(block.text) if isinstance(block, Paragraph) else None
        if asked and (question or isinstance(block, Heading) or not _goes_on(asked, block)):
            yield from _pair(asked)
            asked = []
        if asked or question:
            asked.append(block)
        else:
            yield block
    yield from _pair(asked)


def _goes_on(asked: list[Block], block: Block) -> bool:
    """The first after a question has to be marked as its answer."""
    return len(asked) > 1 or _answer_within(asked[0]) is not None or _answer(block) is not None


def _pair(asked: list[Block]) -> Iterator[Block]:
    if not asked:
        return
    first, *further = asked
    within = _answer_within(first)
    question = _QUESTION.match(markdown(first))
    text = question["question"] if question else ""
    answer = [markdown(block) for block in further]
    if question and within is not None:
        text = markdown(first)[question.start("question") : within.start()]
        answer = [markdown(first)[within.end() :].strip(), *answer]
    elif further and (marked := _answer(further[0])) is not None:
        answer[0] = marked.strip()
    if text.strip() and any(answer):
        yield Faq((" ".join(text.split()),), "\n\n".join(filter(None, answer)), first.page)
    else:
        yield from asked


def _answer_within(block: Block) -> re.Match[str] | None:
    return _ANSWER_WITHIN.search(markdown(block))


def _answer(block: Block) -> str | None:
    found = _ANSWER.match(block.text) if isinstance(block, Paragraph) else None
    return found["answer"] if found else None
