"""Response files and definitions to measure with, all made from the sample survey."""
import csv
import pathlib
import subprocess
import xml.etree.ElementTree as ElementTree

SAMPLE = pathlib.Path("inputs/yaizu-dx-2025")
SURVEY = SAMPLE / "survey.xml"
NAMESPACE = "urn:shukei:survey:1"
TEXT_QUESTIONS = ("Q22", "Q23", "Q24")
ALL_BANNERS = ["Q25", "Q26", "Q27", "Q29", "Q17", "Q3", "Q5", "Q16"]


def coded(program, path, rows):
    """Answers as codes, nothing written in the text questions: closed questions only."""
    margins = path.with_name("closed-margins.csv")
    write_closed_margins(margins)
    return synthesize(program, path, rows, SURVEY, margins, "codes")


def labelled(program, path, rows):
    """Answers as `1. label`, three text questions answered by about half."""
    return synthesize(program, path, rows, SURVEY, SAMPLE / "margins.csv", "numbered",
                      "--verbatims", SAMPLE / "verbatims.csv")


def synthesize(program, path, rows, survey, margins, values, *more):
    """Makes a response file unless it is there from an earlier run."""
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    command = [program, "synthesize", survey, "--rows", rows, "--values", values,
               "--output", path, *more]
    if margins:
        command += ["--margins", margins]
    subprocess.run([str(word) for word in command], check=True)
    return path


def write_closed_margins(path):
    """The sample's margins with everybody silent in the text questions."""
    with open(SAMPLE / "margins.csv", encoding="utf-8-sig", newline="") as file:
        header, *records = csv.reader(file)
    respondents = sum(int(count) for question, _, count in records if question == "Q25")
    counts = {"answered": 0, "no-answer": respondents}
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for question, row, count in records:
            writer.writerow([question, row,
                             counts[row] if question in TEXT_QUESTIONS else count])


def in_cp932(source, path):
    """The same responses as old programs save them; what CP932 lacks becomes a question mark."""
    with open(source, encoding="utf-8-sig", newline="") as file, \
            open(path, "w", encoding="cp932", errors="replace", newline="") as copy:
        for line in file:
            copy.write(line)
    return path


def in_utf8(source, path):
    """A CP932 file turned back: what it is to be compared with, the same text exactly."""
    with open(source, encoding="cp932", newline="") as file, \
            open(path, "w", encoding="utf-8", newline="") as copy:
        for line in file:
            copy.write(line)
    return path


def in_quotes(source, path):
    """The same answers, every field in quotes, and a line break in the middle of every text."""
    with open(source, encoding="utf-8-sig", newline="") as file, \
            open(path, "w", encoding="utf-8", newline="") as copy:
        records = csv.reader(file)
        writer = csv.writer(copy, quoting=csv.QUOTE_ALL)
        writer.writerow(next(records))
        places = [int(name[1:]) for name in TEXT_QUESTIONS]
        for record in records:
            for place in places:
                text = record[place]
                if text:
                    record[place] = f"{text[:len(text) // 2]}\n{text[len(text) // 2:]}"
            writer.writerow(record)
    return path


def definition(path, questions=None, banners=None, identifier=None):
    """Writes the sample's definition with its first `questions` questions, its first `banners`
    of eight banners and no other crossings, or another identifier."""
    ElementTree.register_namespace("", NAMESPACE)
    tree = ElementTree.parse(SURVEY)
    root = tree.getroot()
    if identifier:
        root.set("id", identifier)
    if questions is not None:
        keep_questions(root, questions)
    if banners is not None:
        keep_banners(root, banners)
    path.parent.mkdir(parents=True, exist_ok=True)
    tree.write(path, encoding="UTF-8", xml_declaration=True)
    return path


def keep_questions(root, count):
    """Removes the questions after the first `count`, and sections that are left empty."""
    tag = f"{{{NAMESPACE}}}question"
    gone = list(root.iter(tag))[count:]
    for section in root.findall(f"{{{NAMESPACE}}}section"):
        for question in [child for child in section if child in gone]:
            section.remove(question)
        if section.find(tag) is None:
            root.remove(section)


def keep_banners(root, count):
    """Replaces what the report crosses by the first `count` banners."""
    report = root.find(f"{{{NAMESPACE}}}report")
    for child in list(report):
        report.remove(child)
    for question in ALL_BANNERS[:count]:
        ElementTree.SubElement(report, f"{{{NAMESPACE}}}banner", by=question)
