"""The measures of the Pollock benchmark (Vitagliano et al., PVLDB 2023), and the exactness of
what is named.

Success is 1 where the file was read at all. Header, records and cells are compared as multisets
with precision, recall and F1 each: ten measures between 0 and 1, whose sum is the score of a
file. A record is the text of its cells one after the other. The simple score is the mean over all
files; the weighted one counts each kind as often as `WEIGHTS` says.
"""

import csv
from collections import Counter

csv.field_size_limit(1 << 30)

# How often a kind of file is met for each file with a single damaged record. Estimates of our
# own: exports in Japan are in CP932 nearly as often as in UTF-8, and many systems end lines
# with LF alone.
WEIGHTS = {
    "sound": 1_000, "record-end-lf": 1_000, "encoding": 150, "delimiter": 100, "no-header": 100,
    "preamble": 100, "footer": 50, "header-rows": 50, "newline-missing": 150,
    "newline-doubled": 20, "quote": 10, "escape": 10, "record-end-cr": 10, "size": 5,
    "names": 10, "delimiter-space": 2,
}


def measures(clean, read):
    """The ten measures of one file that was read."""
    if not clean:
        return [1.0] * 10
    header = compare(clean[0], read[0] if read else [])
    records = compare(["".join(row) for row in clean[1:]], ["".join(row) for row in read[1:]])
    cells = compare([cell for row in clean for cell in row], [cell for row in read for cell in row])
    return [1.0, *header, *records, *cells]


def compare(expected, found):
    """Precision, recall and F1 of two multisets."""
    if not expected:
        return [1.0, 1.0, 1.0]
    shared = sum((Counter(expected) & Counter(found)).values())
    if not shared:
        return [0.0, 0.0, 0.0]
    precision, recall = shared / len(found), shared / len(expected)
    return [precision, recall, 2 * precision * recall / (precision + recall)]


def rows(path):
    """The records of a file as it was written."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def named(path):
    """Numbers of the records that a table of findings names, skipped lines around the table not
    counted."""
    return {int(row[0]) for row in rows(path)[1:] if row[3] != "lines-skipped"}
