"""The questions of a survey definition, for programs that make its tables another way."""
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

NAMESPACE = "{urn:shukei:survey:1}"
BANNERS = ["Q25", "Q26", "Q27"]
SEPARATOR = ";"


@dataclass(frozen=True)
class Question:
    """A question with categories, and where its answers stand in a record."""
    id: str
    is_multiple: bool
    position: int
    """Index of the column; 0 is the respondent's identifier."""
    codes: dict
    """Every way in which a cell may name a category, and the category's code."""


def closed_questions(survey):
    """The questions with categories, in the order of the questionnaire."""
    elements = ElementTree.parse(survey).iter(f"{NAMESPACE}question")
    return [Question(element.get("id"), element.get("type") == "multiple", position, codes(element))
            for position, element in enumerate(elements, start=1)
            if element.get("type") in ("single", "scale", "multiple")]


def codes(question):
    """`1`, the label and `1. label` for each category."""
    found = {}
    for category in question.iter(f"{NAMESPACE}category"):
        code, label = category.get("code"), "".join(category.itertext()).strip()
        found.update({code: code, label: code, f"{code}. {label}": code})
    return found


def pairs(questions):
    """Every tally and every crossing: (question, banner or None), 101 of them in the sample."""
    banners = [question for question in questions if question.id in BANNERS]
    return [(question, banner) for question in questions for banner in [None, *banners]
            if banner is not question]


def name(question, banner):
    """`Q5` or `Q5/Q25`, the names that tables.csv uses."""
    return f"{question.id}/{banner.id}" if banner else question.id


def coded(question, banner, records):
    """The cells of a table by code, `2` or `2/1`; unanswered ones are left out.

    A record holds the answer, the banner's answer where there is a banner, and the count.
    """
    cells = {}
    for answer, *across, count in records:
        if answer and all(across):
            key = "/".join([question.codes[answer], *(banner.codes[value] for value in across)])
            cells[key] = cells.get(key, 0) + count
    return cells
