"""Who uses the installation: people, and machines in their name."""

from .api_key import ApiKey, Scope
from .session import Session, SignInMethod
from .user import User, UserManager

__all__ = ["ApiKey", "Scope", "Session", "SignInMethod", "User", "UserManager"]
