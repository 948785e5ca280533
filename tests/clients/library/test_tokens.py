"""Signing in by tokens: they renew themselves, once for all threads."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from backend.accounts.models import User
from shiguang_client import Client, NotSignedIn, Tokens, sign_in
from shiguang_client.generated.api.account import account_get
from shiguang_client.generated.models import TokenPair
from tests.clients.conftest import Album
from tests.conftest import PASSWORD

EXPIRED = "sga_expired"


@pytest.fixture
def kept() -> list[TokenPair]:
    return []


@pytest.fixture
def expired(album: Album, kept: list[TokenPair]) -> Iterator[Client]:
    """A client whose access token is no longer good."""
    _, pair = sign_in(album.url, login=album.owner.email, password=PASSWORD)
    tokens = Tokens(EXPIRED, pair.refresh_token, renewed=kept.append)
    with Client(album.url, auth=tokens) as client:
        yield client


def test_signing_in_opens_the_account(album: Album, owner: User) -> None:
    tokens, pair = sign_in(album.url, login=owner.email, password=PASSWORD)
    assert pair.user.email == owner.email
    with Client(album.url, auth=tokens) as client:
        assert client.call(account_get()).email == owner.email


def test_an_expired_token_is_renewed_and_the_new_pair_handed_out(
    expired: Client, kept: list[TokenPair], owner: User
) -> None:
    assert expired.call(account_get()).email == owner.email
    assert expired.call(account_get()).email == owner.email
    (pair,) = kept
    with Client(expired.url, auth=Tokens(pair.access_token, pair.refresh_token)) as client:
        assert client.call(account_get()).email == owner.email


def test_threads_renew_it_once(expired: Client, kept: list[TokenPair], owner: User) -> None:
    """A refresh token that is shown twice counts as stolen."""
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda _: expired.call(account_get()).email, range(8))
        assert set(answers) == {owner.email}
    assert len(kept) == 1


def test_a_sign_in_that_has_ended_is_told(album: Album) -> None:
    tokens = Tokens(EXPIRED, "sgr_unknown")
    with Client(album.url, auth=tokens) as client, pytest.raises(NotSignedIn):
        client.call(account_get())


def test_a_wrong_password_is_told(album: Album) -> None:
    with pytest.raises(NotSignedIn) as caught:
        sign_in(album.url, login=album.owner.email, password="wrong")
    assert caught.value.code == "wrong_credentials"
