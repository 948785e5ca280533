"""Knowledge bases, made and changed by administrators, and by whoever they let."""

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.models import KnowledgeBase


def make_base(*, owner: User, slug: str, editors: Sequence[User], **fields: Any) -> KnowledgeBase:
    """Raises NotPermitted and Conflict."""
    if not owner.is_staff:
        raise errors.NotPermitted("Only administrators may do this.")
    try:
        with transaction.atomic():
            base = KnowledgeBase.objects.create(owner=owner, slug=slug, **fields)
            base.editors.set(editors)
    except IntegrityError as error:
        raise errors.Conflict(
            "There is a knowledge base %(slug)s already.",
            code="base_known",
            values={"slug": slug},
        ) from error
    return base


@transaction.atomic
def edit_base(base: KnowledgeBase, user: User, changes: dict[str, Any]) -> KnowledgeBase:
    """Who may edit and who may ask is the owner's and administrators' to say. Raises
    NotPermitted."""
    reserved = changes.keys() & {"editors", "visibility"}
    if reserved and not (user.is_staff or base.owner_id == user.pk):
        raise errors.NotPermitted("Only the owner of the knowledge base may do this.")
    if (editors := changes.pop("editors", None)) is not None:
        base.editors.set(editors)
    for name, value in changes.items():
        setattr(base, name, value)
    base.save(update_fields=[*changes, "updated_at"])
    return base


def refuse_product(base: KnowledgeBase) -> None:
    """Raises Conflict: what comes with the product would be there again an hour later."""
    if base.reads:
        raise errors.Conflict(
            "These documents come with the product. Disable passages instead.",
            code="product_documents",
        )
