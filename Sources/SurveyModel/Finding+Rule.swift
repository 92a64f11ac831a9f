extension Finding {
  /// Every kind of fault that Shukei names; the raw value is the name in files and messages.
  package enum Rule: String, Sendable, CaseIterable {
    // A definition
    case notWellFormed = "not-well-formed"
    case documentTypeForbidden = "document-type-forbidden"
    case definitionTooLarge = "definition-too-large"
    case wrongRoot = "wrong-root"
    case schemaViolation = "schema-violation"
    case unknownElement = "unknown-element"
    case unknownAttribute = "unknown-attribute"
    case missingAttribute = "missing-attribute"
    case missingElement = "missing-element"
    case unexpectedText = "unexpected-text"
    case badValue = "bad-value"
    case duplicateName = "duplicate-name"
    case unknownQuestion = "unknown-question"
    case unknownCategory = "unknown-category"
    case unknownCodeframe = "unknown-codeframe"
    case badCondition = "bad-condition"
    case badThemeRule = "bad-theme-rule"
    case ambiguousLabel = "ambiguous-label"
    case unusableBanner = "unusable-banner"
    case crossingTooLarge = "crossing-too-large"
    /// A variable by which people cannot be weighted, or sampled apart.
    case unusableMargin = "unusable-margin"
    /// A margin whose targets are all zero.
    case marginEmpty = "margin-empty"
    /// A category of a margin, or several together, of which no total is known.
    case targetMissing = "target-missing"
    /// Shares of a margin that add up to neither 1 nor 100.
    case sharesDoNotAddUp = "shares-do-not-add-up"
    /// Two margins of the same people that add up to different numbers of them.
    case totalsDiffer = "totals-differ"
    /// Weights that should add up to a population of which only shares are known.
    case totalUnknown = "total-unknown"

    // A codebook of another system
    case notACodebook = "not-a-codebook"
    case codebookMissing = "codebook-missing"
    case codebookOfOtherData = "codebook-of-other-data"
    case codebookWithoutVariables = "codebook-without-variables"
    case positionTooNarrow = "position-too-narrow"
    case positionsOverlap = "positions-overlap"

    // A file of responses
    case fileMissing = "file-missing"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case encodingUnsupported = "encoding-unsupported"
    /// A workbook that is broken off or overwritten.
    case workbookDamaged = "workbook-damaged"
    case workbookEncrypted = "workbook-encrypted"
    case workbookTooLarge = "workbook-too-large"
    case workbookForbiddenContent = "workbook-forbidden-content"
    /// A workbook in a form that spreadsheet programs can save as XLSX.
    case workbookOtherForm = "workbook-other-form"
    case notAWorkbook = "not-a-workbook"
    /// This computer lacks a library that the form of the file needs.
    case missingLibrary = "library-missing"
    case sheetMissing = "sheet-missing"
    case sheetWithoutTable = "sheet-without-table"
    case sheetChosen = "sheet-chosen"
    /// A cell of a workbook that was never calculated.
    case formulaWithoutValue = "formula-without-value"
    /// A file of SPSS that is broken off or overwritten.
    case spssDamaged = "spss-damaged"
    case spssTooLarge = "spss-too-large"
    /// An image, a program or the like.
    case notText = "not-text"
    case noRows = "no-rows"
    /// Not one question has its column: the file is another survey's.
    case noColumns = "no-columns"
    case columnMissing = "column-missing"
    /// A question of free text without its column: the other figures stand.
    case textColumnMissing = "text-column-missing"
    case columnRepeated = "column-repeated"
    case columnUnused = "column-unused"
    /// A category has no column of its own, while others of its question have.
    case choiceColumnMissing = "choice-column-missing"
    case formatRecognised = "format-recognised"
    /// A value stands for a missing answer because the format uses it so.
    case missingValueAssumed = "missing-value-assumed"
    /// A question without its column in one of several files.
    case questionNotInFile = "question-not-in-file"
    /// A column that only some of several files have.
    case columnNotInAllFiles = "column-not-in-all-files"
    /// An export in which no answer and nothing selected look alike.
    case unansweredLooksUnticked = "unanswered-looks-unticked"

    // A questionnaire
    /// An XML document that no definition can be drafted from.
    case questionnaireUnknown = "questionnaire-unknown"

    // Redaction
    /// A column of free text that the file does not have.
    case namedColumnMissing = "named-column-missing"
    /// A word in a review file that is no decision.
    case unknownDecision = "unknown-decision"
    /// Two decisions about one answer.
    case conflictingDecisions = "conflicting-decisions"
    /// No dictionary was there to look names of people up in.
    case nameDictionaryMissing = "name-dictionary-missing"
    /// An entry in a list of names that would mask or allow what nobody means.
    case badListEntry = "bad-list-entry"

    // Words
    /// Japanese was cut into words without a dictionary.
    case wordDictionaryMissing = "word-dictionary-missing"
    /// A dictionary that was named and is none.
    case wordDictionaryUnreadable = "word-dictionary-unreadable"

    // Free text
    /// A survey without a question of free text, or another kind of question that was named.
    case noTextQuestion = "no-text-question"
    /// Nobody wrote anything.
    case noAnswers = "no-answers"
    /// So few answers that shares of them say little.
    case fewAnswers = "few-answers"
    /// Everybody wrote the same.
    case answersAlike = "answers-alike"
    /// No group of answers, or none that a rule finds.
    case nothingToSuggest = "nothing-to-suggest"
    /// Longer than anybody writes in a form.
    case longAnswer = "long-answer"
    /// Tags of HTML in an answer.
    case markupInAnswer = "markup-in-answer"
    /// Signs that change the direction of writing, or of no width.
    case directionSigns = "direction-signs"
    /// Emoji or the like, and no word.
    case picturesAlone = "pictures-alone"
    /// A word that was asked for and stands in no answer.
    case wordNotFound = "word-not-found"
    /// A column with so many values that it makes no groups of respondents.
    case tooManyGroups = "too-many-groups"
    /// A question of free text whose answers no rule puts under themes.
    case questionWithoutThemes = "question-without-themes"
    /// A code of a coded sample that is no theme of the codeframe.
    case unknownTheme = "unknown-theme"
    /// A part of a coding rule of another program that has no counterpart.
    case badCodingRule = "bad-coding-rule"
    /// A file of coding rules without a rule.
    case noCodingRules = "no-coding-rules"

    // A row
    case raggedRow = "ragged-row"
    case extraEmptyFields = "extra-empty-fields"
    case unclosedQuote = "unclosed-quote"
    case strayQuote = "stray-quote"
    /// Another delimiter than the file's stands between the fields of a row.
    case otherDelimiter = "other-delimiter"
    case blankLine = "blank-line"
    /// A line of fixed columns that ends inside a variable, or goes on behind the last one.
    case recordLength = "record-length"
    /// A line of fixed columns whose blanks at the end were left out.
    case recordPadded = "record-padded"
    case previewDropped = "preview-dropped"
    case unfinishedDropped = "unfinished-dropped"
    /// A row that the definition says does not count.
    case rowDropped = "row-dropped"
    /// A record that names the columns once more.
    case repeatedHeader = "repeated-header"
    /// Lines before the header or after the last record.
    case linesSkipped = "lines-skipped"
    /// NUL, another control character or a byte order mark inside a value.
    case invisibleCharacter = "invisible-character"
    case undecodable
    case foreignEncoding = "foreign-encoding"

    // An answer
    case unknownCode = "unknown-code"
    case unknownLabel = "unknown-label"
    case otherText = "other-text"
    case severalMarks = "several-marks"
    case tooManyMarks = "too-many-marks"
    case exclusiveWithOthers = "exclusive-with-others"
    case unknownTick = "unknown-tick"
    /// A row of 0 and 1 without its first zeros, as a spreadsheet leaves it.
    case leadingZerosLost = "leading-zeros-lost"
    case notANumber = "not-a-number"
    case outOfRange = "out-of-range"
    case repeatedPlace = "repeated-place"
    case answeredNotAsked = "answered-not-asked"
    /// A list and the columns of its categories do not say the same.
    case listAndColumnsDiffer = "list-and-columns-differ"
    /// A spreadsheet took a range such as 10-49 for a date.
    case spreadsheetDate = "spreadsheet-date"
    /// A regular expression of a theme took too long on an answer.
    case searchAbandoned = "search-abandoned"

    // A response as a whole
    case repeatedRespondent = "repeated-respondent"
    /// The answers of an earlier response throughout.
    case repeatedContent = "repeated-content"
    /// Answers that stand in many responses throughout.
    case massSubmission = "mass-submission"
    /// A long free text that stands in many responses.
    case repeatedText = "repeated-text"
    /// Long free texts in many responses that are nearly the same.
    case similarText = "similar-text"
    /// One answer to every line of a grid.
    case straightLining = "straight-lining"
    /// Sent on a day before or after the fieldwork.
    case outsideFieldwork = "outside-fieldwork"
    case unreadableTime = "unreadable-time"

    // Invented responses
    case marginUnachievable = "margin-unachievable"
    case conditionCycle = "condition-cycle"

    // Quotes and themes
    /// The definition names a review of quotes that is not there yet.
    case quotesMissing = "quotes-missing"
    /// A line of the review is about no question or theme of the survey.
    case quoteUnplaced = "quote-unplaced"
    /// No answer reads like an approved quote any more, under its theme.
    case quoteChanged = "quote-changed"
    /// An approved quote is of a theme of too few people.
    case quoteWithheld = "quote-withheld"
    /// Nobody is under a theme.
    case themeUnused = "theme-unused"

    // A partial tally
    case notAPartial = "not-a-partial"
    case partialTruncated = "partial-truncated"
    case partialDamaged = "partial-damaged"
    case partialOfOtherVersion = "partial-of-other-version"
    case partialOfOtherDefinition = "partial-of-other-definition"
    /// A file of responses that would be counted twice.
    case inputRepeated = "input-repeated"

    // Weights
    /// A register has no column of a question, or none of people.
    case registerColumnMissing = "register-column-missing"
    case registerRow = "register-row"
    /// A value of a register that is no category of its question.
    case registerCategory = "register-category"
    case registerAmount = "register-amount"
    /// The file has no column of the weights that the definition names.
    case weightColumnMissing = "weight-column-missing"
    /// The file says that a column weights the others, and the definition does not use it.
    case weightOffered = "weight-offered"
    case weightMissing = "weight-missing"
    /// A weight below zero, beyond all reason, or no number.
    case weightUnusable = "weight-unusable"
    /// A margin has people in the population whom no respondent stands for.
    case weightTargetWithoutRespondent = "weight-target-without-respondent"
    case weightTargetUnreachable = "weight-target-unreachable"
    case weightsNotConverging = "weights-not-converging"
    case nobodyWeighted = "nobody-weighted"

    // An output
    case outputUnwritable = "output-unwritable"
    case outputLocked = "output-locked"
    /// A file that would be replaced, though nobody asked for that.
    case outputExists = "output-exists"
    /// A document that is given for a summary and is none.
    case notASummary = "not-a-summary"
    /// A stylesheet that is none, or that fails on the way.
    case stylesheetFaulty = "stylesheet-faulty"
    /// A stylesheet that asks for a file or an address, or wants to write one.
    case stylesheetForbidden = "stylesheet-forbidden"
    /// A stylesheet that comes to no end, or makes more than a page can be.
    case stylesheetLimit = "stylesheet-limit"
    /// Pictures in pixels are asked for, and the library that draws them is not installed.
    case pictureLibraryMissing = "picture-library-missing"
    /// A chart that cannot be drawn on pixels.
    case pictureNotDrawn = "picture-not-drawn"
    /// A workbook is asked for, and the library that writes it is not installed.
    case workbookLibraryMissing = "workbook-library-missing"
    /// A stylesheet describes a workbook that there cannot be.
    case workbookDescriptionFaulty = "workbook-description-faulty"
    /// A workbook that could not be written: no room on the disk, no memory.
    case workbookNotWritten = "workbook-not-written"

    /// How much every finding of this rule matters to the figures: a rule has one severity.
    package var severity: Severity {
      switch self {
      case .notWellFormed, .documentTypeForbidden, .definitionTooLarge, .wrongRoot,
        .schemaViolation, .unknownElement, .unknownAttribute, .missingAttribute, .missingElement,
        .unexpectedText, .badValue, .duplicateName, .unknownQuestion, .unknownCategory,
        .unknownCodeframe, .badCondition, .badThemeRule, .ambiguousLabel, .unusableBanner,
        .crossingTooLarge, .unusableMargin, .marginEmpty, .totalUnknown, .notACodebook,
        .codebookMissing, .codebookWithoutVariables,
        .positionTooNarrow, .recordLength,
        .fileMissing, .fileUnreadable, .fileEmpty,
        .encodingUnsupported, .notText, .workbookDamaged, .workbookEncrypted, .workbookTooLarge,
        .workbookForbiddenContent, .workbookOtherForm, .notAWorkbook, .missingLibrary, .spssDamaged,
        .spssTooLarge, .sheetMissing, .sheetWithoutTable, .noColumns, .columnMissing,
        .namedColumnMissing, .unknownDecision, .conflictingDecisions, .badListEntry,
        .raggedRow, .unclosedQuote, .marginUnachievable, .conditionCycle,
        .notAPartial, .partialTruncated, .partialDamaged, .partialOfOtherVersion,
        .partialOfOtherDefinition, .inputRepeated, .outputUnwritable, .outputLocked,
        .questionnaireUnknown, .weightTargetWithoutRespondent, .weightTargetUnreachable,
        .weightsNotConverging, .nobodyWeighted, .weightColumnMissing, .weightUnusable,
        .registerColumnMissing, .registerRow, .registerCategory, .registerAmount,
        .outputExists, .notASummary, .stylesheetFaulty, .stylesheetForbidden, .stylesheetLimit,
        .pictureLibraryMissing, .pictureNotDrawn, .workbookLibraryMissing,
        .workbookDescriptionFaulty, .workbookNotWritten, .wordDictionaryUnreadable, .noTextQuestion,
        .nothingToSuggest, .tooManyGroups,
        .questionWithoutThemes, .badCodingRule, .noCodingRules:
        .error
      case .targetMissing, .sharesDoNotAddUp, .totalsDiffer, .weightMissing,
        .codebookOfOtherData, .positionsOverlap, .formulaWithoutValue, .noRows,
        .textColumnMissing, .columnRepeated,
        .strayQuote, .otherDelimiter, .invisibleCharacter, .undecodable, .unknownCode,
        .unknownLabel,
        .severalMarks, .tooManyMarks, .exclusiveWithOthers, .unknownTick, .notANumber,
        .outOfRange, .repeatedPlace, .answeredNotAsked, .searchAbandoned,
        .choiceColumnMissing, .questionNotInFile, .unfinishedDropped, .listAndColumnsDiffer,
        .spreadsheetDate, .repeatedRespondent, .repeatedContent, .massSubmission, .repeatedText,
        .similarText,
        .outsideFieldwork, .wordDictionaryMissing, .noAnswers, .fewAnswers, .answersAlike,
        .longAnswer, .markupInAnswer, .directionSigns, .picturesAlone, .unknownTheme, .wordNotFound,
        .nameDictionaryMissing, .quoteUnplaced, .quoteChanged:
        .warning
      case .weightOffered, .sheetChosen, .columnUnused, .extraEmptyFields, .blankLine,
        .recordPadded,
        .leadingZerosLost,
        .foreignEncoding, .otherText, .formatRecognised, .missingValueAssumed,
        .columnNotInAllFiles, .unansweredLooksUnticked, .previewDropped, .rowDropped,
        .straightLining, .repeatedHeader, .linesSkipped, .unreadableTime,
        .quotesMissing, .quoteWithheld, .themeUnused:
        .information
      }
    }
  }
}
