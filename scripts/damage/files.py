"""Every kind of damage that is done to the table, one file each."""

from dataclasses import dataclass, field

from .table import table

# Columns whose values are written in quotes even where none are needed.
QUOTED = {5, 6, 7}


@dataclass
class Form:
    """How records become text; what is declared to a reader that is told."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = '"'
    end: str = "\r\n"
    encoding: str = "utf-8"
    preamble: int = 0
    header_rows: int = 1
    footer: int = 0

    def cell(self, text, column, opening=""):
        """A value as it is written; `opening` is a stray mark before it."""
        needs = any(mark and mark in text for mark in (self.delimiter, self.quote, "\n", "\r"))
        if not needs and column not in QUOTED:
            return opening + text
        escaped = text
        if self.escape and self.escape != self.quote:
            escaped = escaped.replace(self.escape, self.escape * 2)
        return self.quote + opening + escaped.replace(self.quote, self.escape + self.quote) + self.quote

    def record(self, values, delimiter=None):
        """One record with its end."""
        cells = [self.cell(value, column) for column, value in enumerate(values)]
        return (delimiter or self.delimiter).join(cells) + self.end

    def text(self, records):
        """All records as one text."""
        return "".join(self.record(values) for values in records)


@dataclass
class Damaged:
    """One file, what a perfect reader makes of it, and what it should name."""

    name: str
    kind: str
    content: bytes
    clean: list
    # Numbers of the damaged records, the header being the first.
    damaged: set = field(default_factory=set)
    form: Form = field(default_factory=Form)
    columns: int = 9


def files():
    """All damaged files, in a fixed order."""
    yield from whole_files(table())
    yield from single_records(table())


def whole_files(records):
    """Damage to a file as a whole: dialect, encoding, what stands around the table."""
    def made(name, kind, text, clean, damaged=(), form=None, encoding=None, columns=9):
        form = form or Form()
        form.encoding = encoding or form.encoding
        content = text if isinstance(text, bytes) else text.encode(form.encoding)
        return Damaged(name, kind, content, clean, set(damaged), form, columns)

    plain = Form()
    text = plain.text(records)
    yield made("sound", "sound", text, records)
    yield made("no-payload", "size", "", [])
    yield made("no-trailing-newline", "newline-missing", text.removesuffix(plain.end), records)
    yield made("double-trailing-newline", "newline-doubled", text + plain.end, records,
               {len(records) + 1})
    yield made("no-header", "no-header", plain.text(records[1:]), records[1:],
               form=Form(header_rows=0))
    yield made("header-only", "size", plain.text(records[:1]), records[:1])
    yield made("one-row", "size", plain.text(records[:2]), records[:2])
    for rows in (2, 3):
        joined = [" ".join([name] * rows) for name in records[0]]
        yield made(f"header-rows-{rows}", "header-rows",
                   plain.text([records[0]] * (rows - 1) + records), [joined] + records[1:],
                   form=Form(header_rows=rows))
    for lines, before in enumerate((
            "市民アンケート,,,,,,,,\r\n,,,,,,,,\r\n",
            "市民アンケート\r\n出力日：八月二十日\r\n\r\n",
            "Citizen survey 2025\r\n"), start=1):
        count = before.count("\n")
        yield made(f"preamble-{lines}", "preamble", before + text, records,
                   form=Form(preamble=count))
    for lines, after in enumerate(("出典：市民アンケート\r\n", "\r\n注：速報値です\r\n"), start=1):
        yield made(f"footer-{lines}", "footer", text + after, records,
                   form=Form(footer=after.count("\n")))
    for name, delimiter in (("semicolon", ";"), ("tab", "\t"), ("bar", "|"), ("comma-space", ", "),
                            ("caret", "^"), ("tilde", "~")):
        form = Form(delimiter=delimiter)
        yield made(f"delimiter-{name}", "delimiter", form.text(records), records, form=form)
    # A space stands in opinions as well, so that these are quoted.
    form = Form(delimiter=" ")
    yield made("delimiter-space", "delimiter-space", form.text(records), records, form=form)
    form = Form(quote="'", escape="'")
    yield made("quote-apostrophe", "quote", form.text(records), records, form=form)
    form = Form(escape="\\")
    yield made("escape-backslash", "escape", form.text(records), records, form=form)
    form = Form(quote="'", escape="\\", delimiter=";")
    yield made("quote-and-escape", "quote", form.text(records), records, form=form)
    for name, end in (("lf", "\n"), ("cr", "\r")):
        form = Form(end=end)
        yield made(f"record-end-{name}", "record-end-" + name, form.text(records), records,
                   form=form)
    for encoding in ("cp932", "euc_jp", "utf-8-sig"):
        yield made(f"encoding-{encoding}", "encoding", text, records, encoding=encoding)
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        form = Form(delimiter="\t", encoding=encoding)
        yield made(f"encoding-{encoding}", "encoding",
                   mark + form.text(records).encode(encoding), records, form=form)
    # The second bytes of 表, ソ and 能 are a backslash, those of ポ and 弔 a bar.
    hidden = [values[:5] + ["表示ソフト|能力", "ポスターと弔電"] + values[7:] for values in records]
    hidden[0] = records[0]
    form = Form(delimiter="|", encoding="cp932")
    yield made("encoding-hidden-bar", "encoding", form.text(hidden), hidden, form=form)
    wide = [[f"列{number}" for number in range(2_000)], *[["1"] * 2_000 for _ in range(20)]]
    yield made("wide", "size", plain.text(wide), wide, columns=2_000)
    narrow = [[values[6]] for values in records]
    yield made("narrow", "size", plain.text(narrow), narrow, columns=1)
    huge = [list(values) for values in records]
    huge[40][6] = "長い意見, " * 300_000
    yield made("huge-field", "size", plain.text(huge), huge)
    unnamed = [["", *records[0][1:8], ""]] + records[1:]
    yield made("names-empty", "names", plain.text(unnamed), unnamed)
    same = [["回答"] * 9] + records[1:]
    yield made("names-repeated", "names", plain.text(same), same)


def single_records(records):
    """Damage to one record, at each of them and at each of its fields."""
    form = Form()
    lines = [form.record(values) for values in records]

    def made(kind, row, column, line, clean=None, damaged=None, after=0):
        text = lines[:row] + [line] + lines[row + 1:]
        name = f"{kind}-{row}" + ("" if column is None else f"-{column}")
        content = "".join(text)
        content = content if isinstance(line, str) else content
        return Damaged(name, kind, content.encode("utf-8", "surrogateescape"),
                       clean or records, {row + 1} if damaged is None else damaged)

    for row, values in enumerate(records):
        cells = [form.cell(value, column) for column, value in enumerate(values)]
        for column in range(len(values)):
            more = cells[:column] + ([""] if column else [""]) + cells[column:]
            yield made("delimiter-more", row, column, ",".join(more) + form.end)
            if column:
                less = cells[:column - 1] + [cells[column - 1] + cells[column]] + cells[column + 1:]
                yield made("delimiter-less", row, column, ",".join(less) + form.end)
            opened = list(cells)
            opened[column] = form.cell(values[column], column, opening='"')
            changed = [list(other) for other in records]
            changed[row][column] = '"' + values[column]
            yield made("quote-extra", row, column, ",".join(opened) + form.end, changed)
        yield made("delimiter-other", row, None, form.record(values, delimiter=" "))
        yield from record_kinds(records, form, row, values, made)


def record_kinds(records, form, row, values, made):
    """Further damage that has no place within the record."""
    line = form.record(values)
    yield made("newline-lf", row, None, line.removesuffix("\r\n") + "\n", damaged=set())
    yield made("fields-empty", row, None, line.removesuffix("\r\n") + ",,,\r\n")
    yield made("blank-before", row, None, "\r\n" + line, damaged={row + 1}) if row else made(
        "blank-after", row, None, line + "\r\n", damaged={2})
    yield made("mark-inside", row, None, "\ufeff" + line) if row else made(
        "nul-inside", row, None, "\0" + line)
    unquoted = [value.replace('"', "").replace(",", "").replace("\n", "") for value in values]
    unclosed = list(unquoted)
    unclosed[6] = '"' + unclosed[6]
    changed = [list(other) for other in records]
    changed[row] = unclosed
    yield made("quote-unclosed", row, None, ",".join(unclosed) + form.end, changed)
    damaged = [list(other) for other in records]
    damaged[row] = values[:8] + ["\ufffd"]
    cells = [form.cell(value, column) for column, value in enumerate(values)]
    yield made("byte-bad", row, None, ",".join(cells[:8] + ["\udcff"]) + form.end, damaged)
    if row:
        yield made("header-repeated", row, None, line + form.record(records[0]),
                   damaged={row + 2})
