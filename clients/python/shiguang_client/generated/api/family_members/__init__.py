from .families_remove_member import families_remove_member

__all__ = [
    "families_remove_member",
]
