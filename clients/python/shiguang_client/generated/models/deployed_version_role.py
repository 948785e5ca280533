from typing import Literal, cast

DeployedVersionRole = Literal["canary", "champion", "other", "shadow"]


def check_deployed_version_role(value: str) -> DeployedVersionRole:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DeployedVersionRole, value)
