from django.urls import URLPattern, URLResolver, path

from backend.sharing.api import family_views as views
from backend.sharing.api import name_offer_views as names

urlpatterns: list[URLPattern | URLResolver] = [
    path("families", views.FamiliesView.as_view(), name="families"),
    path("families/<uuid:family_id>", views.FamilyView.as_view(), name="family"),
    path(
        "families/<uuid:family_id>/members",
        views.FamilyMembersView.as_view(),
        name="family-members",
    ),
    path("families/<uuid:family_id>/join", views.FamilyJoinView.as_view(), name="family-join"),
    path(
        "families/<uuid:family_id>/consent",
        views.FamilyConsentView.as_view(),
        name="family-consent",
    ),
    path("family-members/<uuid:member_id>", views.FamilyMemberView.as_view(), name="family-member"),
    path("name-offers", names.NameOffersView.as_view(), name="name-offers"),
    path("name-offers/<uuid:offer_id>", names.NameOfferView.as_view(), name="name-offer"),
]
