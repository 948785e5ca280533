from typing import Literal, cast

PartnersMergedBucketsGranularity = Literal["day", "month"]


def check_partners_merged_buckets_granularity(value: str) -> PartnersMergedBucketsGranularity:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PartnersMergedBucketsGranularity, value)
