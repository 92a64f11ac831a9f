import SurveyModel

// A tally as bytes: the number of people, then each group of the plan (see docs/partial.md).
// Only counters that are not zero are written, in one order, so that equal tallies have equal
// bytes.
extension Tally {
  /// More people than this are no tally; it keeps every sum of counts within 64 bits.
  package static let maximumRespondents = 1 << 40

  /// Appends everything that was counted, in a form that equal tallies share.
  ///
  /// - Precondition: the tally was counted under this plan.
  package func write(to writer: inout CompactWriter, plan: CountingPlan) {
    writer.number(respondents)
    if plan.givenWeights != nil { givenWeights.write(to: &writer) }
    for (counts, group) in zip(groups, plan.groups) {
      counts.write(to: &writer, group: group, plan.codebook)
    }
  }

  /// The tally that `write` left, every length and index checked against the plan.
  ///
  /// - Throws: `CodingFault` where the bytes are no tally of this plan.
  package init(from reader: inout CompactReader, plan: CountingPlan) throws(CodingFault) {
    self.init(plan)
    respondents = try reader.number(upTo: Self.maximumRespondents)
    if plan.givenWeights != nil {
      givenWeights = try GivenWeights(from: &reader, people: respondents)
    }
    for index in groups.indices {
      try groups[index].read(
        from: &reader, group: plan.groups[index], plan.codebook, people: respondents)
    }
  }
}

extension GivenWeights {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.number(people)
    writer.number(trimmed)
    guard let range else { return }
    writer.weight(range.lowerBound)
    writer.weight(range.upperBound)
  }

  fileprivate init(from reader: inout CompactReader, people limit: Int) throws(CodingFault) {
    let people = try reader.number(upTo: limit)
    let trimmed = try reader.number(upTo: people)
    guard people > 0 else {
      self.init()
      return
    }
    let least = try reader.weight()
    let start = reader.offset
    let greatest = try reader.weight()
    guard least <= greatest else { throw CodingFault(.outOfRange, at: start) }
    self.init(people: people, trimmed: trimmed, range: least...greatest)
  }
}
