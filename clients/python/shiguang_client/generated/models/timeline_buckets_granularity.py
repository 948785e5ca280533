from typing import Literal, cast

TimelineBucketsGranularity = Literal["day", "month"]


def check_timeline_buckets_granularity(value: str) -> TimelineBucketsGranularity:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(TimelineBucketsGranularity, value)
