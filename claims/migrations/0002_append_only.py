"""From here on the database itself refuses to change or remove a verified record."""

from typing import ClassVar

from django.db import migrations

from articles.database import AppendOnly


class Migration(migrations.Migration):
    dependencies: ClassVar = [("claims", "0001_initial")]
    operations: ClassVar = [
        AppendOnly("claims_verifiedrecord", erasable=("body",)),
        AppendOnly("claims_recordfacet"),
    ]
