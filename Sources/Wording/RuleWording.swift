import SurveyModel

/// What is said about one kind of finding: a sentence and the next action, in each language.
struct RuleWording: Sendable {
  struct Lines {
    let sentence: String
    let help: String

    init(_ sentence: String, help: String) {
      self.sentence = sentence
      self.help = help
    }
  }

  let japanese: @Sendable (FindingParts) -> Lines
  let english: @Sendable (FindingParts) -> Lines

  func lines(for finding: Finding, in language: MessageLanguage) -> Lines {
    let parts = FindingParts(finding, in: language)
    return switch language {
    case .japanese: japanese(parts)
    case .english: english(parts)
    }
  }

  // One line for each rule, so that a new rule does not compile before it has words.
  static func of(_ rule: Finding.Rule) -> Self {
    switch rule {
    case .notWellFormed: notWellFormed
    case .documentTypeForbidden: documentTypeForbidden
    case .definitionTooLarge: definitionTooLarge
    case .wrongRoot: wrongRoot
    case .schemaViolation: schemaViolation
    case .unknownElement: unknownElement
    case .unknownAttribute: unknownAttribute
    case .missingAttribute: missingAttribute
    case .missingElement: missingElement
    case .unexpectedText: unexpectedText
    case .badValue: badValue
    case .duplicateName: duplicateName
    case .unknownQuestion: unknownQuestion
    case .unknownCategory: unknownCategory
    case .unknownCodeframe: unknownCodeframe
    case .badCondition: badCondition
    case .badThemeRule: badThemeRule
    case .ambiguousLabel: ambiguousLabel
    case .unusableBanner: unusableBanner
    case .crossingTooLarge: crossingTooLarge
    case .unusableMargin: unusableMargin
    case .marginEmpty: marginEmpty
    case .targetMissing: targetMissing
    case .sharesDoNotAddUp: sharesDoNotAddUp
    case .totalsDiffer: totalsDiffer
    case .totalUnknown: totalUnknown
    case .notACodebook: notACodebook
    case .codebookMissing: codebookMissing
    case .codebookOfOtherData: codebookOfOtherData
    case .codebookWithoutVariables: codebookWithoutVariables
    case .positionTooNarrow: positionTooNarrow
    case .positionsOverlap: positionsOverlap
    case .fileMissing: fileMissing
    case .fileUnreadable: fileUnreadable
    case .fileEmpty: fileEmpty
    case .encodingUnsupported: encodingUnsupported
    case .workbookDamaged: workbookDamaged
    case .workbookEncrypted: workbookEncrypted
    case .workbookTooLarge: workbookTooLarge
    case .workbookForbiddenContent: workbookForbiddenContent
    case .workbookOtherForm: workbookOtherForm
    case .notAWorkbook: notAWorkbook
    case .missingLibrary: missingLibrary
    case .sheetMissing: sheetMissing
    case .sheetWithoutTable: sheetWithoutTable
    case .sheetChosen: sheetChosen
    case .formulaWithoutValue: formulaWithoutValue
    case .spssDamaged: spssDamaged
    case .spssTooLarge: spssTooLarge
    case .notText: notText
    case .noRows: noRows
    case .noColumns: noColumns
    case .columnMissing: columnMissing
    case .textColumnMissing: textColumnMissing
    case .columnRepeated: columnRepeated
    case .columnUnused: columnUnused
    case .choiceColumnMissing: choiceColumnMissing
    case .formatRecognised: formatRecognised
    case .missingValueAssumed: missingValueAssumed
    case .questionNotInFile: questionNotInFile
    case .columnNotInAllFiles: columnNotInAllFiles
    case .unansweredLooksUnticked: unansweredLooksUnticked
    case .namedColumnMissing: namedColumnMissing
    case .unknownDecision: unknownDecision
    case .conflictingDecisions: conflictingDecisions
    case .badListEntry: badListEntry
    case .nameDictionaryMissing: nameDictionaryMissing
    case .quotesMissing: quotesMissing
    case .quoteUnplaced: quoteUnplaced
    case .quoteChanged: quoteChanged
    case .quoteWithheld: quoteWithheld
    case .themeUnused: themeUnused
    case .wordDictionaryMissing: wordDictionaryMissing
    case .wordDictionaryUnreadable: wordDictionaryUnreadable
    case .noTextQuestion: noTextQuestion
    case .noAnswers: noAnswers
    case .fewAnswers: fewAnswers
    case .answersAlike: answersAlike
    case .nothingToSuggest: nothingToSuggest
    case .longAnswer: longAnswer
    case .markupInAnswer: markupInAnswer
    case .directionSigns: directionSigns
    case .picturesAlone: picturesAlone
    case .tooManyGroups: tooManyGroups
    case .wordNotFound: wordNotFound
    case .questionWithoutThemes: questionWithoutThemes
    case .unknownTheme: unknownTheme
    case .badCodingRule: badCodingRule
    case .noCodingRules: noCodingRules
    case .raggedRow: raggedRow
    case .extraEmptyFields: extraEmptyFields
    case .unclosedQuote: unclosedQuote
    case .strayQuote: strayQuote
    case .otherDelimiter: otherDelimiter
    case .blankLine: blankLine
    case .recordLength: recordLength
    case .recordPadded: recordPadded
    case .previewDropped: previewDropped
    case .unfinishedDropped: unfinishedDropped
    case .rowDropped: rowDropped
    case .repeatedHeader: repeatedHeader
    case .linesSkipped: linesSkipped
    case .invisibleCharacter: invisibleCharacter
    case .undecodable: undecodable
    case .foreignEncoding: foreignEncoding
    case .unknownCode: unknownCode
    case .unknownLabel: unknownLabel
    case .otherText: otherText
    case .severalMarks: severalMarks
    case .tooManyMarks: tooManyMarks
    case .exclusiveWithOthers: exclusiveWithOthers
    case .unknownTick: unknownTick
    case .leadingZerosLost: leadingZerosLost
    case .notANumber: notANumber
    case .outOfRange: outOfRange
    case .repeatedPlace: repeatedPlace
    case .answeredNotAsked: answeredNotAsked
    case .listAndColumnsDiffer: listAndColumnsDiffer
    case .spreadsheetDate: spreadsheetDate
    case .searchAbandoned: searchAbandoned
    case .repeatedRespondent: repeatedRespondent
    case .repeatedContent: repeatedContent
    case .massSubmission: massSubmission
    case .repeatedText: repeatedText
    case .similarText: similarText
    case .straightLining: straightLining
    case .outsideFieldwork: outsideFieldwork
    case .unreadableTime: unreadableTime
    case .marginUnachievable: marginUnachievable
    case .weightTargetWithoutRespondent: weightTargetWithoutRespondent
    case .weightTargetUnreachable: weightTargetUnreachable
    case .weightsNotConverging: weightsNotConverging
    case .nobodyWeighted: nobodyWeighted
    case .registerColumnMissing: registerColumnMissing
    case .registerRow: registerRow
    case .registerCategory: registerCategory
    case .registerAmount: registerAmount
    case .weightColumnMissing: weightColumnMissing
    case .weightOffered: weightOffered
    case .weightMissing: weightMissing
    case .weightUnusable: weightUnusable
    case .conditionCycle: conditionCycle
    case .notAPartial: notAPartial
    case .partialTruncated: partialTruncated
    case .partialDamaged: partialDamaged
    case .partialOfOtherVersion: partialOfOtherVersion
    case .partialOfOtherDefinition: partialOfOtherDefinition
    case .inputRepeated: inputRepeated
    case .outputUnwritable: outputUnwritable
    case .outputLocked: outputLocked
    case .outputExists: outputExists
    case .notASummary: notASummary
    case .stylesheetFaulty: stylesheetFaulty
    case .stylesheetForbidden: stylesheetForbidden
    case .stylesheetLimit: stylesheetLimit
    case .pictureLibraryMissing: pictureLibraryMissing
    case .pictureNotDrawn: pictureNotDrawn
    case .workbookLibraryMissing: workbookLibraryMissing
    case .workbookDescriptionFaulty: workbookDescriptionFaulty
    case .workbookNotWritten: workbookNotWritten
    case .questionnaireUnknown: questionnaireUnknown
    }
  }
}
