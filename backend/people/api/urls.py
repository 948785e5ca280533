from django.urls import URLPattern, URLResolver, path

from backend.people.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("people", views.PeopleView.as_view(), name="people"),
    path("people/<uuid:person_id>", views.PersonView.as_view(), name="person"),
    path("people/<uuid:person_id>/faces", views.PersonFacesView.as_view(), name="person-faces"),
]
