"""What the pages about articles ask for. Rules of the desk are checked by the actions, not here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Publisher

DATE_HELP = _("A day (2031-03-18), a month (2031-03) or a year; empty when unknown. A month stays a month.")


class FactsForm(forms.Form):
    """The facts an editor may set on an article; the page remembers what it showed, so that a change can be told."""

    title = forms.CharField(label=_("Title"), required=False, max_length=500, show_hidden_initial=True)
    publisher = forms.ModelChoiceField(
        Publisher.objects.all(),
        label=_("Publisher"),
        required=False,
        empty_label=_("unknown"),
        to_field_name="uid",
        show_hidden_initial=True,
    )
    credit = forms.CharField(
        label=_("Credit or press agency"), required=False, max_length=200, show_hidden_initial=True
    )
    published = forms.CharField(
        label=_("Published"), required=False, max_length=20, help_text=DATE_HELP, show_hidden_initial=True
    )
    url = forms.CharField(label=_("Web address"), required=False, max_length=1000, show_hidden_initial=True)
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)


class ManyFiles(forms.FileInput):
    """A file input that takes many."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of uploaded files, checked one by one."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files as a list, empty when none was chosen."""
        if not data:
            return []
        return [super(FilesField, self).clean(each, initial) for each in (data if isinstance(data, list) else [data])]


class UploadForm(forms.Form):
    """Files, or one pasted text, with what is known about all of them."""

    files = FilesField(required=False, allow_empty_file=True, label=_("Plain text files"))  # type: ignore[assignment]
    text = forms.CharField(required=False, strip=False, widget=forms.Textarea, label=_("Or paste one text"))
    publisher = forms.ModelChoiceField(
        Publisher.objects.all(),
        label=_("Publisher"),
        required=False,
        empty_label=_("unknown, or as the text says"),
        to_field_name="uid",
    )
    published = forms.CharField(label=_("Published"), required=False, max_length=20, help_text=DATE_HELP)
    title = forms.CharField(label=_("Title (for a pasted text)"), required=False, max_length=500)
    url = forms.CharField(label=_("Web address (for a pasted text)"), required=False, max_length=1000)

    def clean(self) -> dict[str, Any]:
        """Refuse a form without any text, and one with two kinds of text."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not data.get("files") and not (data.get("text") or "").strip():
            raise forms.ValidationError(_("Choose one or more files, or paste a text."))
        if data.get("files") and (data.get("text") or "").strip():
            raise forms.ValidationError(_("Either choose files or paste a text: which of the two is meant?"))
        return data
