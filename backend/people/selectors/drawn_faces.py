"""Faces that the owner drew by hand, for the stage that embeds them."""

from uuid import UUID

from backend.people.models import Face, FaceSource


def drawn_faces(*, asset_id: UUID) -> list[tuple[UUID, float, float, float, float]]:
    """(id, left, top, width, height) of each, in fractions of the upright picture."""
    drawn = Face.objects.filter(asset_id=asset_id, source=FaceSource.DRAWN).order_by("id")
    return list(drawn.values_list("id", "left", "top", "width", "height"))
