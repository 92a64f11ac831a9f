"""Running a program and measuring it from outside."""
import os
import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """One run of a program, start-up and end included."""
    seconds: float
    processor_seconds: float
    peak_bytes: int


@dataclass(frozen=True)
class Runs:
    """Several runs of the same program on the same work."""
    runs: tuple

    @property
    def seconds(self):
        """Least, median and most wall-clock time."""
        times = [run.seconds for run in self.runs]
        return min(times), statistics.median(times), max(times)

    @property
    def processor_seconds(self):
        """Median time of all cores together."""
        return statistics.median(run.processor_seconds for run in self.runs)

    @property
    def peak_bytes(self):
        """Median of the largest resident memory."""
        return int(statistics.median(run.peak_bytes for run in self.runs))


class CommandFailed(Exception):
    """A measured program did not end with status 0."""


def run(command):
    """Runs a command, its standard output thrown away, and measures it.

    The kernel reports the child's largest memory. It counts from the fork, so that what this
    process holds itself, some 12 MB, is the least that can be reported.
    """
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        become(command)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise CommandFailed(" ".join(map(str, command)))
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def become(command):
    """Turns a forked child into the command; never returns."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(command[0], [str(word) for word in command])
    finally:
        os._exit(127)


def in_turn(commands, times):
    """Measures each of `{name: command}` `times` times, A B C A B C …, so that what else the
    machine does falls on all of them alike."""
    found = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            found[name].append(run(command))
    return {name: Runs(tuple(runs)) for name, runs in found.items()}
