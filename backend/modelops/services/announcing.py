"""Workers say which recipes they have: the API knows no more of them than what stands here."""

from collections.abc import Iterable

from backend.modelops.models import Pipeline

_SAID = (
    *("revision", "framework", "licence", "contract", "parameters", "alternatives", "stages"),
    "announced_at",
)


def announce(pipelines: Iterable[Pipeline]) -> None:
    """In their order, so that two workers cannot wait for each other."""
    Pipeline.objects.bulk_create(
        sorted(pipelines, key=lambda one: one.task),
        update_conflicts=True,
        unique_fields=["task"],
        update_fields=_SAID,
    )
