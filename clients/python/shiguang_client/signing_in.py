"""Signing in with a name and a password, as an app does."""

from shiguang_client.auth import Tokens
from shiguang_client.backoff import Backoff
from shiguang_client.client import Client
from shiguang_client.generated.api.token.token_create import token_create
from shiguang_client.generated.models.token_credentials_request import TokenCredentialsRequest
from shiguang_client.generated.models.token_pair import TokenPair


def sign_in(
    url: str, *, login: str, password: str, code: str = "", device_name: str = ""
) -> tuple[Tokens, TokenPair]:
    """Credentials for `Client`, and what the server said: the account, how long tokens are good.

    login: the e-mail address, or the phone number.
    code: of the authenticator app, or a recovery code, where the account has a second factor.
    Raises `NotSignedIn`, whose `code` is `second_factor_required` when that is what lacks.
    """
    wish = TokenCredentialsRequest(
        login=login, password=password, code=code, device_name=device_name
    )
    with Client(url, backoff=Backoff(attempts=1)) as client:  # guesses are throttled
        pair = client.call(token_create(body=wish))
    return Tokens(pair.access_token, pair.refresh_token), pair
