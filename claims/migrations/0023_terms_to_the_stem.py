from django.db import migrations, models

from claims.search import term_of

BATCH = 2000


def stem_on(apps, editor):
    """Let what was indexed under a word stemmed once be found under its term of now.

    Facets of records are append-only: theirs stay, and the new ones come beside them.
    """
    postings, facets = apps.get_model("claims", "Posting"), apps.get_model("claims", "RecordFacet")
    for old, new in _changed(postings.objects.values_list("term", flat=True)):
        entries = list(postings.objects.filter(term=old).values_list("entry_id", flat=True))
        for start in range(0, len(entries), BATCH):
            some = (postings(term=new, entry_id=entry) for entry in entries[start : start + BATCH])
            postings.objects.bulk_create(some, ignore_conflicts=True)
        postings.objects.filter(term=old).delete()
    words = facets.objects.filter(kind="word", value__isnull=False)
    for old, new in _changed(words.values_list("value", flat=True)):
        known = words.filter(value=new, record=models.OuterRef("record"))
        records = list(words.filter(~models.Exists(known), value=old).values_list("record_id", flat=True).distinct())
        facets.objects.bulk_create((facets(record_id=pk, kind="word", value=new) for pk in records), batch_size=BATCH)


def _changed(terms):
    return [(old, new) for old in terms.order_by().distinct() if (new := term_of(old)) != old]


class Migration(migrations.Migration):
    dependencies = [("claims", "0022_claims_by_kind")]

    operations = [migrations.RunPython(stem_on, migrations.RunPython.noop)]
