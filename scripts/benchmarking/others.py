"""Start-up, and a night with all surveys of a city."""
import os
import subprocess
import sys

from benchmarking import contest, inputs, measure


def start_up(program, work, runs):
    """The 714-row sample from start to finish, beside a Python that does nothing; then with all
    files, which take twenty times as long and would leave the others a cache full of fonts.

    The real interpreter is taken, not a shim that looks for it first.
    """
    python = os.path.realpath(sys.executable)
    short = {
        "shukei": [program, "run", inputs.SURVEY, "--output", work / "sample", "--quiet"],
        "python": [python, "-c", "pass"],
    }
    pages = {"all": [program, "run", inputs.SURVEY, "--output", work / "sample-all", "--formats",
                     "all", "--quiet"]}
    found = {}
    for commands in (short, pages):
        measure.in_turn(commands, 2)
        found |= measure.in_turn(commands, max(21, runs))
    return {"runs": max(21, runs),
            "programs": {name: contest.summary(runs) for name, runs in found.items()}}


def report_start_up(result):
    """Prints what starting costs."""
    ours, python, pages = (result["programs"][name]["seconds"]
                           for name in ("shukei", "python", "all"))
    print(f"\nSample of 714 rows, start to finish, {result['runs']} runs in turn: "
          f"median {ours[1] * 1000:.1f} ms ({ours[0] * 1000:.1f}–{ours[2] * 1000:.1f}); "
          f"python3 -c pass {python[1] * 1000:.1f} ms "
          f"({python[0] * 1000:.1f}–{python[2] * 1000:.1f}); "
          f"with all pages and charts {pages[1]:.2f} s ({pages[0]:.2f}–{pages[2]:.2f})")


def make_surveys(program, work, count, rows=2000):
    """Folders `s00001` …, each with a definition and its own responses."""
    surveys = []
    for number in range(1, count + 1):
        folder = work / "many" / f"s{number:05}"
        survey = folder / "survey.xml"
        if not survey.exists():
            inputs.synthesize(program, folder / "responses.csv", rows, inputs.SURVEY,
                              inputs.SAMPLE / "margins.csv", "codes", "--seed", number)
            inputs.definition(survey, identifier=folder.name)
        surveys.append(survey)
    return surveys


def many(program, work, count, runs):
    """All the surveys in one command."""
    surveys = make_surveys(program, work, count)
    output = work / "many-output"
    command = [program, "run", *surveys, "--output", output, "--quiet"]
    found = measure.in_turn({"shukei": command}, runs)
    published = sum(1 for _ in output.glob("*/manifest.json"))
    if published != count:
        raise measure.CommandFailed(f"{published} surveys published, not {count}")
    return {"surveys": count, "rows": 2000, "runs": runs,
            "programs": {"shukei": contest.summary(found["shukei"])}}


def report_many(result):
    """Prints what a night costs."""
    found = result["programs"]["shukei"]
    print(f"\n{result['surveys']:,} surveys of {result['rows']:,} rows in one command, "
          f"{result['runs']} runs: median {found['seconds'][1]:.1f} s, "
          f"{found['peak_bytes'] / 1e6:,.0f} MB")


def version(program):
    """What the program says of itself."""
    return subprocess.run([str(program), "--version"], check=True, text=True,
                          stdout=subprocess.PIPE).stdout.strip()
