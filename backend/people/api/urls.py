from django.urls import URLPattern, URLResolver, path

from backend.people.api import edit_views, face_views, suggestion_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("people", views.PeopleView.as_view(), name="people"),
    path("people/suggestions", suggestion_views.SuggestionsView.as_view(), name="suggestions"),
    path(
        "people/suggestions/<uuid:suggestion_id>",
        suggestion_views.SuggestionView.as_view(),
        name="suggestion",
    ),
    path("people/edits", edit_views.PeopleEditsView.as_view(), name="people-edits"),
    path(
        "people/edits/<uuid:edit_id>/undo",
        edit_views.PeopleEditUndoView.as_view(),
        name="people-edit-undo",
    ),
    path("people/<uuid:person_id>", views.PersonView.as_view(), name="person"),
    path("people/<uuid:person_id>/merge", views.PersonMergeView.as_view(), name="person-merge"),
    path(
        "people/<uuid:person_id>/faces", face_views.PersonFacesView.as_view(), name="person-faces"
    ),
    path(
        "people/<uuid:person_id>/split", face_views.PersonSplitView.as_view(), name="person-split"
    ),
    path(
        "people/<uuid:person_id>/confirm",
        face_views.PersonConfirmView.as_view(),
        name="person-confirm",
    ),
    path(
        "people/<uuid:person_id>/reject",
        face_views.PersonRejectView.as_view(),
        name="person-reject",
    ),
    path("faces", face_views.FacesView.as_view(), name="faces"),
    path("faces/move", face_views.FacesMoveView.as_view(), name="faces-move"),
    path("faces/ignore", face_views.FacesIgnoreView.as_view(), name="faces-ignore"),
    path("faces/unignore", face_views.FacesUnignoreView.as_view(), name="faces-unignore"),
    path("faces/<uuid:face_id>", face_views.FaceView.as_view(), name="face"),
    path("assets/<uuid:asset_id>/faces", face_views.AssetFacesView.as_view(), name="asset-faces"),
]
