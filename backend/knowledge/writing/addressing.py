"""Passages that talk to a language model rather than to their readers.

No rule finds all of them; those that it finds are quoted where they answer, but never shown to a
model.
"""

import re
import unicodedata

from backend.search.text.words import normalise

_ADDRESSED = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}"
    r"\b(?:instructions?|prompts?|rules|guidelines|directions|told)\b"
    r"|\b(?:system|developer) (?:prompt|message)\b"
    r"|\byou are (?:now )?(?:an? )?(?:ai|language model|assistant|chatbot|dan)\b"
    r"|\b(?:as|dear|attention|note to) (?:an? )?(?:ai|llm|language model|assistant)s?\b"
    r"|\b(?:new|updated) instructions\b"
    r"|<\|?(?:im_start|im_end|system|assistant|endoftext)\|?>|\[/?inst\]"
    r"|(?:忽略|无视|忘记|忘掉|不要理会|不要遵守|绕过).{0,20}(?:指令|指示|提示词?|规则|要求|设定|约束)"
    r"|系统提示|提示词|开发者消息"
    r"|你(?:现在)?(?:是|扮演|将扮演).{0,12}(?:ai|人工智能|语言模型|助手|机器人)"
    r"|(?:请|致|作为)(?:ai|人工智能|语言模型|大模型|助手)"
)


def addresses_a_model(text: str) -> bool:
    """However it is written: in other widths and cases, over lines, with what is not seen."""
    seen = "".join(one for one in text if unicodedata.category(one) != "Cf")
    return _ADDRESSED.search(" ".join(normalise(seen).split())) is not None
