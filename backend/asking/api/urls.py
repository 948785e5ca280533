from django.urls import URLPattern, URLResolver, path

from backend.asking.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("ask", views.AskView.as_view(), name="ask"),
    path("relations", views.RelationListView.as_view(), name="relations"),
    path("relations/kinds", views.RelationKindsView.as_view(), name="relation-kinds"),
    path(
        "people/<uuid:person_id>/relations",
        views.PersonRelationsView.as_view(),
        name="person-relations",
    ),
]
