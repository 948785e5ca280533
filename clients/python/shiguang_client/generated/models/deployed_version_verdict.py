from typing import Literal, cast

DeployedVersionVerdict = Literal["collecting", "failing", "healthy", "slow"]


def check_deployed_version_verdict(value: str) -> DeployedVersionVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DeployedVersionVerdict, value)
