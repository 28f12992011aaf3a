"""A merged claim remembers the version of the other that took it in; of older merges the latest version is as good."""

from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Q, Subquery


def remember(apps: Any, editor: Any) -> None:
    """Give claims that were merged before this the version that the other one has now."""
    claims = apps.get_model("claims", "Claim").objects
    into = claims.filter(pk=OuterRef("merged_into"))
    claims.exclude(merged_into=None).update(merged_version=Subquery(into.values("version")[:1]))


class Migration(migrations.Migration):
    dependencies = [("claims", "0019_release_token")]

    operations = [
        migrations.AddField("claim", "merged_version", models.PositiveIntegerField(null=True)),
        migrations.RunPython(remember, migrations.RunPython.noop),
        migrations.AddConstraint(
            "claim",
            models.CheckConstraint(
                name="claim_is_merged_into_a_version",
                condition=Q(merged_into=None, merged_version=None) | (~Q(merged_into=None) & ~Q(merged_version=None)),
            ),
        ),
    ]
