"""What can go wrong between a client and a Shiguang server.

ClientError
├── NotSignedIn    no usable credentials
├── Unreachable    the API does not answer, after all retries
├── NotUnderstood  an album of another version answers
└── ApiError       the API refused (RFC 9457 problem document)
"""

from typing import Any

import httpx


class ClientError(Exception):
    """Base of every deliberate error; the message is for people."""


class NotSignedIn(ClientError):
    """`code` tells an expired token (`not_authenticated`) from a wrong password, and so on."""

    def __init__(self, message: str, code: str = "not_authenticated") -> None:
        self.code = code
        super().__init__(message)


class Unreachable(ClientError):
    pass


class NotUnderstood(ClientError):
    pass


class ApiError(ClientError):
    """The server's refusal: `status` (HTTP), `code` (stable), `problem` (the whole document)."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        self.status = status
        self.problem = problem
        self.code = str(problem.get("code", f"http_{status}"))
        super().__init__(str(problem.get("detail") or problem.get("title") or f"HTTP {status}"))


def refusal(response: httpx.Response) -> ApiError | NotSignedIn:
    """The error that an answer other than a success stands for."""
    if response.is_redirect:
        # Following would turn a POST into a GET; the address itself should be put right.
        target = response.headers.get("Location", "")
        return ApiError(response.status_code, {"detail": f"the server redirects to {target}"})
    error = ApiError(response.status_code, _problem_of(response))
    if response.status_code == httpx.codes.UNAUTHORIZED:
        return NotSignedIn(str(error), error.code)
    return error


def _problem_of(response: httpx.Response) -> dict[str, Any]:
    """The problem document of an answer, or the best that can be said without one."""
    try:
        document = response.json()
    except ValueError:
        document = None
    if isinstance(document, dict):
        return document
    return {"title": f"HTTP {response.status_code} {response.reason_phrase}".strip()}
