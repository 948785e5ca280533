"""What of a library others may see: links for guests, partners, and names within a family."""

from .family import Family, FamilyMember, MemberState, NameOffer, OfferState
from .guest_upload import GuestUpload, GuestUploadState
from .link import LinkDay, LinkedAsset, ShareLink
from .partnership import Partnership, PartnershipState
from .report import ReportReason, ReportState, ShareReport

__all__ = [
    "Family",
    "FamilyMember",
    "GuestUpload",
    "GuestUploadState",
    "LinkDay",
    "LinkedAsset",
    "MemberState",
    "NameOffer",
    "OfferState",
    "Partnership",
    "PartnershipState",
    "ReportReason",
    "ReportState",
    "ShareLink",
    "ShareReport",
]
