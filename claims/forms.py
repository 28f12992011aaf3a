"""What the pages of claim sets ask for."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Actor, Publisher
from claims.models import Claim, ClaimSet, Topic, Webhook
from claims.models.judging import Accuracy, Attribution

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_FILTERS = ("topic", "speaker", "publisher", "kind", "attribution", "accuracy", "date_from", "date_to")


class SetForm(forms.Form):
    """A set: what it is called, what it selects, what it leaves out."""

    title = forms.CharField(label=_("Title"), max_length=200)
    description = forms.CharField(
        label=_("Description"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    licence = forms.CharField(
        label=_("Licence"), max_length=200, required=False, help_text=_("Such as CC BY 4.0, or its web address.")
    )
    topic = forms.ModelChoiceField(
        label=_("Topic"), queryset=Topic.objects.none(), required=False, to_field_name="uid", empty_label=_("all")
    )
    speaker = forms.ModelChoiceField(
        label=_("Speaker"), queryset=Actor.objects.none(), required=False, to_field_name="uid", empty_label=_("all")
    )
    publisher = forms.ModelChoiceField(
        label=_("Publisher"),
        queryset=Publisher.objects.none(),
        required=False,
        to_field_name="uid",
        empty_label=_("all"),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("all")), *Claim.Kind.choices])
    attribution = forms.ChoiceField(
        label=_("Was it said"), required=False, choices=[("", _("all")), *Attribution.choices]
    )
    accuracy = forms.ChoiceField(label=_("Is it so"), required=False, choices=[("", _("all")), *Accuracy.choices])
    date_from = forms.CharField(
        label=_("Date from"), required=False, max_length=40, help_text=_("A day, month or year: 2025-11-21, 2025-11.")
    )
    date_to = forms.CharField(label=_("Date until"), required=False, max_length=40)
    leave_out = forms.MultipleChoiceField(
        label=_("Leave out what is"),
        required=False,
        choices=ClaimSet.LeaveOut.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, by_hand: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if by_hand:
            for name in _FILTERS:
                del self.fields[name]
            return
        choices = {"topic": Topic.objects.all(), "speaker": Actor.objects.filter(merged_into=None)}
        for name, rows in {**choices, "publisher": Publisher.objects.all()}.items():
            field = self.fields[name]
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = rows

    def as_arguments(self) -> dict[str, Any]:
        """Return what the actions of sets take."""
        data = self.cleaned_data
        filters = {name: data.get(name) for name in _FILTERS if data.get(name)}
        return {
            "title": data["title"],
            "description": data["description"],
            "licence": data["licence"],
            "filters": {name: str(getattr(value, "uid", value)) for name, value in filters.items()},
            "leave_out": data["leave_out"],
        }


class WebhookForm(forms.Form):
    """An address and what it wants to be told."""

    url = forms.CharField(label=_("Address"), max_length=500, help_text=_("It starts with https://."))
    events = forms.MultipleChoiceField(
        label=_("Tell it when a record is"), choices=Webhook.Event.choices, widget=forms.CheckboxSelectMultiple
    )


class PickForm(forms.Form):
    """Claims to put into a set, by their addresses or public ids."""

    claims = forms.CharField(
        label=_("Addresses of claims"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=50_000,
        help_text=_("Copy the address of each claim's page here, one on a line."),
    )

    def clean_claims(self) -> list[str]:
        """Return the public ids that the text names."""
        found = list(dict.fromkeys(m.lower() for m in _UUID.findall(self.cleaned_data["claims"])))
        if not found:
            raise forms.ValidationError(_("There is no address of a claim in this."))
        return found
