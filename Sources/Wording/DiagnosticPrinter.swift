package import SurveyModel

/// Renders findings as a compiler does: `path:line:column: error: [rule] sentence`, then
/// `help: …` on a line of its own.
package struct DiagnosticPrinter: Sendable {
  /// How many places a group of findings shows.
  private static let placesShown = 3

  /// The language of every word; paths and names of rules stay as they are.
  package let language: MessageLanguage

  /// A printer whose every word is in this language.
  package init(language: MessageLanguage) {
    self.language = language
  }

  /// Both lines of one finding, each with its line end.
  package func text(for finding: Finding) -> String {
    head(finding) + "\n" + helpLine(finding)
  }

  /// All findings of a log in its fixed order. Those about rows are shown once for each file
  /// and question, with their count and the first places; all others one by one.
  package func text(for log: FindingLog) -> String {
    log.groups.map { text(count: $0.count, examples: $0.examples) }.joined()
  }

  /// How many errors, warnings and pieces of information there are, with its line end.
  package func summary(of log: FindingLog) -> String {
    var graver = 0
    let parts = Severity.allCases.reversed().map { severity in
      let count = log.count(atLeast: severity) - graver
      graver += count
      return language.of(
        japanese: "\(name(severity)) \(grouped(count))件",
        english: "\(name(severity)): \(grouped(count))")
    }
    return parts.joined(separator: language.of(japanese: "、", english: ", ")) + "\n"
  }

  private func text(count: Int, examples: [Finding]) -> String {
    guard let first = examples.first else { return "" }
    guard first.rule.isAboutRows else {
      let more = count - examples.count
      return examples.map(text).joined() + (more > 0 ? moreLine(more) : "")
    }
    let others = examples.prefix(Self.placesShown).dropFirst()
    return head(first) + "\n"
      + (count > 1 ? countLine(count, alsoAt: others.map(whereabouts)) : "") + helpLine(first)
  }

  private func head(_ finding: Finding) -> String {
    let sentence = sentence(for: finding, in: language)
    return
      "\(prefix(finding)): \(name(finding.rule.severity)): [\(finding.rule.rawValue)] \(sentence)"
  }

  private func helpLine(_ finding: Finding) -> String {
    language.of(japanese: "対処: ", english: "help: ") + help(for: finding, in: language) + "\n"
  }

  private func countLine(_ count: Int, alsoAt places: [String]) -> String {
    let isAll = count == places.count + 1
    guard !places.isEmpty else {
      return language.of(
        japanese: "件数: 全部で\(grouped(count))件\n", english: "count: \(grouped(count)) in all\n")
    }
    switch language {
    case .japanese:
      let list = places.joined(separator: "、") + (isAll ? "" : " など")
      return "件数: 全部で\(grouped(count))件（ほかに \(list)）\n"
    case .english:
      let list = places.joined(separator: ", ") + (isAll ? "" : " and more")
      return "count: \(grouped(count)) in all (also \(list))\n"
    }
  }

  private func moreLine(_ count: Int) -> String {
    language.of(
      japanese: "件数: 同じ種類の指摘が、ほかに\(grouped(count))件あります。\n",
      english: "count: \(grouped(count)) more of this kind\n")
  }

  /// The place; or the response, where only its number is known.
  private func whereabouts(_ finding: Finding) -> String {
    guard finding.place == nil, let row = finding.row else { return prefix(finding) }
    let number = language.of(
      japanese: "回答\(grouped(row))行目", english: "response row \(grouped(row))")
    return "\(prefix(finding)): \(number)"
  }

  /// `path:line:column`; for a field of a row the column is the number of the field.
  private func prefix(_ finding: Finding) -> String {
    let path = displayText(finding.file, limit: 1_024)
    guard let place = finding.place else { return path }
    return "\(path):\(place.line):\(finding.field ?? place.column)"
  }

  private func name(_ severity: Severity) -> String {
    switch severity {
    case .error: language.of(japanese: "エラー", english: "error")
    case .warning: language.of(japanese: "警告", english: "warning")
    case .information: language.of(japanese: "情報", english: "information")
    }
  }
}

extension Finding.Rule {
  /// Whether a file can have thousands of these, alike but for the row.
  fileprivate var isAboutRows: Bool {
    switch self {
    case .formulaWithoutValue, .raggedRow, .extraEmptyFields, .unclosedQuote, .strayQuote,
      .otherDelimiter, .blankLine,
      .repeatedHeader, .invisibleCharacter, .undecodable,
      .foreignEncoding, .unknownCode, .unknownLabel, .otherText, .severalMarks, .tooManyMarks,
      .exclusiveWithOthers, .unknownTick, .notANumber, .outOfRange, .repeatedPlace,
      .answeredNotAsked, .searchAbandoned, .recordLength, .recordPadded, .leadingZerosLost,
      .previewDropped, .unfinishedDropped, .rowDropped, .listAndColumnsDiffer, .spreadsheetDate,
      .repeatedRespondent, .repeatedContent, .massSubmission, .repeatedText, .similarText,
      .straightLining, .outsideFieldwork,
      .unreadableTime, .weightMissing, .weightUnusable, .longAnswer, .markupInAnswer,
      .directionSigns, .picturesAlone,
      .unknownTheme:
      true
    case .notWellFormed, .documentTypeForbidden, .definitionTooLarge, .wrongRoot,
      .schemaViolation, .unknownElement, .unknownAttribute, .missingAttribute, .missingElement,
      .unexpectedText, .badValue, .duplicateName, .unknownQuestion, .unknownCategory,
      .unknownCodeframe, .badCondition, .badThemeRule, .ambiguousLabel, .unusableBanner,
      .crossingTooLarge, .unusableMargin, .marginEmpty, .targetMissing, .sharesDoNotAddUp,
      .totalsDiffer, .totalUnknown, .notACodebook, .codebookMissing, .codebookOfOtherData,
      .codebookWithoutVariables,
      .positionTooNarrow, .positionsOverlap, .fileMissing, .fileUnreadable, .fileEmpty,
      .encodingUnsupported, .notText,
      .workbookDamaged, .workbookEncrypted, .workbookTooLarge, .workbookForbiddenContent,
      .workbookOtherForm, .notAWorkbook, .missingLibrary, .spssDamaged, .spssTooLarge,
      .sheetMissing, .sheetWithoutTable, .sheetChosen, .noRows, .noColumns, .linesSkipped,
      .columnMissing,
      .textColumnMissing, .columnRepeated, .columnUnused, .choiceColumnMissing, .formatRecognised,
      .missingValueAssumed, .questionNotInFile, .columnNotInAllFiles, .unansweredLooksUnticked,
      .marginUnachievable, .conditionCycle,
      .weightTargetWithoutRespondent, .weightTargetUnreachable, .weightsNotConverging,
      .nobodyWeighted, .weightColumnMissing, .weightOffered,
      .registerColumnMissing, .registerRow, .registerCategory, .registerAmount,
      .notAPartial, .partialTruncated, .partialDamaged, .partialOfOtherVersion,
      .partialOfOtherDefinition, .inputRepeated, .outputUnwritable, .outputLocked, .outputExists,
      .notASummary, .stylesheetFaulty, .stylesheetForbidden, .stylesheetLimit,
      .pictureLibraryMissing, .pictureNotDrawn, .workbookLibraryMissing,
      .workbookDescriptionFaulty, .workbookNotWritten,
      .questionnaireUnknown, .namedColumnMissing, .unknownDecision, .conflictingDecisions,
      .badListEntry, .wordDictionaryMissing, .wordDictionaryUnreadable, .noTextQuestion, .noAnswers,
      .fewAnswers, .answersAlike, .nothingToSuggest, .tooManyGroups, .questionWithoutThemes,
      .wordNotFound,
      .badCodingRule, .noCodingRules, .nameDictionaryMissing,
      .quotesMissing, .quoteUnplaced, .quoteChanged, .quoteWithheld, .themeUnused:
      false
    }
  }
}
