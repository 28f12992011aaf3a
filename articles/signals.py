"""The one announcement out of this app.

`article_extracted` is sent by `articles.intake` inside the transaction that stores an
extraction; `claims.receivers` is its one receiver, and an error there rolls both back.
"""

from django.dispatch import Signal

article_extracted = Signal()
"""Arguments: `extraction`, a done Extraction; its article and readings are stored."""
