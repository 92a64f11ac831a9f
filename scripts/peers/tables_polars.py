"""The tables of the benchmark, made by polars.

    python3 tables_polars.py SURVEY.xml RESPONSES.csv [--json]

Answers are read as text and made categorical. Several answers are grouped as whole cells and
taken apart afterwards, where there are few: much faster than taking millions of cells apart.
"""
import json
import sys

import polars

import questions as survey


def responses(path, questions):
    """The columns of `questions`, found by position and named by question."""
    frame = polars.read_csv(path, columns=[question.position for question in questions],
                            infer_schema=False)
    frame.columns = [question.id for question in questions]
    return frame.with_columns(polars.all().cast(polars.Categorical))


def plan(frame, question, banner):
    """One table, not yet computed: columns of the question and the banner, then the count."""
    keys = [question.id] + ([banner.id] if banner else [])
    table = frame.lazy().group_by(keys).len()
    if question.is_multiple:
        marks = polars.col(question.id).cast(polars.String).str.split(survey.SEPARATOR)
        table = (table.with_columns(marks).explode(question.id)
                 .group_by(keys).agg(polars.col("len").sum()))
    return table


def main(definition, path, as_json):
    questions = survey.closed_questions(definition)
    frame = responses(path, questions)
    pairs = survey.pairs(questions)
    tables = polars.collect_all([plan(frame, *pair) for pair in pairs])
    cells = {survey.name(*pair): survey.coded(*pair, table.iter_rows())
             for pair, table in zip(pairs, tables)}
    print(json.dumps(cells) if as_json else f"{len(cells)} tables")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--json" in sys.argv[3:])
