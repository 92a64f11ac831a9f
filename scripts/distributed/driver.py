"""Tallies a dataset with Spark and publishes one report. See docs/scaling-out.md.

    scripts/spark [options] SURVEY.xml DATASET OUTPUT

DATASET is a file, a folder or a pattern in any file system that Spark reads.
"""
import argparse
import io
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from distributed.parts import PartTally, part_name, partial_name  # noqa: E402
from distributed.records import cut  # noqa: E402


def arguments():
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="scripts/spark", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("survey", type=pathlib.Path, metavar="SURVEY.xml")
    parser.add_argument("dataset", metavar="DATASET")
    parser.add_argument("output", type=pathlib.Path, metavar="OUTPUT")
    parser.add_argument("--program", type=pathlib.Path, required=True, metavar="FILE",
                        help="the shukei program, sent to every worker "
                             "(scripts/spark builds it unless it is named)")
    parser.add_argument("--master", metavar="URL",
                        help="the cluster (spark-submit's, or else local[*])")
    parser.add_argument("--format", choices=["csv", "parquet"], default="csv",
                        help="csv (default): every file is a part, as it is; "
                             "parquet: every partition is written as CSV")
    parser.add_argument("--parts", type=int, metavar="N",
                        help="cut every CSV file between records into N parts; "
                             "deal the rows of Parquet into N parts")
    parser.add_argument("--partials", type=pathlib.Path, metavar="DIR",
                        help="collect partials in this folder, seen by all machines, "
                             "not in the driver's memory")
    parser.add_argument("--keep-parts", type=pathlib.Path, metavar="DIR",
                        help="leave the parts in this folder, seen by all machines")
    return parser.parse_args()


def session(options):
    """A Spark session whose workers have the program, the definition and our own code."""
    from pyspark.sql import SparkSession
    builder = (SparkSession.builder.appName(f"shukei {options.survey.name}")
               .config("spark.ui.showConsoleProgress", "false"))
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()
    context = spark.sparkContext
    context.setLogLevel("ERROR")
    context.addFile(str(options.program.resolve()))
    context.addFile(str(options.survey.resolve()))
    for file in companions(options.survey):
        context.addFile(str(file.resolve()))
    return spark


def companions(survey):
    """The files that the definition names and that a tally reads: codeframes, the review of
    quotes, lists of names. Workers find them beside the definition."""
    named = []
    for element in ElementTree.parse(survey).getroot():
        attributes = {"codeframe": ["href"], "quotes": ["href", "names", "allow"]}
        for attribute in attributes.get(element.tag.rpartition("}")[2], []):
            if element.get(attribute):
                named.append(element.get(attribute))
    apart = [name for name in named if "/" in name]
    if apart:
        sys.exit(f"{survey}: for Spark, put these beside the definition: {', '.join(apart)}")
    return [survey.parent / name for name in dict.fromkeys(named) if (survey.parent / name).exists()]


def send_code(context, scratch):
    """Sends this package to the workers as an archive."""
    folder = pathlib.Path(__file__).resolve().parent
    archive = scratch / "distributed.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for module in sorted(folder.glob("*.py")):
            file.write(module, f"distributed/{module.name}")
    context.addPyFile(str(archive))


def csv_files(spark, dataset):
    """Every file as (number, content), numbered in the order of their paths; how many."""
    # A file that counts as large as a partition is never put into one with another.
    limit = spark.conf.get("spark.sql.files.maxPartitionBytes")
    spark.conf.set("spark.sql.files.openCostInBytes", limit)
    found = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(dataset)
    paths = sorted(row.path for row in found.select("path").collect())
    numbers = spark.sparkContext.broadcast({path: index for index, path in enumerate(paths)})
    contents = found.select("path", "content").rdd
    return paths, contents.map(lambda row: (numbers.value[row.path], bytes(row.content)))


def tally_csv(spark, options, tally):
    """Tallies every file as it is, or cut between records; says which part is of which file."""
    paths, contents = csv_files(spark, options.dataset)
    each = options.parts or 1
    for index, path in enumerate(paths):
        last = f" to {part_name(index * each + each - 1)}" if each > 1 else ""
        print(f"{part_name(index * each)}{last}: {path}", flush=True)
    if options.parts:
        parts = contents.flatMap(lambda file: [
            (file[0] * each + place, b"".join(pieces))
            for place, pieces in enumerate(cut(io.BytesIO(file[1]), len(file[1]), each))])
        contents = parts.partitionBy(max(1, len(paths) * each), lambda index: index)
    return contents.map(lambda part: tally.of_bytes(*part))


def tally_parquet(spark, options, tally):
    """Tallies every partition, written as CSV; numbered as Spark numbers them."""
    frame = spark.read.parquet(options.dataset)
    header = frame.columns
    frame = frame.toDF(*(f"c{index}" for index in range(len(header))))
    frame = frame.selectExpr(*(f"cast({name} as string)" for name in frame.columns))
    if options.parts:
        frame = frame.repartition(options.parts)

    def tally_partition(index, rows):
        tallied = tally.of_records(index, header, rows)
        return [] if tallied is None else [tallied]
    return frame.rdd.mapPartitionsWithIndex(tally_partition)


def collect(tallied):
    """One partial for each part, whatever was tried twice: `{index: bytes or file name}`."""
    partials = {}
    for index, partial in tallied.collect():
        partials.setdefault(index, partial)
    return partials


def files(partials, scratch, shared):
    """The partials as files, in the order of their parts."""
    for index in sorted(partials):
        if shared:
            yield shared / partials[index]
        else:
            path = scratch / partial_name(index)
            path.write_bytes(partials[index])
            yield path


def merge(options, paths):
    """Publishes the report of all parts; the program's exit status."""
    return subprocess.run([str(options.program), "merge", str(options.survey), *map(str, paths),
                           "--output", str(options.output)]).returncode


def tally_everything(options, scratch):
    """Runs the job: the partials by the number of their part."""
    spark = session(options)
    send_code(spark.sparkContext, scratch)
    tally = PartTally(options.program.name, options.survey.name,
                      options.partials and str(options.partials.resolve()),
                      options.keep_parts and str(options.keep_parts.resolve()))
    tally_all = {"csv": tally_csv, "parquet": tally_parquet}[options.format]
    partials = collect(tally_all(spark, options, tally))
    spark.stop()
    return partials


def main():
    options = arguments()
    options.program = options.program.resolve()
    for folder in filter(None, (options.partials, options.keep_parts)):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="shukei-") as name:
        scratch = pathlib.Path(name)
        partials = tally_everything(options, scratch)
        if not partials:
            sys.exit(f"{options.dataset}: no responses were found")
        return merge(options, files(partials, scratch, options.partials))


if __name__ == "__main__":
    sys.exit(main())
