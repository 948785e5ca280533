from .case import Case, CaseState, Subject
from .review import Appeal, AppealState, Decision, Verdict
from .terms import Terms

__all__ = [
    "Appeal",
    "AppealState",
    "Case",
    "CaseState",
    "Decision",
    "Subject",
    "Terms",
    "Verdict",
]
