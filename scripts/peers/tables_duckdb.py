"""The tables of the benchmark, made by DuckDB.

    python3 tables_duckdb.py SURVEY.xml RESPONSES.csv [--json]
"""
import csv
import json
import sys

import duckdb

import questions as survey


def load(database, path, questions):
    """Makes the table `responses` of the columns of `questions`, found by position."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        width = len(next(csv.reader(file)))
    names = [f"column{position}" for position in range(width)]
    columns = ", ".join(f"column{question.position} as {question.id}" for question in questions)
    database.execute(
        f"create table responses as select {columns} from "
        "read_csv($path, all_varchar = true, header = true, names = $names, "
        "delim = ',', quote = '\"')",
        {"path": path, "names": names})


def query(question, banner):
    """One table: columns of the question and the banner, then the count."""
    keys = question.id + (f", {banner.id}" if banner else "")
    if not question.is_multiple:
        return f"select {keys}, count(*) from responses group by all"
    marks = f"unnest(string_split({question.id}, '{survey.SEPARATOR}')) as {question.id}"
    others = f", {banner.id}" if banner else ""
    return f"select {keys}, count(*) from (select {marks}{others} from responses) group by all"


def main(definition, path, as_json):
    questions = survey.closed_questions(definition)
    database = duckdb.connect()
    load(database, path, questions)
    cells = {survey.name(*pair):
             survey.coded(*pair, database.execute(query(*pair)).fetchall())
             for pair in survey.pairs(questions)}
    print(json.dumps(cells) if as_json else f"{len(cells)} tables")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--json" in sys.argv[3:])
