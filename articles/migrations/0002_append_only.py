"""From here on the database itself refuses to change or remove an act."""

from typing import ClassVar

from django.db import migrations

from articles.database import AppendOnly


class Migration(migrations.Migration):
    dependencies: ClassVar = [("articles", "0001_initial")]
    operations: ClassVar = [AppendOnly("articles_decision", erasable=("body",))]
