"""The topics of a claim get a model of their own, so that each can say which merged claim brought it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0017_utterance_rulings")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="ClaimTopic",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="claims.claim"
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="claims.topic"
                            ),
                        ),
                    ],
                    options={"db_table": "claims_claim_topics", "unique_together": {("claim", "topic")}},
                ),
                migrations.AlterField(
                    model_name="claim",
                    name="topics",
                    field=models.ManyToManyField(
                        related_name="claims",
                        through="claims.ClaimTopic",
                        through_fields=("claim", "topic"),
                        to="claims.topic",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="claimtopic",
            name="came_with",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.claim"
            ),
        ),
    ]
