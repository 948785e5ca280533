"""GET /api/v1/statistics/sentiment"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.sentiment_trend import SentimentTrend
from ...models.statistics_sentiment_step import StatisticsSentimentStep
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SentimentTrend:
    response_200 = SentimentTrend.from_dict(response.json())

    return response_200


def statistics_sentiment(
    *,
    days: int | Unset = 30,
    step: StatisticsSentimentStep | Unset = "day",
) -> Operation[SentimentTrend]:
    """How happy comments in albums and remarks on answers are, by day or week, in your own time
    zone: counts, and never a text or its author; for administrators.
    """

    params: dict[str, Any] = {}

    params["days"] = days

    json_step: str | Unset = UNSET
    if not isinstance(step, Unset):
        json_step = step

    params["step"] = json_step

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/statistics/sentiment",
        "params": params,
    }
    return Operation(_kwargs, _parse)
