from typing import Literal, cast

PartnersTimelineBucketsGranularity = Literal["day", "month"]


def check_partners_timeline_buckets_granularity(value: str) -> PartnersTimelineBucketsGranularity:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PartnersTimelineBucketsGranularity, value)
