"""Client of the Shiguang REST API: the operations of its OpenAPI document, and how to call them.

`shiguang_client.generated` follows from the document (`make clients`); everything else here is
written by hand and knows no single operation but those of signing in.
"""

from importlib.metadata import version

from shiguang_client.auth import ApiKey, Tokens
from shiguang_client.backoff import Backoff
from shiguang_client.client import Client
from shiguang_client.errors import (
    ApiError,
    ClientError,
    NotSignedIn,
    NotUnderstood,
    Unreachable,
)
from shiguang_client.operation import Operation
from shiguang_client.signing_in import sign_in

__version__ = version("shiguang-client")

__all__ = [
    "ApiError",
    "ApiKey",
    "Backoff",
    "Client",
    "ClientError",
    "NotSignedIn",
    "NotUnderstood",
    "Operation",
    "Tokens",
    "Unreachable",
    "sign_in",
]
