import SurveyModel

extension DraftNoteWording {
  // One line or two for each note; a closed list of sentences has no shorter form.
  static func english(_ note: DraftNote) -> String {
    switch note {
    case .draftedFrom(let file):
      "Drafted from '\(displayText(file))'. It runs as it is; comments say what was inferred. "
        + "Look through it, correct it, and delete the comments."
    case .fieldworkFromTimes(let column):
      "From the first and the last day in the column '\(displayText(column))'."
    case .responsesRead(let rows): "Responses looked at: \(grouped(rows))."
    case .columnsLeftOut(let reason, let names):
      "Columns that belong to no question (\(english(reason)), \(grouped(names.count))): "
        + listed(names, open: "'", close: "'", comma: ", ") + "."
    case .weightDeclared:
      "The file itself says that this column holds the weights. Without this element nothing is "
        + "weighted."
    case .responsesNameAssumed:
      "The usual name of the export: write the name of your file of responses."
    case .missingAssumed(let values):
      "Taken for a missing answer: " + listed(values, open: "'", close: "'", comma: ", ") + "."
    case .typeInferred(let distinct, let answers):
      "Type inferred: different values \(grouped(distinct)), answers \(grouped(answers))."
    case .marksSeparated(let separator):
      "Several marks in one cell, with \(english(separator: separator)) between them."
    case .separatorInsideChoices:
      "A choice holds the separator itself: parts that always stand together were kept together."
    case .columnsJoined(let count): "Columns that make this one question: \(grouped(count))."
    case .orderInferred(let order): "Order of the categories: \(english(order))."
    case .scoresInferred: "Scores from 1 upwards, in the order of the scale."
    case .scoresReversed:
      "The first category is the best one, so the scores run down: a higher score is better."
    case .valuesLeftOut(let distinct, let answers):
      "Values that are too rare, too long or personal to be categories: \(grouped(distinct)) in "
        + "\(grouped(answers)) answers."
    case .labelsUnknown: "The file holds codes without labels: write the labels."
    case .routingInferred(let notAsked):
      "asked-if inferred: without it the column is blank in all \(grouped(notAsked)) responses."
    case .routingPossible(let condition, let exceptions):
      "Perhaps asked-if=\"\(displayText(condition, limit: 200))\": it holds but for "
        + "\(grouped(exceptions)) answers."
    case .conditionNotExpressed(let condition):
      "This condition of the questionnaire was not taken over: "
        + displayText(condition, limit: 400)
    case .maximumMarksFromWording(let maximum):
      "max-marks=\"\(maximum)\" was read in the words of the question."
    case .freeTextInferred(let distinct, let answers):
      "Free text: different values \(grouped(distinct)), answers \(grouped(answers))."
    case .classesInferred: "Classes made from the spread of the numbers: write those you want."
    case .otherTextInferred(let column):
      "The column '\(displayText(column))' was taken for the free text beside 'other'."
    case .typeReplaced(let type): "The questionnaire has this as the type '\(displayText(type))'."
    case .choicesUnknown: "No choices are known: taken as free text."
    case .nothingAnswered: "The column is blank in all responses."
    case .exclusiveInferred: "Stands alone, as its words say."
    case .otherInferred: "Counts answers that are no other category, as its words say."
    case .otherAdded: "Added: it counts answers that are no other category."
    case .possiblyMissing:
      "Often a code for no answer; if so, write <missing value=\"…\" as=\"no-answer\"/> in its place."
    case .labelCut: "The file cuts labels at 120 bytes: complete it."
    case .labelMadeUnique: "The source has these words twice, so the code stands behind them."
    case .bannersInferred: "Crossed with the questions about who answered."
    }
  }

  private static func english(_ reason: DraftNote.LeftOut) -> String {
    switch reason {
    case .time: "dates and times"
    case .identifier: "numbers or names of responses"
    case .personal: "personal data"
    case .service: "written by the service"
    case .weight: "weights"
    case .blank: "blank"
    case .constant: "the same everywhere"
    case .repeated: "marks that stand in another column as a list"
    }
  }

  private static func english(_ order: DraftNote.Order) -> String {
    switch order {
    case .scale: "that of a known scale"
    case .number: "by number"
    case .amount: "by amount, age or time"
    case .choices: "by how often each was chosen"
    case .appearance: "as they first stand in the file"
    }
  }

  private static func english(separator: String) -> String {
    switch separator {
    case "\n": "a line break"
    case "\t": "a tab"
    case " ": "a space"
    default: "'\(separator)'"
    }
  }
}
