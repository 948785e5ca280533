"""Endpoints in the manner of other products, for programs that were written for those.

Keys and apps alone come to them, and so no CSRF token is needed. Refusals have the other product's
form; unknown members of a body are ignored, as there, and wrong ones refused. They are no part of
our own API's document.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]
from jsonschema.exceptions import best_match  # type: ignore[import-untyped]
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.authentication import AccessTokenAuthentication, ApiKeyAuthentication
from backend.common import errors
from backend.common.problems import problem_response


class ForeignView(APIView, ABC):
    authentication_classes = (AccessTokenAuthentication, ApiKeyAuthentication)
    schema = None

    def get_exception_handler(self) -> Any:
        return self._refuse

    def _refuse(self, error: Exception, context: Mapping[str, Any]) -> Response | None:
        response = problem_response(error, context)
        if response is not None:
            response.data = self.refusal(response.data)
            response.content_type = "application/json"
        return response

    @abstractmethod
    def refusal(self, problem: Mapping[str, Any]) -> dict[str, Any]:
        """The same in the other product's form."""


def checked(body: Any, validator: Draft202012Validator) -> dict[str, Any]:
    """Raises InvalidInput, with the `parameter` that is wrong."""
    wrong = best_match(validator.iter_errors(body))
    if wrong is not None:
        parameter = _parameter(wrong) or "body"
        raise errors.InvalidInput(
            "%(parameter)s is missing, or not as it should be.",
            values={"parameter": parameter},
            parameter=parameter,
        )
    found: dict[str, Any] = body
    return found


def _parameter(wrong: ValidationError) -> str:
    path = [str(step) for step in wrong.absolute_path]
    if wrong.validator == "required":
        path += [name for name in wrong.validator_value if name not in wrong.instance][:1]
    return ".".join(path)
