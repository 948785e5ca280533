from typing import Literal, cast

StatisticsSentimentStep = Literal["day", "week"]


def check_statistics_sentiment_step(value: str) -> StatisticsSentimentStep:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StatisticsSentimentStep, value)
