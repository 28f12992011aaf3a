import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0009_drop_judgement_seconds"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClaimReading",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="reading",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                ("rules", models.CharField(max_length=10)),
                ("packed", models.TextField()),
            ],
        ),
        # The newest claims of a topic, without reading all it has.
        migrations.RunSQL(
            "CREATE INDEX claims_claim_topics_newest ON claims_claim_topics (topic_id, claim_id)",
            "DROP INDEX claims_claim_topics_newest",
        ),
    ]
