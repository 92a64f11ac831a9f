"""Whether programs come to the same tables, cell by cell."""
import csv
import json
import subprocess


class Disagreement(Exception):
    """Two programs count a cell differently."""


def published(folder, wanted):
    """The counts of `tables.csv` for the cells that tables of `wanted` questions have."""
    cells = {}
    with open(folder / "tables.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            table = wanted.get(row["table"])
            key = row["row"] if not row["banner"] else f"{row['row']}/{row['column']}"
            if table is not None and key in table:
                cells.setdefault(row["table"], {})[key] = int(row["count"])
    return cells


def possible(pairs, name):
    """The keys of all cells of each table: every category, by every category of its banner."""
    return {name(question, banner):
            {"/".join([row, *column])
             for row in question.codes.values()
             for column in ([()] if banner is None else [(c,) for c in banner.codes.values()])}
            for question, banner in pairs}


def printed(command):
    """The cells that a peer prints as JSON."""
    return json.loads(subprocess.run([str(word) for word in command], check=True,
                                     stdout=subprocess.PIPE).stdout)


def compare(ours, theirs, wanted, name):
    """Compares every possible cell; a cell that a peer leaves out is 0. Returns their number."""
    if set(ours) != set(wanted) or set(theirs) != set(wanted):
        raise Disagreement(f"{name}: not the same tables")
    for table, keys in wanted.items():
        for key in keys:
            if ours[table][key] != theirs[table].get(key, 0):
                raise Disagreement(f"{name}: {table}, cell {key}: ours {ours[table][key]}, "
                                   f"theirs {theirs[table].get(key, 0)}")
        if not set(theirs[table]) <= keys:
            raise Disagreement(f"{name}: {table} has cells that the definition does not know")
    return sum(map(len, wanted.values()))
