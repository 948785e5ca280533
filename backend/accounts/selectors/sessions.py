"""Where a user is signed in."""

from django.db.models import QuerySet
from django.utils import timezone

from backend.accounts.models import Session, User


def sessions_of(user: User) -> QuerySet[Session]:
    return Session.objects.filter(user=user, expire_date__gt=timezone.now()).defer("session_data")
