"""Read articles from the command line, without Django.

    python -m articles.extraction FILE... [--published 2025-11-21] [--language nl]
    python -m articles.extraction --jsonl [--apart] < lines > predictions

The first form prints for people. The second reads one JSON object per line (`doc`, `text`, `published`, `language`) and
writes one line per document for the scorer; a surname left alone in one document gets the full name that another gives
beside the same role, unless --apart. Offsets count code points of the text as given.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from articles.extraction import extract
from articles.extraction.people import same_person
from articles.extraction.quotes import find_people
from articles.extraction.spans import Extraction


def prediction(doc: str, extraction: Extraction) -> dict[str, Any]:
    """Return what was read in one document as the scorer wants it."""
    return {
        "doc": doc,
        "quotes": [
            {
                "start": quote.start,
                "end": quote.end,
                "type": quote.kind,
                "speaker_text": quote.speaker.exact if quote.speaker else None,
                "speaker_resolved": "; ".join(quote.speaker_names) or None,
                "cue_text": quote.cue.exact if quote.cue else None,
                "rule": quote.rule,
            }
            for quote in extraction.quotes
        ],
        "dates": [
            {
                "start": time.start,
                "end": time.end,
                "type": time.type,
                "value": time.value,
                "values": [candidate.value for candidate in time.candidates],
                "rule": time.rule,
            }
            for time in extraction.times
        ],
    }


def read_lines(lines: Iterable[str], out: TextIO) -> int:
    """Write one prediction per input line; return the number of lines that could not be read."""
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            doc, text = str(record["doc"]), record["text"]
            if not isinstance(text, str):
                raise TypeError("text is not a string")
        except (ValueError, KeyError, TypeError) as error:
            print(f"line {number}: {error}", file=sys.stderr)
            bad += 1
            continue
        extraction = extract(text, str(record.get("published") or "")[:10], str(record.get("language") or "nl"))
        out.write(json.dumps(prediction(doc, extraction), ensure_ascii=False) + "\n")
    return bad


def read_together(lines: Iterable[str], out: TextIO) -> int:
    """Like `read_lines`, for articles that belong together.

    A surname that one of them leaves alone gets the full name that another gives, if role or origin agree and nobody
    else has that surname.
    """
    bad = 0
    records = []
    for line in lines:
        answer = io.StringIO()
        bad += read_lines([line], answer)
        if answer.getvalue():
            records.append((json.loads(line), json.loads(answer.getvalue())))
    people = [find_people(record["text"], str(record.get("language") or "nl")) for record, _ in records]
    known = {named for group in people for named in group}
    for (_, found), group in zip(records, people, strict=True):
        fuller = {named.name: same_person(named, known) for named in group if " " not in named.name}
        for quote in found["quotes"]:
            names = (quote["speaker_resolved"] or "").split("; ")
            quote["speaker_resolved"] = "; ".join(fuller.get(name) or name for name in names) or None
        out.write(json.dumps(found, ensure_ascii=False) + "\n")
    return bad


def print_extraction(name: str, extraction: Extraction, out: TextIO) -> None:
    """Print what was read in one file."""
    out.write(f"{name}\n")
    if extraction.heading.published or extraction.heading.agencies:
        agencies = ", ".join(extraction.heading.agencies)
        out.write(f"  heading  published {extraction.heading.published or '?'}  agencies {agencies or '-'}\n")
    for zone in extraction.zones:
        out.write(f"  zone     {zone.start}-{zone.end}  {zone.kind} ({zone.rule})\n")
    for quote in extraction.quotes:
        who = "; ".join(quote.speaker_names) or "?"
        cue = quote.cue.exact if quote.cue else "-"
        out.write(
            f"  quote    {quote.start}-{quote.end}  {quote.kind} [{who}] {cue}: {quote.exact}"
            f"  ({quote.rule}, {quote.confidence:.2f})\n"
        )
    for time in extraction.times:
        out.write(f"  date     {time.start}-{time.end}  {time.type} {time.value}: {time.exact}  ({time.rule})\n")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m articles.extraction", description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", metavar="FILE", help="text files, UTF-8")
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines from standard input")
    parser.add_argument("--apart", action="store_true", help="with --jsonl: let no document complete another's names")
    parser.add_argument("--published", default="", help="publication date as known: 2025-11-21, 2025-02 or 2025")
    parser.add_argument("--language", default="nl", choices=("nl", "en"))
    options = parser.parse_args(arguments)
    if options.jsonl == bool(options.files):
        parser.error("give FILE... or --jsonl")
    if options.jsonl:
        read = read_lines if options.apart else read_together
        return 1 if read(sys.stdin, sys.stdout) else 0
    for name in options.files:
        try:
            with open(name, encoding="utf-8", newline="") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError) as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 1
        print_extraction(name, extract(text, options.published, options.language), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
