"""Phrases whose questions are declined: a few of our own, and those of the operator's file.

Ours are few and whole phrases on purpose: most who use such a word mean no harm, and what is not
written about is not answered anyway.
"""

from functools import cache, lru_cache
from pathlib import Path

import structlog
from django.conf import settings

from backend.moderation.texts.phrases import Phrases

log = structlog.get_logger(__name__)

_HARM = """
make a bomb; build a bomb; make explosives; make a pipe bomb; make nerve gas; make poison gas
child porn; child pornography; sexual pictures of children; nude photos of children; nude children
hide a body; kill my wife; kill my husband; kill someone; poison someone; make meth; cook meth
制造炸弹; 制作炸弹; 做炸弹; 自制炸弹; 造炸药; 制作炸药; 制毒方法; 怎么制毒; 制造毒气; 制作毒药
儿童色情; 幼女色情; 儿童裸照; 恋童; 怎么杀人; 如何杀人; 怎么下毒; 如何下毒; 毁尸灭迹
"""
_DISTRESS = """
kill myself; end my life; want to die; commit suicide; how to suicide; hurt myself; harm myself
想自杀; 我要自杀; 怎么自杀; 如何自杀; 自杀方法; 不想活了; 想死; 结束自己的生命; 割腕; 自残; 伤害自己
"""


def is_distressed(text: str) -> bool:
    return settings.KNOWLEDGE_DECLINED_DEFAULTS and _distress().stand_in(text)


def is_harmful(text: str) -> bool:
    if settings.KNOWLEDGE_DECLINED_DEFAULTS and _harm().stand_in(text):
        return True
    path = settings.KNOWLEDGE_DECLINED_PHRASES
    return bool(path) and _of_operator(path, _changed(path)).stand_in(text)


@cache
def _distress() -> Phrases:
    return Phrases(_phrases(_DISTRESS))


@cache
def _harm() -> Phrases:
    return Phrases(_phrases(_HARM))


@lru_cache(maxsize=1)
def _of_operator(path: str, _: float) -> Phrases:
    """Read again when the file has changed; none while it cannot be read."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        log.error("knowledge.declined_phrases_unreadable", error=str(error))
        return Phrases([])
    return Phrases(line for line in lines if not line.lstrip().startswith("#"))


def _changed(path: str) -> float:
    try:
        return Path(path).stat().st_mtime
    except OSError:
        return 0.0


def _phrases(text: str) -> list[str]:
    return [phrase for line in text.splitlines() for phrase in line.split(";")]
