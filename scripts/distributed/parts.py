"""What happens to one part of the responses, on whichever machine it is.

Everything here is sent to Spark's workers: it imports the standard library only, and Spark
for the files that the driver sent along.
"""
import csv
import pathlib
import shutil
import subprocess
import tempfile
import uuid


class TallyFailed(Exception):
    """The program could not tally a part; Spark tries the part again."""


def part_name(index):
    """The file name of a part: findings and the manifest name it, so it never varies."""
    return f"part-{index:05}.csv"


def partial_name(index):
    """The file name of a part's tally."""
    return f"part-{index:05}.partial"


class PartTally:
    """Tallies one part: writes it to a temporary file and lets the program count it.

    `shared` is a folder that all machines see. With it, partials are left there and their
    names come back; without, the partials themselves do. `keep` is such a folder for the parts.
    """

    def __init__(self, program, survey, shared=None, keep=None):
        self.program, self.survey = program, survey
        self.shared, self.keep = shared, keep

    def of_bytes(self, index, content):
        """A part that is a file already; not a byte of it is touched."""
        with tempfile.TemporaryDirectory() as name:
            part = pathlib.Path(name, part_name(index))
            part.write_bytes(content)
            return self.of_file(index, part)

    def of_records(self, index, header, records):
        """A part that is rows of a table, written as CSV; nothing at all for no rows."""
        with tempfile.TemporaryDirectory() as name:
            part = pathlib.Path(name, part_name(index))
            if write_records(part, header, records) == 0:
                return None
            return self.of_file(index, part)

    def of_file(self, index, part):
        """(index, partial): the bytes, or the name of the file in the shared folder."""
        partial = part.with_name(partial_name(index))
        self.run(part, partial)
        if self.keep:
            publish(part, self.keep)
        if self.shared:
            return index, publish(partial, self.shared)
        return index, partial.read_bytes()

    def run(self, part, partial):
        """One thread: Spark gives every core a part of its own."""
        command = [fetched(self.program), "tally", fetched(self.survey), "--responses", str(part),
                   "--partial", str(partial), "--threads", "1"]
        ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if ended.returncode != 0:
            message = ended.stderr.decode("utf-8", "replace")[-2000:]
            raise TallyFailed(f"{part.name}: status {ended.returncode}\n{message}")


def write_records(path, header, records):
    """Writes rows as CSV, line breaks within quotes; returns how many there were."""
    count = 0
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for record in records:
            writer.writerow(["" if field is None else field for field in record])
            count += 1
    return count


def fetched(name):
    """Where a file that the driver sent along is on this machine."""
    from pyspark import SparkFiles
    return SparkFiles.get(name)


def publish(file, folder):
    """Copies under a name of its own, then renames: of two attempts at a part one remains,
    and it is whole."""
    target = pathlib.Path(folder, file.name)
    temporary = target.with_name(f".{file.name}.{uuid.uuid4().hex}")
    shutil.copyfile(file, temporary)
    temporary.replace(target)
    return target.name
