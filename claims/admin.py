"""Reference data in Django's stock admin: publishers, actors and topics, and nothing else.

Every change is an act in the ledger, and is followed up by the same actions as anywhere else. Nothing is deleted:
records name what is here.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth import admin as groups  # noqa: F401  registers what is taken out below
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import ledger, reference
from articles.actors import folded
from articles.models import Actor, ActorName, Publisher, Tenure
from articles.permissions import Act, may
from claims.actions.following import follow_actor
from claims.actions.reference import follow_publisher, follow_topic
from claims.models import Topic

admin.site.unregister(Group)  # the desk has roles


class _ByRole:
    """Whoever keeps reference data may look, add and change."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.KEEP_REFERENCE)  # type: ignore[arg-type]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)


class ReferenceAdmin(_ByRole, admin.ModelAdmin):
    """A table of reference data. Its changes are recorded last in the transaction, as the ledger asks."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing is deleted."""
        return False

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        """Note what changed, from what to what, beside Django's own message."""
        changes = {name: [_said(form.initial.get(name)), _said(form.cleaned_data[name])] for name in form.changed_data}
        for formset in formsets or ():
            rows = [*formset.new_objects, *(row for row, _fields in formset.changed_objects)]
            gone = [f"-{row}" for row in formset.deleted_objects]
            if rows or gone:
                changes[formset.prefix] = [*map(str, rows), *gone]
        request.reference_changes = changes  # type: ignore[attr-defined]
        return super().construct_change_message(request, form, formsets, add)

    def log_addition(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        """Record that it was added."""
        self.record(request, obj, "add")
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        """Record what was changed, after what follows from it."""
        if request.reference_changes:  # type: ignore[attr-defined]
            self.follow(obj)
            self.record(request, obj, "change")
        return super().log_change(request, obj, message)

    def follow(self, obj: Any) -> None:
        """Do what a change of this row asks for elsewhere on the desk."""

    def record(self, request: HttpRequest, obj: models.Model, act: str) -> None:
        """Append the act to the ledger."""
        changes = request.reference_changes  # type: ignore[attr-defined]
        action = f"{act}_{obj._meta.model_name}"
        ledger.append(by=request.user, action=action, subject=obj, door=ledger.Door.ADMIN, changes=changes)


def _said(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | bool) else str(value)


class NameForm(forms.ModelForm):
    """One name of an actor, kept with the forms by which it is found."""

    class Meta:
        model = ActorName
        fields = ["text"]
        labels = {"text": _("name")}

    def clean_text(self) -> str:
        """Return the name on one line."""
        return _asked(reference.checked_name, self.cleaned_data["text"])


class NamesFormSet(BaseInlineFormSet):
    """The names of one actor, each once."""

    def clean(self) -> None:
        """Refuse a name that is there twice, however it is written."""
        super().clean()
        kept = [f.cleaned_data for f in self.forms if f.is_valid() and not f.cleaned_data.get("DELETE")]
        texts = [folded(data["text"]) for data in kept if data.get("text")]
        if len(texts) != len(set(texts)):
            raise ValidationError(_("A name is there twice."))


class NamesInline(_ByRole, admin.TabularInline):
    """Under which names an actor goes."""

    model, form, formset, extra, fk_name = ActorName, NameForm, NamesFormSet, 1, "actor"
    verbose_name, verbose_name_plural = _("name"), _("names")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A name that was wrong may go; the actor stays."""
        return self.has_module_permission(request)


class TenureForm(forms.ModelForm):
    """An office, from and until dates as far as they are known."""

    class Meta:
        model = Tenure
        fields = ["office", "of", "since", "until"]

    def clean_since(self) -> str:
        """Return the first day, month or year as known."""
        return _asked(reference.checked_day, self.cleaned_data["since"])

    def clean_until(self) -> str:
        """Return the last day, month or year as known."""
        return _asked(reference.checked_day, self.cleaned_data["until"])


class TenuresInline(_ByRole, admin.TabularInline):
    """Which offices an actor held, and when."""

    model, form, extra, fk_name, autocomplete_fields = Tenure, TenureForm, 1, "actor", ["of"]
    verbose_name, verbose_name_plural = _("office"), _("offices")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An office that was wrong may go."""
        return self.has_module_permission(request)


def _asked(check: Any, value: str) -> str:
    try:
        return str(check(value))
    except reference.ReferenceRefused as error:
        raise ValidationError(str(error)) from error


@admin.register(Publisher)
class PublisherAdmin(ReferenceAdmin):
    """Who brings texts out."""

    list_display, list_filter, search_fields = ["name", "kind", "homepage"], ["kind"], ["name"]
    fields = ["name", "kind", "homepage"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def follow(self, obj: Publisher) -> None:
        """Ask the records that name it again."""
        follow_publisher(obj)


@admin.register(Actor)
class ActorAdmin(ReferenceAdmin):
    """Who speaks or acts."""

    list_display, list_filter, search_fields = ["name", "kind", "country"], ["kind"], ["names__text"]
    fields, autocomplete_fields = ["name", "kind", "gender", "country", "wikidata"], ["country"]
    list_select_related = ["country"]
    inlines = [NamesInline, TenuresInline]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Keep the names and offices, and the name itself among the names."""
        super().save_related(request, form, formsets, change)
        name = form.instance.name
        ActorName.objects.get_or_create(actor=form.instance, folded=folded(name), defaults={"text": name})

    def follow(self, obj: Actor) -> None:
        """Ask the records that name it again, and keep its claims findable."""
        follow_actor(obj)


@admin.register(Topic)
class TopicAdmin(ReferenceAdmin):
    """What claims are about. Questions are asked on the topic's board."""

    list_display, list_filter = ["slug", "name_nl", "name_en", "high_stakes"], ["high_stakes"]
    search_fields = ["slug", "name_nl", "name_en"]
    fields = ["slug", "name_nl", "name_en", "high_stakes", "words"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Keep the slug of a topic that exists: addresses and records hold it."""
        return ["slug"] if obj else []

    def follow(self, obj: Topic) -> None:
        """Put its waiting claims where its stakes belong."""
        follow_topic(obj)
