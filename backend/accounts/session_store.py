"""Django's session engine, on our table: who is signed in, from where, and when last seen.

A subclass as Django documents it ("Extending database-backed session engines"). That the columns
beside the data come from the data itself keeps both the same whoever writes.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, TypedDict

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.utils import timezone

from backend.accounts.models.session import Session, public_id_of

ORIGIN = "origin"  # where the session's data say how it was begun
_LAST_SEEN_RESOLUTION = timedelta(minutes=1)


class Origin(TypedDict):
    method: str
    address: str
    user_agent: str


class SessionStore(db.SessionStore):
    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def load(self) -> dict[str, Any]:
        """Keeps `last_seen_at` to the minute, so that not every request writes."""
        row = self._get_session_from_db()  # type: ignore[attr-defined]  # the stubs lack it
        if row is None:
            return {}
        now = timezone.now()
        if row.last_seen_at < now - _LAST_SEEN_RESOLUTION:
            Session.objects.filter(pk=row.pk).update(last_seen_at=now)
        data: dict[str, Any] = self.decode(row.session_data)
        return data

    def create_model_instance(self, data: Mapping[str, Any]) -> Session:
        row: Session = super().create_model_instance(data)  # type: ignore[arg-type,assignment]  # get_model_class
        origin: Origin | dict[str, str] = data.get(ORIGIN, {})
        row.public_id = public_id_of(row.session_key)
        row.user_id = data.get(SESSION_KEY)
        row.method = origin.get("method", "")
        row.address = origin.get("address", "")
        row.user_agent = origin.get("user_agent", "")
        return row
