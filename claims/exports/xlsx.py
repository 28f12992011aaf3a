"""A workbook in which every cell is text: no formula comes alive, no date is guessed, no number loses its zeros."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any
from xml.sax.saxutils import escape

from claims.exports import archive
from claims.exports.tables import TABLES, Table, rows

MOST_CLAIMS = 100_000
LONGEST = 32_767
"""Characters a cell of a spreadsheet can hold (UTF-16 units)."""
CUT = " […]"

_UNWRITABLE = re.compile("_x[0-9A-Fa-f]{4}_|[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]")
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PKG = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write(records: Mapping[str, Any], out: IO[bytes]) -> None:
    """Write a workbook with one sheet a table to a seekable file.

    `records` maps a table's name to a function that yields its records anew at each call.
    """
    tables = list(TABLES.values())
    members: dict[str, archive.Content] = {
        "[Content_Types].xml": lambda: iter([_types(len(tables))]),
        "_rels/.rels": lambda: iter([_relations([("officeDocument", "xl/workbook.xml")])]),
        "xl/workbook.xml": lambda: iter([_workbook(tables)]),
        "xl/_rels/workbook.xml.rels": lambda: iter([_parts(len(tables))]),
        "xl/styles.xml": lambda: iter([_STYLES]),
    }
    for place, table in enumerate(tables, start=1):
        members[f"xl/worksheets/sheet{place}.xml"] = _sheet(table, records[table.name])
    archive.write(members, out)


def _sheet(table: Table, source: Any) -> archive.Content:
    def chunks() -> Iterator[bytes]:
        yield (
            _HEAD
            + (
                f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
                '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
                "<sheetData>"
            ).encode()
        )
        yield _row([c.name for c in table.columns], 1)
        buffer: list[bytes] = []
        for number, row in enumerate(rows(table, source()), start=2):
            buffer.append(_row(row, number))
            if len(buffer) == 500:
                yield b"".join(buffer)
                buffer = []
        yield b"".join(buffer) + b"</sheetData></worksheet>"

    return chunks


def _row(values: Iterable[str], number: int) -> bytes:
    cells = "".join(
        f'<c r="{_letters(place)}{number}" s="1" t="inlineStr"><is><t xml:space="preserve">{_cell(v)}</t></is></c>'
        for place, v in enumerate(values)
        if v
    )
    return f'<row r="{number}">{cells}</row>'.encode()


def _cell(value: str) -> str:
    if len(value.encode("utf-16-le")) // 2 > LONGEST:
        value = value.encode("utf-16-le")[: (LONGEST - len(CUT)) * 2].decode("utf-16-le", "ignore") + CUT
    return escape(_UNWRITABLE.sub(_hidden, value))


def _hidden(found: re.Match[str]) -> str:
    """Write what XML cannot hold as `_xHHHH_`, and words that look like that so that they stay themselves."""
    text = found.group()
    return f"_x{ord(text):04X}_" if len(text) == 1 else f"_x005F{text}"


def _letters(place: int) -> str:
    first, second = divmod(place, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def _types(sheets: int) -> bytes:
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_SHEET}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        _HEAD
        + (
            f'<Types xmlns="{_PKG}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/>{parts}</Types>'
        ).encode()
    )


def _relations(targets: Iterable[tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return _HEAD + f'<Relationships xmlns="{_PKG}/relationships">{inner}</Relationships>'.encode()


def _parts(sheets: int) -> bytes:
    return _relations(
        [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, sheets + 1)] + [("styles", "styles.xml")]
    )


def _workbook(tables: list[Table]) -> bytes:
    sheets = "".join(f'<sheet name="{t.name}" sheetId="{n}" r:id="rId{n}"/>' for n, t in enumerate(tables, start=1))
    return _HEAD + f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{sheets}</sheets></workbook>'.encode()


_STYLES = (
    _HEAD
    + (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ).encode()
)
