"""Who is about to leave."""

from backend.accounts.models import AccountDeletion, User


def wish_of(user: User) -> AccountDeletion | None:
    """Their wish to be deleted, if there is one."""
    return AccountDeletion.objects.filter(user_id=user.pk).first()
