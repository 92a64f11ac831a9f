"""Our program and its peers on the same files."""
import pathlib
import subprocess
import sys

from benchmarking import agreement, inputs, measure

PEERS = pathlib.Path(__file__).parent.parent / "peers"
sys.path.append(str(PEERS))
import questions as survey  # noqa: E402  (the peers' own reading of the definition)

IDENTIFIER = "yaizu-dx-2025"


def peer_commands(python, path):
    """How each peer is run, by its name."""
    return {name: [python, PEERS / f"tables_{name}.py", inputs.SURVEY, path]
            for name in ("polars", "duckdb")}


def our_command(program, path, output):
    """How our program is run."""
    return [program, "run", inputs.SURVEY, "--responses", path, "--output", output, "--quiet"]


def check(commands, output):
    """Runs everybody once, which also warms the file cache, and compares all cells."""
    subprocess.run([str(word) for word in commands["shukei"]], check=True)
    pairs = survey.pairs(survey.closed_questions(inputs.SURVEY))
    wanted = agreement.possible(pairs, survey.name)
    ours = agreement.published(output / IDENTIFIER, wanted)
    cells = 0
    for name in commands.keys() - {"shukei"}:
        theirs = agreement.printed([*commands[name], "--json"])
        cells = agreement.compare(ours, theirs, wanted, name)
    return {"tables": len(wanted), "cells": cells}


def contest(program, python, path, rows, runs):
    """Checks, then measures everybody on one file: what is recorded of it."""
    output = path.with_name("output")
    commands = {"shukei": our_command(program, path, output), **peer_commands(python, path)}
    checked = check(commands, output)
    measured = measure.in_turn(commands, runs)
    return {"rows": rows, "bytes": path.stat().st_size, "runs": runs, **checked,
            "programs": {name: summary(found) for name, found in measured.items()}}


def summary(runs):
    """Runs as they are recorded."""
    return {"seconds": runs.seconds, "processor_seconds": runs.processor_seconds,
            "peak_bytes": runs.peak_bytes}


def ratio(result, name, quantity):
    """How many times as much `name` takes as our program, by the medians."""
    def value(program):
        found = result["programs"][program][quantity]
        return found[1] if quantity == "seconds" else found
    return value(name) / value("shukei")


def report(title, result):
    """Prints a result as a table of plain text."""
    print(f"\n{title}: {result['rows']:,} rows, {result['bytes'] / 1e6:,.0f} MB; "
          f"{result['tables']} tables, {result['cells']:,} cells, all equal; "
          f"{result['runs']} runs in turn")
    print(f"{'':10}{'min':>9}{'median':>9}{'max':>9}{'cores':>9}{'memory':>11}"
          f"{'time':>8}{'memory':>8}")
    for name, found in result["programs"].items():
        times = "".join(f"{seconds:8.2f}s" for seconds in found["seconds"])
        print(f"{name:10}{times}{found['processor_seconds']:8.2f}s"
              f"{found['peak_bytes'] / 1e6:8,.0f} MB"
              f"{ratio(result, name, 'seconds'):7.2f}×{ratio(result, name, 'peak_bytes'):7.1f}×")


def line(title, result):
    """A result in a line, for the README."""
    ours = result["programs"]["shukei"]
    others = "; ".join(
        f"{name} {found['seconds'][1]:.2f} s and {found['peak_bytes'] / 1e6:,.0f} MB"
        for name, found in result["programs"].items() if name != "shukei")
    return (f"{title}, {result['rows']:,} rows ({result['bytes'] / 1e6:,.0f} MB): "
            f"{result['tables']} tables in {ours['seconds'][1]:.2f} s and "
            f"{ours['peak_bytes'] / 1e6:,.0f} MB ({others})")
