from django.urls import URLPattern, URLResolver, path

from backend.operations.api import schema_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("openapi.json", schema_views.openapi, name="openapi"),
    path("docs", schema_views.ReferenceView.as_view(), name="reference"),
    path("problems", schema_views.problems, name="problems"),
]
