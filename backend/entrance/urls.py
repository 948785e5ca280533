"""The ways in and out, rendered here: they work before, and without, the web app."""

from django.urls import path
from django.views.i18n import set_language

from backend.entrance.views.oidc import oidc_callback, oidc_confirm, oidc_start
from backend.entrance.views.scripted import (
    confirm_email,
    finish_registration,
    forgot_password,
    register,
    reset_password,
    second_step,
)
from backend.entrance.views.session import sign_in_page, sign_out_page

app_name = "entrance"
urlpatterns = [
    path("sign-in", sign_in_page, name="sign-in"),
    path("sign-in/oidc", oidc_start, name="oidc-start"),
    path("sign-in/oidc/callback", oidc_callback, name="oidc-callback"),
    path("sign-in/oidc/confirm", oidc_confirm, name="oidc-confirm"),
    path("sign-in/second-step", second_step, name="second-step"),
    path("register", register, name="register"),
    path("register/finish", finish_registration, name="finish-registration"),
    path("forgot-password", forgot_password, name="forgot-password"),
    path("reset-password", reset_password, name="reset-password"),
    path("confirm-email", confirm_email, name="confirm-email"),
    path("sign-out", sign_out_page, name="sign-out"),
    path("language", set_language, name="language"),
]
