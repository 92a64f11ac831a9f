"""Results written into docs/performance.md, between two comments."""
import datetime
import json
import os
import pathlib
import platform
import re

from benchmarking import contest, scale

PAGE = pathlib.Path("docs/performance.md")
START, END = "<!-- results -->", "<!-- end of results -->"
TITLES = {"coded": "Coded", "labelled": "Labelled"}


def save(work, name, result):
    """Keeps a result until it is recorded."""
    (work / f"result-{name}.json").write_text(json.dumps(result, indent=2), "utf-8")


def load(work, name):
    """A result of an earlier run, or `None`."""
    path = work / f"result-{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else None


def first(pattern, path):
    """What a pattern's group finds in a file of /proc, or `unknown`."""
    found = re.search(pattern, pathlib.Path(path).read_text("utf-8"), re.MULTILINE)
    return found.group(1) if found else "unknown"


def machine():
    """Processor, cores, memory and kernel; nothing that names the machine."""
    processor = first(r"^model name\s*:\s*(.+)$", "/proc/cpuinfo")
    memory = int(first(r"^MemTotal:\s+(\d+)", "/proc/meminfo")) / 2**20
    kernel = re.match(r"[\d.]+\d", platform.release()).group(0)
    return f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB of memory, Linux {kernel}"


def contest_table(name, result):
    """One file's results as Markdown."""
    lines = [f"### {TITLES[name]}: {result['rows']:,} rows, {result['bytes'] / 1e6:,.0f} MB", "",
             f"{result['tables']} tables, {result['cells']:,} cells, all equal. "
             f"{result['runs']} runs in turn.", "",
             "| | Time: min | median | max | All cores | Memory | Time / ours | Memory / ours |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for program, found in result["programs"].items():
        times = " | ".join(f"{seconds:.2f} s" for seconds in found["seconds"])
        lines.append(f"| {program} | {times} | {found['processor_seconds']:.2f} s "
                     f"| {found['peak_bytes'] / 1e6:,.0f} MB "
                     f"| {contest.ratio(result, program, 'seconds'):.2f} "
                     f"| {contest.ratio(result, program, 'peak_bytes'):.1f} |")
    return lines + [""]


def start_up_table(result):
    """The sample from start to finish."""
    lines = ["### Sample of 714 rows, start to finish", "",
             f"{result['runs']} runs in turn.", "",
             "| | min | median | max |", "| --- | ---: | ---: | ---: |"]
    names = {"shukei": "shukei run", "python": "python3 -c pass",
             "all": "shukei run --formats all"}
    for program, found in result["programs"].items():
        times = " | ".join(f"{seconds * 1000:.1f} ms" for seconds in found["seconds"])
        lines.append(f"| {names[program]} | {times} |")
    return lines + [""]


def many_table(result):
    """A night with all surveys."""
    found = result["programs"]["shukei"]
    least, median, most = found["seconds"]
    return [f"### {result['surveys']:,} surveys of {result['rows']:,} rows, one command", "",
            (f"{result['runs']} runs: median {median:.1f} s ({least:.1f}–{most:.1f}), "
             if result["runs"] > 1 else f"1 run: {median:.1f} s, ") +
            f"{found['peak_bytes'] / 1e6:,.0f} MB.", ""]


def scale_table(found):
    """All series of a scale measurement."""
    lines = ["### How cost grows", "", "![Time and memory against rows](images/scaling.svg)", "",
             "| Series | Value | Program | Median time | Memory |",
             "| --- | ---: | --- | ---: | ---: |"]
    for row in found:
        value = f"{int(row['value']):,}" if row["value"].isdecimal() else row["value"]
        lines.append(f"| {row['series']} | {value} | {row['program']} "
                     f"| {float(row['seconds_median']):.3f} s "
                     f"| {int(row['peak_bytes']) / 1e6:,.0f} MB |")
    return lines + [""]


def results(work, versions):
    """Everything that was measured and kept, as lines of Markdown."""
    lines = [f"{datetime.date.today().isoformat()}. {machine()}. {versions}.", ""]
    for name in TITLES:
        if result := load(work, name):
            lines += contest_table(name, result)
    if result := load(work, "start-up"):
        lines += start_up_table(result)
    if result := load(work, "many"):
        lines += many_table(result)
    if (work / "scale.csv").exists():
        lines += scale_table(scale.read(work / "scale.csv"))
    return lines


def write(work, versions):
    """Puts the results between the comments of the page."""
    before, rest = PAGE.read_text("utf-8").split(START)
    after = rest.split(END)[1]
    lines = "\n".join(results(work, versions))
    PAGE.write_text(f"{before}{START}\n\n{lines}\n{END}{after}", "utf-8")
