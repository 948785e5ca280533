"""One change at a time to the spaces of a kind, and to what is registered for a task."""

from backend.common import locks


def lock_spaces(kind: str) -> None:
    """Waits for other changes to spaces of this kind, until the caller's transaction ends."""
    locks.wait_for(f"space:{kind}")


def lock_registry(task: str) -> None:
    """Waits for other changes to this task's versions, likewise."""
    locks.wait_for(f"models:{task}")
