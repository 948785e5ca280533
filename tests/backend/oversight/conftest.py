from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.backend.access.oversight_objects import REASON

Api = Callable[[User], APIClient]


class Glass:
    """An administrator who may open a member's library, and asks for what lies behind."""

    def __init__(self, client: APIClient, member: User) -> None:
        self.client, self.member = client, member
        self.url = f"/api/v1/users/{member.pk}/library-accesses"

    def open(self, reason: str = REASON) -> Any:
        answer = self.client.post(self.url, {"reason": reason})
        if answer.status_code == 201:
            self.through = f"/api/v1/library-accesses/{answer.json()['id']}"
        return answer

    @property
    def access_id(self) -> UUID:
        return UUID(self.through.rpartition("/")[2])

    def look(self, path: str, client: Client | None = None) -> Any:
        return (client or self.client).get(f"{self.through}/{path}")

    def seen(self, path: str = "assets") -> set[str]:
        return {item["id"] for item in self.look(path).json()["items"]}

    def close(self) -> Any:
        return self.client.delete(self.through)


@pytest.fixture
def glass(owner: User, admin: User, api: Api) -> Glass:
    """Not open yet."""
    return Glass(api(admin), owner)
