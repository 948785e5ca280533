from django.urls import URLPattern, URLResolver, path

from backend.tags.api import judging_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("tags", views.TagsView.as_view(), name="tags"),
    path("tags/suggestions", views.SuggestionsView.as_view(), name="tag-suggestions"),
    path("tags/feedback", judging_views.FeedbackView.as_view(), name="tag-feedback"),
    path("assets/tags", judging_views.AssetsTagsView.as_view(), name="assets-tags"),
    path("assets/<uuid:asset_id>/tags", judging_views.AssetTagsView.as_view(), name="asset-tags"),
    path(
        "assets/<uuid:asset_id>/tags/<slug:slug>",
        judging_views.AssetTagView.as_view(),
        name="asset-tag",
    ),
]
