"""Ways in with a browser, accounts of one's own, and what they are signed in by."""

from django.urls import URLPattern, URLResolver, path

from backend.accounts.api import (
    password_views,
    registration_views,
    second_factor_views,
    session_views,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("session", session_views.SessionView.as_view(), name="session"),
    path("session/second-step", session_views.SecondStepView.as_view(), name="second-step"),
    path(
        "session/second-step/options",
        session_views.SecondStepOptionsView.as_view(),
        name="second-step-options",
    ),
    path("session/passkey", session_views.PasskeySessionView.as_view(), name="session-passkey"),
    path(
        "session/passkey/options",
        session_views.PasskeySessionOptionsView.as_view(),
        name="session-passkey-options",
    ),
    path("sessions", session_views.SessionListView.as_view(), name="sessions"),
    path("sessions/<uuid:session_id>", session_views.OneSessionView.as_view(), name="one-session"),
    path("registration", registration_views.RegistrationView.as_view(), name="registration"),
    path(
        "registration/invitation",
        registration_views.RegistrationInvitationView.as_view(),
        name="registration-invitation",
    ),
    path(
        "registration/confirm",
        registration_views.RegistrationConfirmationView.as_view(),
        name="registration-confirm",
    ),
    path("password-reset", password_views.PasswordResetView.as_view(), name="password-reset"),
    path(
        "password-reset/confirm",
        password_views.PasswordResetConfirmationView.as_view(),
        name="password-reset-confirm",
    ),
    path("account/password", password_views.PasswordView.as_view(), name="password"),
    path("account/email", password_views.EmailView.as_view(), name="email"),
    path(
        "account/email/confirm",
        password_views.EmailConfirmationView.as_view(),
        name="email-confirm",
    ),
    path("account/phone-number", password_views.PhoneNumberView.as_view(), name="phone-number"),
    path(
        "account/second-factors",
        second_factor_views.SecondFactorsView.as_view(),
        name="second-factors",
    ),
    path("account/totp", second_factor_views.TotpView.as_view(), name="totp"),
    path(
        "account/totp/confirm",
        second_factor_views.TotpConfirmationView.as_view(),
        name="totp-confirm",
    ),
    path(
        "account/recovery-codes",
        second_factor_views.RecoveryCodesView.as_view(),
        name="recovery-codes",
    ),
    path("account/passkeys", second_factor_views.PasskeysView.as_view(), name="passkeys"),
    path(
        "account/passkeys/options",
        second_factor_views.PasskeyOptionsView.as_view(),
        name="passkey-options",
    ),
    path(
        "account/passkeys/<uuid:passkey_id>",
        second_factor_views.PasskeyView.as_view(),
        name="passkey",
    ),
]
