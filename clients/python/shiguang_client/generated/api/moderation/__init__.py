from .moderation_appeal import moderation_appeal
from .moderation_case import moderation_case
from .moderation_cases import moderation_cases
from .moderation_decide import moderation_decide
from .moderation_held import moderation_held
from .moderation_statistics import moderation_statistics
from .moderation_terms import moderation_terms
from .moderation_terms_change import moderation_terms_change

__all__ = [
    "moderation_cases",
    "moderation_case",
    "moderation_decide",
    "moderation_held",
    "moderation_appeal",
    "moderation_statistics",
    "moderation_terms",
    "moderation_terms_change",
]
