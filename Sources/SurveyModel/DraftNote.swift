/// What was inferred about a part of a drafted definition, or could not be taken over; no prose.
///
/// A note may hold names of columns, words of a questionnaire and numbers, but never an answer.
package enum DraftNote: Hashable, Sendable {
  // The survey
  /// The whole was drafted from this file.
  case draftedFrom(String)
  /// The days of the fieldwork are those of the first and last time in this column.
  case fieldworkFromTimes(column: String)

  // The responses
  /// This many responses were looked at.
  case responsesRead(Int)
  /// These columns belong to no question, for this reason.
  case columnsLeftOut(LeftOut, [String])
  /// No file of responses is known yet: the name is the usual one.
  case responsesNameAssumed
  /// Cells with one of these texts were taken for a missing answer.
  case missingAssumed([String])

  // The weights
  /// The source itself says that this column weights the others.
  case weightDeclared

  // A question
  /// The type of a question was inferred from so many different values of so many answers.
  case typeInferred(distinct: Int, answers: Int)
  /// Cells hold several marks with this between them.
  case marksSeparated(by: String)
  /// A choice holds the separator itself: what stands together in every cell was kept together.
  case separatorInsideChoices
  /// So many columns were taken together as one question.
  case columnsJoined(Int)
  /// How the categories were put into their order.
  case orderInferred(Order)
  /// Scores were given from the worst or least to the best or most.
  case scoresInferred
  /// The scale of the file runs from the best to the worst: its scores run down.
  case scoresReversed
  /// So many different values of so many answers are no choices: too rare, or personal.
  case valuesLeftOut(distinct: Int, answers: Int)
  /// The file holds codes and no labels.
  case labelsUnknown
  /// Blank for exactly the people whom the condition excludes, in all so many responses.
  case routingInferred(notAsked: Int)
  /// The condition would hold but for so many answers.
  case routingPossible(condition: String, exceptions: Int)
  /// A condition of the questionnaire that a definition cannot say.
  case conditionNotExpressed(String)
  /// The limit on marks was read in the words of the question.
  case maximumMarksFromWording(Int)
  /// Many different values: free text.
  case freeTextInferred(distinct: Int, answers: Int)
  /// Classes were made from the spread of the numbers.
  case classesInferred
  /// This column was taken for the free text beside "other".
  case otherTextInferred(column: String)
  /// The questionnaire's type is not one of Shukei's; the nearest was taken.
  case typeReplaced(String)
  /// A question without any choice to count; taken as free text.
  case choicesUnknown
  /// The column is blank in all responses.
  case nothingAnswered

  // A category
  /// Cannot stand with other marks, as its words say.
  case exclusiveInferred
  /// Counts what is none of the other categories, as its words say.
  case otherInferred
  /// Added, since there are answers that are none of the other categories.
  case otherAdded
  /// A code that often stands for a missing answer.
  case possiblyMissing
  /// The label was cut by the file format.
  case labelCut
  /// The codebook has the same words twice: the code stands behind them.
  case labelMadeUnique

  // The report
  /// Banners were made of the questions about who answered.
  case bannersInferred

  /// Why a column belongs to no question.
  package enum LeftOut: Hashable, Sendable, CaseIterable {
    case time
    case identifier
    /// Names, addresses and the like.
    case personal
    /// Written by the service.
    case service
    case weight
    /// Blank in every response.
    case blank
    /// The same in every response.
    case constant
    /// Marks that stand in another column as a list.
    case repeated
  }

  /// What an order of categories follows.
  package enum Order: Hashable, Sendable, CaseIterable {
    /// A known scale, from its low to its high end or back.
    case scale
    /// Numbers at the start of the labels, or codes.
    case number
    /// Amounts, ages or times in the labels.
    case amount
    /// How often each was chosen, the most first.
    case choices
    /// The place in the file at which each was met first.
    case appearance
  }
}
