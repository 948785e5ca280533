"""Who uses the installation: people, and machines in their name."""

from .api_key import ApiKey, Scope
from .user import User, UserManager

__all__ = ["ApiKey", "Scope", "User", "UserManager"]
