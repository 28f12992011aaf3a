"""What the pages about people and tokens ask for."""

from __future__ import annotations

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

from articles.permissions import Scope
from claims.models import ClaimSet
from factdesk.actions import DEFAULT_DAYS, MOST_DAYS
from factdesk.models import ROLE_LABELS, SCOPE_LABELS, User


class LoginForm(AuthenticationForm):
    """User name and password."""

    error_messages = {
        "invalid_login": _("This user name and password do not go together. Both are case-sensitive."),
        "inactive": _("This account is deactivated."),
    }


class ColleagueForm(forms.Form):
    """A new colleague."""

    username = forms.CharField(label=_("User name"), max_length=150)
    first_name = forms.CharField(label=_("First name"), max_length=150, required=False)
    last_name = forms.CharField(label=_("Last name"), max_length=150, required=False)
    role = forms.ChoiceField(label=_("Role"), choices=[(r.value, label) for r, label in ROLE_LABELS.items()])
    language = forms.ChoiceField(label=_("Language of the screens"), choices=User.Language.choices)


class PasswordForm(forms.Form):
    """One's own new password, with the old one as proof."""

    old = forms.CharField(
        label=_("Present password"), widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    new = forms.CharField(
        label=_("New password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least twelve characters; a sentence is easiest to remember."),
    )
    again = forms.CharField(
        label=_("New password again"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )


class TokenForm(forms.Form):
    """A token for a program, or for oneself."""

    label = forms.CharField(label=_("What it is for"), max_length=100)
    scopes = forms.MultipleChoiceField(
        label=_("Scopes"),
        choices=[(scope.value, label) for scope, label in SCOPE_LABELS.items()],
        initial=[Scope.CLAIMS_READ.value],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose what the token may be used for.")},
    )
    days = forms.IntegerField(label=_("Days until it expires"), min_value=1, max_value=MOST_DAYS, initial=DEFAULT_DAYS)
    networks = forms.CharField(
        label=_("Networks"),
        required=False,
        max_length=500,
        help_text=_("Only from these, separated by blanks, such as 192.0.2.0/24. Empty means from anywhere."),
    )
    claim_set = forms.ModelChoiceField(
        label=_("Claim set"),
        queryset=ClaimSet.objects.order_by("title", "id"),
        to_field_name="uid",
        required=False,
        empty_label=_("every claim its scopes allow"),
        help_text=_("A token bound to a set reads nothing else."),
    )
