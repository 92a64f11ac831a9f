package import SurveyModel

/// How good the data of a survey are: what the page 「データの品質」 prints. Nothing of it
/// names a respondent or an answer, and nothing depends on the order of rows.
package struct QualityReport: Sendable {
  /// One for each variable, in the order of the questionnaire.
  package let questions: [Question]
  /// Respondents who occur more than once; `nil` where no column names them.
  package let respondents: Repetition?
  /// Responses with the same content throughout.
  package let contents: Contents
  /// Long free texts that occur more than once; one for each question of free text.
  package let texts: [Text]
  /// Grids with enough lines to see how they were filled in.
  package let grids: [Grid]
  /// When responses were sent; `nil` where no column tells.
  package let times: Times?

  /// What became of one question: everyone is in exactly one of the first four.
  package struct Question: Sendable, Equatable {
    /// The coded column.
    package let variable: VariableID
    /// Its title, or the label of the grid's row.
    package let title: String
    /// People with something to count, or with an answer under no category.
    package let answered: Int
    /// People who were asked and gave no answer.
    package let noAnswer: Int
    /// People whose answer could not be counted as it stands.
    package let invalid: Int
    /// People whom the question does not concern.
    package let notAsked: Int
    /// Answers of people who were not asked (`answered-not-asked`).
    package let contradictions: Int
    /// Answers with more marks than are allowed, or with marks that exclude each other.
    package let tooManyMarks: Int
    /// Answers with a label or code that the definition does not have.
    package let unknown: Int
  }

  /// What occurs more than once among so much that was looked at.
  package struct Repetition: Sendable, Equatable {
    /// Responses looked at.
    package let checked: Int
    /// One of how many was looked at: 1 where all were.
    package let sampledOneIn: Int
    /// Responses after the first with the same.
    package let repeats: Int
    /// How many different ones occur more than once.
    package let groups: Int
    /// The most responses with the same; 1 where there are no two.
    package let largest: Int
  }

  /// What was answered throughout.
  package struct Contents: Sendable, Equatable {
    /// All that is the same.
    package let all: Repetition
    /// What is the same and cannot well be so by chance.
    package let suspicious: Repetition
    /// How many equal pairs chance is expected to make among those looked at.
    package let expectedPairs: Double
  }

  /// Long answers to one question of free text.
  package struct Text: Sendable, Equatable {
    /// The question.
    package let variable: VariableID
    /// Its title.
    package let title: String
    /// Texts that occur in as many responses as to be noted.
    package let repetition: Repetition
    /// Texts that are nearly the same, in as many responses as to be noted; those looked at are long
    /// enough to be told apart.
    package let similar: Repetition
    /// The largest groups of these, the largest first.
    package let largestGroups: [Group]

    /// Texts that are nearly the same.
    package struct Group: Sendable, Equatable {
      /// How many responses have one of them.
      package let answers: Int
      /// How many different ones there are.
      package let texts: Int
    }
  }

  /// How one grid was filled in.
  package struct Grid: Sendable, Equatable {
    /// The grid's question.
    package let question: QuestionID
    /// Its title.
    package let title: String
    /// How many lines it has.
    package let rows: Int
    /// Respondents with an answer to every line.
    package let complete: Int
    /// Of these, those with one answer to all lines.
    package let straight: Int
  }

  /// When responses were sent, by the clock of the service.
  package struct Times: Sendable, Equatable {
    /// Time stamps that could be read.
    package let read: Int
    /// Cells that could not.
    package let unreadable: Int
    /// Responses before the first and after the last day of the fieldwork; `nil` where the
    /// definition does not say when that was.
    package let outside: Outside?
    /// The first and the last time, to the minute or, where `busiest` is longer, to that.
    package let extent: Extent?
    /// The stretch of time with the most responses.
    package let busiest: Stretch?

    /// Responses outside the fieldwork.
    package struct Outside: Sendable, Equatable {
      /// Responses before its first day.
      package let before: Int
      /// Responses after its last day.
      package let after: Int
    }

    /// From when to when responses were sent.
    package struct Extent: Sendable, Equatable {
      /// The earliest.
      package let first: TimeStamp
      /// The latest.
      package let last: TimeStamp
    }

    /// Some minutes with what they hold.
    package struct Stretch: Sendable, Equatable {
      /// Its first minute.
      package let start: TimeStamp
      /// How many minutes it has.
      package let minutes: Int
      /// Responses sent in it.
      package let count: Int
    }
  }
}

// Made of what was counted
extension QualityReport {
  /// So many responses with the same content are a mass submission.
  package static let massSubmission = 5
  /// Of groups of similar texts so many are shown one by one.
  package static let groupsShown = 5

  /// What the merged tally and the merged notes tell.
  ///
  /// `similar` is what was found in these notes before; `nil` to find it now.
  ///
  /// - Precondition: the tally was counted under the plan, which was made for the survey.
  package init(
    _ survey: Survey, plan: CountingPlan, tally: Tally, notes: QualityTally, findings: FindingLog,
    similar: SimilarTexts? = nil
  ) {
    let margins = VariableMargins(plan, tally)
    let counts = FindingCounts(findings)
    questions = plan.codebook.variables.indices.map { index in
      Question(plan.codebook.variables[index], margins.counts(of: index), counts)
    }
    respondents = notes.identified == 0 ? nil : Repetition(notes.respondents, of: { _ in true })
    let judge = ContentJudge(margins, notes.contents, people: tally.respondents)
    contents = Contents(
      all: Repetition(notes.contents, of: { _ in true }),
      suspicious: Repetition(notes.contents, of: judge.isSuspicious),
      expectedPairs: judge.expectedPairs)
    let similar = similar ?? SimilarTexts(notes)
    texts = survey.textVariables(plan.codebook).enumerated().map { ordinal, variable in
      Text(variable, at: ordinal, notes, similar)
    }
    grids = zip(survey.gridsOfOneAnswer, notes.grids).map { question, grid in
      Grid(question, grid)
    }
    times = Times(notes.times, hasFieldwork: survey.fieldwork != nil)
  }

  /// What is to be told of the answers to each question of free text as a whole, where people were
  /// asked: that nobody or one alone answered, that nothing is said, that all are alike.
  ///
  /// Answers of people who were not asked may differ from the others; then nothing is told.
  ///
  /// - Precondition: the tally was counted under the plan, and both are of the same responses.
  package static func monotonies(
    _ plan: CountingPlan, _ tally: Tally, _ notes: QualityTally, file: String
  ) -> [Finding] {
    let margins = VariableMargins(plan, tally)
    var findings: [Finding] = []
    var ordinal = 0
    for (index, variable) in plan.codebook.variables.enumerated() {
      guard case .text = variable.coding else { continue }
      defer { ordinal += 1 }
      let counts = margins.counts(of: index)
      let isAsked = counts.state(.noAnswer) > 0 && counts.state(.invalid) == 0
      guard counts.answered > 0 || isAsked, notes.varieties.indices.contains(ordinal) else {
        continue
      }
      let finding = notes.varieties[ordinal].finding(
        answers: counts.answered, file: file, variable: variable.id.description)
      if let finding { findings.append(finding) }
    }
    return findings
  }

  /// The findings about responses as a whole: each repetition by the file of its second place.
  ///
  /// - Precondition: as for `init`.
  package static func findings(
    _ survey: Survey, plan: CountingPlan, tally: Tally, notes: QualityTally,
    similar: SimilarTexts? = nil
  ) -> FindingLog {
    let judge = ContentJudge(
      VariableMargins(plan, tally), notes.contents, people: tally.respondents)
    var log = RepetitionLog(notes.files)
    for entry in notes.respondents.repeated { log.note(.repeatedRespondent, entry) }
    for entry in notes.contents.repeated where judge.isSuspicious(entry) {
      log.note(entry.isMass ? .massSubmission : .repeatedContent, entry)
    }
    let texts = survey.textVariables(plan.codebook)
    for entry in notes.texts.repeated where entry.isMass {
      let ordinal = entry.digest & DigestSketch.kindMask
      guard texts.indices.contains(ordinal) else { continue }
      log.note(.repeatedText, entry, variable: texts[ordinal].id.description)
    }
    for group in (similar ?? SimilarTexts(notes)).groups
    where group.entry.isMass && texts.indices.contains(group.ordinal) {
      log.note(.similarText, group.entry, variable: texts[group.ordinal].id.description)
    }
    return log.findings
  }
}

extension DigestSketch.Entry {
  /// Whether so many responses have it that somebody may have sent them in numbers.
  fileprivate var isMass: Bool { count >= QualityReport.massSubmission }
}

extension Survey {
  /// The variables of free text, whose places here are the kinds of text digests.
  fileprivate func textVariables(_ codebook: Codebook) -> [Variable] {
    codebook.variables.filter { variable in
      if case .text = variable.coding { true } else { false }
    }
  }
}

extension QualityReport.Question {
  fileprivate init(_ variable: Variable, _ counts: SlotCounts<Int>, _ findings: FindingCounts) {
    self.variable = variable.id
    title = variable.title
    answered = counts.answered
    noAnswer = counts.state(.noAnswer)
    invalid = counts.state(.invalid)
    notAsked = counts.state(.notAsked)
    let name = variable.id.description
    contradictions = findings.count([.answeredNotAsked], name)
    tooManyMarks = findings.count([.severalMarks, .tooManyMarks, .exclusiveWithOthers], name)
    unknown = findings.count([.unknownCode, .unknownLabel, .unknownTick], name)
  }
}

extension QualityReport.Text {
  fileprivate init(
    _ variable: Variable, at ordinal: Int, _ notes: QualityTally, _ similar: SimilarTexts
  ) {
    self.variable = variable.id
    title = variable.title
    repetition = QualityReport.Repetition(
      notes.texts, of: { $0.isMass }, among: { $0.digest & DigestSketch.kindMask == ordinal })
    let groups = similar.groups.filter { $0.ordinal == ordinal && $0.entry.isMass }
    let checked = similar.checked[ordinal] ?? 0
    self.similar = QualityReport.Repetition(
      checked: checked, sampledOneIn: notes.texts.sampledOneIn,
      repeats: groups.reduce(0) { $0 + $1.answers - 1 }, groups: groups.count,
      largest: groups.map(\.answers).max() ?? min(1, checked))
    largestGroups = groups.map { Group(answers: $0.answers, texts: $0.texts) }
      .sorted { ($0.answers, $0.texts) > ($1.answers, $1.texts) }
      .prefix(QualityReport.groupsShown).map { $0 }
  }
}

extension QualityReport.Grid {
  fileprivate init(_ question: SurveyModel.Question, _ counts: QualityTally.Grid) {
    self.question = question.id
    title = question.title
    if case .grid(let lines, _, _) = question.kind { rows = lines.count } else { rows = 0 }
    complete = counts.complete
    straight = counts.straight
  }
}

extension QualityReport.Times {
  fileprivate init?(_ tally: TimeTally, hasFieldwork: Bool) {
    guard tally.read + tally.unreadable > 0 else { return nil }
    read = tally.read
    unreadable = tally.unreadable
    outside = hasFieldwork ? Outside(before: tally.before, after: tally.after) : nil
    extent = tally.extent.map { Extent(first: $0.first, last: $0.last) }
    busiest = tally.busiest.map { Stretch(start: $0.start, minutes: $0.minutes, count: $0.count) }
  }
}

extension QualityReport.Repetition {
  /// What a sketch knows of entries, those that count as repeated and those looked at.
  fileprivate init(
    _ sketch: DigestSketch, of isRepeated: (DigestSketch.Entry) -> Bool,
    among isLookedAt: (DigestSketch.Entry) -> Bool = { _ in true }
  ) {
    var (checked, repeats, groups, most) = (0, 0, 0, 0)
    sketch.visit { entry in
      guard isLookedAt(entry) else { return }
      checked += entry.count
      guard entry.count > 1, isRepeated(entry) else {
        most = max(most, 1)
        return
      }
      repeats += entry.count - 1
      groups += 1
      most = max(most, entry.count)
    }
    self.checked = checked
    sampledOneIn = sketch.sampledOneIn
    self.repeats = repeats
    self.groups = groups
    largest = most
  }
}
