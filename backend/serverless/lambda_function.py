"""AWS Lambda: `backend.serverless.lambda_function.handler`.

HTTP by a function URL, API Gateway (REST and HTTP APIs) or an Application Load Balancer; S3's
notifications, straight or through SNS, SQS (with `ReportBatchItemFailures`) and EventBridge; a
schedule. Django is set up while the instance starts, which is not counted to the first request.
"""

import os
from collections.abc import Mapping
from typing import Any, Protocol

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

import django

django.setup()

from backend.serverless.application import application  # noqa: E402
from backend.serverless.invoking import invoke  # noqa: E402

application()


class Context(Protocol):
    """https://docs.aws.amazon.com/lambda/latest/dg/python-context.html"""

    aws_request_id: str

    def get_remaining_time_in_millis(self) -> int: ...


def handler(event: Mapping[str, Any], context: Context) -> dict[str, Any]:
    return invoke(
        event,
        application=application,
        request_id=context.aws_request_id,
        seconds_left=context.get_remaining_time_in_millis() / 1000,
    )
