from django.urls import URLPattern, URLResolver, path

from backend.memories.api import exclusion_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("memories", views.MemoriesView.as_view(), name="memories"),
    path(
        "memories/exclusions",
        exclusion_views.ExclusionsView.as_view(),
        name="memory-exclusions",
    ),
    path(
        "memories/exclusions/<uuid:exclusion_id>",
        exclusion_views.ExclusionView.as_view(),
        name="memory-exclusion",
    ),
    path("memories/<uuid:memory_id>", views.MemoryView.as_view(), name="memory"),
]
