"""Who uses the installation: people, and machines in their name."""

from .api_key import ApiKey, Scope
from .audit import AuditEntry
from .deletion import AccountDeletion
from .invitation import Invitation
from .letter import Letter, LetterKind, LinkPurpose, MailedLink
from .linked_identity import IdentityProvider, LinkedIdentity, WechatSession
from .second_factor import Passkey, RecoveryCode, TotpDevice
from .session import Session, SignInMethod
from .token import Token, TokenFamily, TokenKind
from .user import UNREACHABLE, User, UserManager

__all__ = [
    "UNREACHABLE",
    "AccountDeletion",
    "ApiKey",
    "AuditEntry",
    "IdentityProvider",
    "Invitation",
    "Letter",
    "LetterKind",
    "LinkPurpose",
    "LinkedIdentity",
    "MailedLink",
    "Passkey",
    "RecoveryCode",
    "Scope",
    "Session",
    "SignInMethod",
    "Token",
    "TokenFamily",
    "TokenKind",
    "TotpDevice",
    "User",
    "UserManager",
    "WechatSession",
]
