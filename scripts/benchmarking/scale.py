"""How time and memory grow, one dimension of the work at a time."""
import csv

from benchmarking import contest, inputs, measure

HEADER = ["series", "value", "program", "runs", "seconds_min", "seconds_median", "seconds_max",
          "processor_seconds", "peak_bytes"]
QUESTIONS = [1, 2, 5, 10, 15, 20, 25, 29]
BANNERS = range(9)


class Scale:
    """Measures series after series and keeps what it finds as rows of a CSV file."""

    def __init__(self, program, python, work, runs, rows):
        self.program, self.python, self.work, self.runs = program, python, work, runs
        self.rows = rows
        """Rows where something else than rows varies."""
        self.found = []

    def measure(self, series, value, commands):
        """Adds one point of a series, for each of `{program name: command}`."""
        for name, runs in measure.in_turn(commands, self.runs).items():
            self.found.append([series, value, name, self.runs, *(f"{s:.4f}" for s in runs.seconds),
                               f"{runs.processor_seconds:.4f}", runs.peak_bytes])
            print(f"{series:>10} {value!s:>12} {name:8}{runs.seconds[1]:9.3f} s"
                  f"{runs.peak_bytes / 1e6:9.0f} MB", flush=True)

    def ours(self, survey, path, *more):
        """Our command for a definition and a file."""
        return {"shukei": [self.program, "run", survey, "--responses", path,
                           "--output",
                           self.work / "scale-output", "--quiet", *more]}

    def coded(self, rows):
        """A file of closed questions with so many rows."""
        return inputs.coded(self.program, self.work / f"coded-{rows}.csv", rows)

    def over_rows(self, most, most_for_peers):
        """1,000 rows to `most`, tenfold each time; peers as far as memory may be trusted."""
        rows = 1000
        while rows <= most:
            path = self.coded(rows)
            commands = self.ours(inputs.SURVEY, path)
            if rows <= most_for_peers:
                commands |= contest.peer_commands(self.python, path)
            self.measure("rows", rows, commands)
            rows *= 10

    def over_questions(self):
        """The first 1 to 29 questions of the sample without crossings, each with its own file."""
        for count in QUESTIONS:
            survey = inputs.definition(self.work / f"questions-{count}.xml", count, 0)
            path = inputs.synthesize(self.program,
                                     self.work / f"questions-{count}-{self.rows}.csv",
                                     self.rows, survey, None, "codes")
            self.measure("questions", count, self.ours(survey, path))

    def over_banners(self):
        """All questions, crossed with none to eight others."""
        path = self.coded(self.rows)
        for count in BANNERS:
            survey = inputs.definition(self.work / f"banners-{count}.xml", banners=count)
            self.measure("banners", count, self.ours(survey, path))

    def over_threads(self):
        """One thread and two, over ten times the rows of the other series."""
        path = self.coded(self.rows * 10)
        for count in (1, 2):
            self.measure("threads", count, self.ours(inputs.SURVEY, path, "--threads", count))

    def over_forms(self):
        """One labelled file in three forms: plain, in CP932, all in quotes with line breaks."""
        source = inputs.labelled(self.program, self.work / f"labelled-{self.rows}.csv", self.rows)
        old = inputs.in_cp932(source, self.work / "cp932.csv")
        plain = inputs.in_utf8(old, self.work / "plain.csv")
        quoted = inputs.in_quotes(plain, self.work / "quoted.csv")
        for name, path in (("plain", plain), ("CP932", old), ("quoted", quoted)):
            self.measure("form", name, self.ours(inputs.SURVEY, path))

    def save(self, path):
        """Writes what was found."""
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *self.found])


def read(path):
    """What an earlier run found, as dictionaries."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
