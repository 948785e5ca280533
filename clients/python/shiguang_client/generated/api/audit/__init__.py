from .audit_list import audit_list

__all__ = [
    "audit_list",
]
