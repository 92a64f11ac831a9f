import SurveyModel

/// One finding of each rule as the rooms make it, with names that are ASCII.
func sample(_ rule: Finding.Rule) -> Finding {
  let definition = "survey.xml"
  let place = Place(line: 12, column: 5)
  func defined(
    _ found: Finding.Found = .nothing, _ expected: [String] = [], nearest: String? = nil,
    variable: String? = nil
  ) -> Finding {
    Finding(
      rule, file: definition, place: place, variable: variable, found: found, expected: expected,
      nearest: nearest)
  }
  func answered(_ found: Finding.Found = .nothing, _ expected: [String] = []) -> Finding {
    Finding(
      rule, file: "responses.csv", place: Place(line: 12, column: 1), row: 11, field: 5,
      variable: "Q5", found: found, expected: expected)
  }
  func rowed(_ found: Finding.Found = .nothing, _ expected: [String] = []) -> Finding {
    Finding(
      rule, file: "responses.csv", place: place, row: 11, found: found, expected: expected)
  }
  func booked(
    _ found: Finding.Found, _ expected: [String] = [], nearest: String? = nil
  ) -> Finding {
    Finding(rule, file: "responses.xlsx", found: found, expected: expected, nearest: nearest)
  }
  switch rule {
  case .notWellFormed: return defined(.name("question"), ["section"])
  case .documentTypeForbidden: return defined()
  case .definitionTooLarge: return defined(.number(20_000_000), ["16777216"])
  case .wrongRoot: return defined(.name("html"), ["survey"])
  case .schemaViolation: return defined(.name("title"))
  case .unknownElement:
    return defined(.name("questoin"), ["heading", "question"], nearest: "question")
  case .unknownAttribute: return defined(.name("titel"), ["id", "title"], nearest: "title")
  case .missingAttribute: return defined(.name("question"), ["id"])
  case .missingElement: return defined(.name("survey"), ["section"])
  case .unexpectedText: return defined(.name("section"))
  case .badValue: return defined(.name("Q 1"), ["<name>"])
  case .duplicateName: return defined(.name("Q1"))
  case .unknownQuestion: return defined(.name("Q55"), nearest: "Q5")
  case .unknownCategory: return defined(.name("9"), ["1", "2", "3"], variable: "Q5")
  case .unknownCodeframe: return defined(.name("themas"), nearest: "themes")
  case .badCondition: return defined(.name("&&"), ["and", "or", "<end>"], variable: "Q4")
  case .badThemeRule: return defined(.nothing, [")"])
  case .ambiguousLabel: return defined(.name("Other"), ["5", "9"], variable: "Q5")
  case .unusableBanner: return defined(variable: "Q1")
  case .crossingTooLarge: return defined(.number(1_200_000), ["1000000"])
  case .unusableMargin: return defined(.name("Q1"), variable: "Q1")
  case .marginEmpty: return defined(variable: "Q25")
  case .targetMissing: return defined(.name("3"), variable: "Q25")
  case .sharesDoNotAddUp: return defined(.name("98.2"), ["100"], variable: "Q25")
  case .totalsDiffer: return defined(.name("130000"), ["Q26", "120000"], variable: "Q25")
  case .totalUnknown: return defined(.name("100"), variable: "Q25")
  case .weightTargetWithoutRespondent: return defined(.name("3"), ["1200"], variable: "Q25")
  case .weightTargetUnreachable:
    return defined(.name("3"), ["1200", "10.5", "600.25"], variable: "Q25")
  case .weightsNotConverging: return defined(.name("3"), ["2.5", "1000"], variable: "Q25")
  case .nobodyWeighted: return defined()
  case .registerColumnMissing:
    return Finding(
      rule, file: "register.csv", place: Place(line: 1, column: 1), variable: "Q25",
      expected: ["sex"], nearest: "sexe")
  case .registerRow:
    return Finding(rule, file: "register.csv", place: place, found: .number(2), expected: ["3"])
  case .registerCategory:
    return Finding(
      rule, file: "register.csv", place: place, variable: "Q25", found: .name("man"),
      expected: ["men", "women"], nearest: "men")
  case .registerAmount:
    return Finding(rule, file: "register.csv", place: place, found: .name("12O"))
  case .weightColumnMissing:
    return Finding(rule, file: "responses.csv", expected: ["weight"], nearest: "weights")
  case .weightOffered: return Finding(rule, file: "data.sav", found: .name("WEIGHT"))
  case .weightMissing: return answered()
  case .weightUnusable: return answered(.shape(.digits(3)))
  case .notACodebook: return defined(.name("html"), ["<sss>"])
  case .codebookMissing: return Finding(rule, file: "data.asc", found: .name("data.xml"))
  case .codebookOfOtherData:
    return Finding(rule, file: "data.xml", found: .name("old.asc"), expected: ["data.asc"])
  case .codebookWithoutVariables: return Finding(rule, file: "study.xml", place: place)
  case .positionTooNarrow: return defined(.number(3), ["5"], variable: "Q5")
  case .positionsOverlap: return defined(.name("Q4"), variable: "Q5")
  case .fileMissing: return defined(.name("response.csv"), nearest: "responses.csv")
  case .fileUnreadable: return defined(.name("responses.csv"))
  case .fileEmpty: return Finding(rule, file: "responses.csv")
  case .encodingUnsupported:
    return Finding(rule, file: "responses.csv", found: .name("EUC-JP"))
  case .workbookDamaged: return booked(.name("xl/workbook.xml"))
  case .workbookEncrypted: return booked(.nothing)
  case .workbookTooLarge: return booked(.name("ratio"), ["200"])
  case .workbookForbiddenContent: return booked(.name("external-target"))
  case .workbookOtherForm: return booked(.name(".xls"))
  case .notAWorkbook: return booked(.name(".docx"))
  case .missingLibrary: return booked(.name("libzip"))
  case .sheetMissing:
    return booked(.name("Respones"), ["Cover", "Responses"], nearest: "Responses")
  case .sheetWithoutTable: return booked(.name("Cover"))
  case .sheetChosen: return booked(.name("Responses"), ["Summary"])
  case .formulaWithoutValue:
    return Finding(rule, file: "responses.xlsx", place: Place(line: 4, column: 2), field: 2)
  case .spssDamaged, .spssTooLarge: return Finding(rule, file: "responses.sav")
  case .notText: return Finding(rule, file: "responses.csv")
  case .noColumns:
    return Finding(
      rule, file: "responses.csv", place: Place(line: 1, column: 1), expected: ["Q1", "Q2", "Q3"])
  case .linesSkipped:
    return Finding(
      rule, file: "responses.csv", place: Place(line: 1, column: 1), found: .number(3))
  case .noRows: return Finding(rule, file: "responses.csv")
  case .columnMissing, .textColumnMissing:
    return Finding(
      rule, file: "responses.csv", place: Place(line: 1, column: 1), variable: "Q5",
      expected: ["Q5", "Devices"], nearest: "Device")
  case .columnRepeated, .columnUnused:
    return Finding(
      rule, file: "responses.csv", place: Place(line: 1, column: 30), field: 7,
      found: .name("Remarks"))
  case .choiceColumnMissing:
    return Finding(rule, file: "responses.csv", variable: "Q5", found: .name("Tablet"))
  case .formatRecognised:
    return Finding(rule, file: "responses.csv", found: .name("google-forms"))
  case .missingValueAssumed:
    return Finding(rule, file: "responses.csv", found: .name("-1"), expected: ["no-answer"])
  case .questionNotInFile, .unansweredLooksUnticked:
    return Finding(rule, file: "responses.csv", variable: "Q5")
  case .columnNotInAllFiles:
    return Finding(rule, file: "responses.csv", found: .name("Remarks"))
  case .previewDropped, .unfinishedDropped, .rowDropped: return rowed()
  case .wordNotFound: return booked(.name("library"))
  case .noTextQuestion: return booked(.name("Q1"), ["Q7"], nearest: "Q7")
  case .noAnswers: return booked(.nothing)
  case .fewAnswers, .answersAlike, .nothingToSuggest: return booked(.number(3))
  case .longAnswer: return rowed(.shape(.text(1_000_000)))
  case .markupInAnswer, .directionSigns, .picturesAlone: return rowed()
  case .tooManyGroups:
    return Finding(
      rule, file: "responses.csv", variable: "id", found: .number(700), expected: ["200"])
  case .questionWithoutThemes: return booked(.name("Q7"))
  case .unknownTheme: return rowed(.name("parkng"), ["parking", "buses"])
  case .noCodingRules: return defined()
  case .badCodingRule: return defined(.name("<>noun"))
  case .wordDictionaryMissing, .nameDictionaryMissing: return Finding(rule, file: "mecab")
  case .pictureLibraryMissing: return Finding(rule, file: "librsvg")
  case .pictureNotDrawn: return Finding(rule, file: "charts/Q1.svg")
  case .workbookLibraryMissing: return Finding(rule, file: "libxlsxwriter")
  case .workbookDescriptionFaulty:
    return Finding(rule, file: "ours.xsl", found: .name("1 Town B7: <cell>"))
  case .workbookNotWritten:
    return Finding(rule, file: "appendix.xlsx", found: .name("No space left on device"))
  case .wordDictionaryUnreadable: return Finding(rule, file: "dic", found: .name("EUC-JP"))
  case .namedColumnMissing: return booked(.name("anser"), nearest: "answer")
  case .quotesMissing: return Finding(rule, file: "quotes.csv")
  case .quoteUnplaced:
    return defined(.name("raods"), ["roads", "parks"], nearest: "roads", variable: "Q7")
  case .quoteChanged: return defined(.name("roads"), variable: "Q7")
  case .quoteWithheld: return defined(.name("roads"), ["5"], variable: "Q7")
  case .themeUnused: return defined(.name("roads"))
  case .unknownDecision:
    return Finding(
      rule, file: "review.csv", place: place, field: 5, found: .shape(.text(3)),
      expected: ["approved", "rejected"])
  case .conflictingDecisions: return rowed(.nothing, ["7"])
  case .badListEntry:
    return Finding(rule, file: "names.txt", place: place, found: .shape(.text(1)))
  case .raggedRow, .recordLength, .recordPadded: return rowed(.number(30), ["31"])
  case .extraEmptyFields, .unclosedQuote, .strayQuote, .otherDelimiter, .blankLine,
    .repeatedHeader, .invisibleCharacter:
    return rowed()
  case .undecodable, .foreignEncoding: return answered(.shape(.undecodable))
  case .unknownCode: return answered(.shape(.digits(2)), ["1", "2", "3"])
  case .unknownLabel, .otherText: return answered(.shape(.text(12)))
  case .severalMarks: return answered(.number(2))
  case .tooManyMarks: return answered(.number(4), ["3"])
  case .exclusiveWithOthers: return answered()
  case .unknownTick: return answered(.shape(.text(1)), ["0", "1"])
  case .leadingZerosLost: return answered(.nothing, ["12"])
  case .notANumber: return answered(.shape(.text(3)))
  case .outOfRange: return answered(.shape(.digits(3)), ["0", "24"])
  case .repeatedPlace: return answered(.number(2))
  case .answeredNotAsked, .searchAbandoned, .listAndColumnsDiffer, .spreadsheetDate:
    return answered()
  case .repeatedRespondent, .repeatedContent, .massSubmission:
    return Finding(
      rule, file: "paper.csv", row: 12, found: .number(3), expected: ["web.csv", "6"])
  case .repeatedText, .similarText:
    return Finding(
      rule, file: "web.csv", row: 12, variable: "Q5", found: .number(3), expected: ["", "6"])
  case .straightLining: return answered()
  case .outsideFieldwork: return rowed(.number(-3), ["2025-08-20", "2025-09-01"])
  case .unreadableTime: return rowed(.shape(.text(7)))
  case .marginUnachievable:
    return Finding(
      rule, file: "margins.csv", variable: "Q4", found: .number(500), expected: ["454"])
  case .conditionCycle: return Finding(rule, file: definition, variable: "Q4")
  case .notAPartial: return Finding(rule, file: "part-3.partial")
  case .partialTruncated:
    return Finding(rule, file: "part-3.partial", found: .number(4_096), expected: ["181220"])
  case .partialDamaged: return Finding(rule, file: "part-3.partial", found: .number(512))
  case .partialOfOtherVersion:
    return Finding(
      rule, file: "part-3.partial", found: .name("version 0.0.9"), expected: ["version 0.1.0"])
  case .partialOfOtherDefinition: return Finding(rule, file: "part-3.partial")
  case .inputRepeated:
    return Finding(
      rule, file: "part-3.partial", found: .name("web.csv"), expected: ["part-1.partial"])
  case .outputUnwritable:
    return Finding(rule, file: "outputs/city", found: .name("No space left on device"))
  case .outputLocked: return Finding(rule, file: "outputs/.city.lock")
  case .questionnaireUnknown: return Finding(rule, file: "form.xml", found: .name("form"))
  case .notASummary:
    return Finding(
      rule, file: "survey.xml", place: Place(line: 2, column: 1), found: .name("survey"))
  case .stylesheetFaulty:
    return Finding(
      rule, file: "ours.xsl", place: Place(line: 3, column: 5),
      found: .name("Unregistered function: foo()"))
  case .stylesheetForbidden, .stylesheetLimit:
    return Finding(rule, file: "ours.xsl", place: Place(line: 3, column: 5))
  case .outputExists: return Finding(rule, file: "survey.xml", found: .name("survey.xml"))
  }
}
