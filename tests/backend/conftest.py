import pytest
from django.test import Client

from backend.accounts.models import User


@pytest.fixture
def browser(owner: User) -> Client:
    """Signed in as the owner, reading English."""
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(owner)
    return client
