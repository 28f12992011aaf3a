"""What every table with a public face shares: the id the outside world may know."""

from __future__ import annotations

import uuid

from django.db import models


class Public(models.Model):
    """A row with a public id; the numeric key stays inside the house."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True
