import SurveyModel

extension GroupCounts {
  /// The counters of each variable in the order of the codebook, then the numbers answered.
  func write(to writer: inout CompactWriter, group: ProfileGroup, _ codebook: Codebook) {
    for variable in group.rows.sorted() {
      writeCounters(of: variable, to: &writer)
      if codebook.variables[variable].isNumeric { writeNumbers(of: variable, to: &writer) }
    }
  }

  private func writeCounters(of variable: Int, to writer: inout CompactWriter) {
    let counters = counters(of: variable)
    writer.number(counters.reduce(0) { $1 == 0 ? $0 : $0 + 1 })
    var next = 0
    for (index, count) in counters.enumerated() where count != 0 {
      writer.number(index - next)
      writer.number(count)
      if let weight = weight(at: index, of: variable) {
        writer.weight(weight.sum)
        writer.weight(weight.square)
      }
      next = index + 1
    }
  }

  private func writeNumbers(of variable: Int, to writer: inout CompactWriter) {
    let entries = numberEntries(of: variable)
    writer.number(entries.count)
    var last = 0
    for (profile, value, count, weight) in entries {
      writer.number(profile - last)
      writer.number(value.scale)
      writer.signed(value.units)
      writer.number(count)
      if weights != nil { writer.weight(weight) }
      last = profile
    }
  }

  /// Reads what `write` wrote into counters that are all zero.
  mutating func read(
    from reader: inout CompactReader, group: ProfileGroup, _ codebook: Codebook, people: Int
  ) throws(CodingFault) {
    var first: [Int]?
    for variable in group.rows.sorted() {
      let start = reader.offset
      try readCounters(of: variable, from: &reader, people: people)
      let found = self.people(of: variable, codebook)
      guard found == first ?? found, found.allSatisfy({ $0 <= people }),
        !group.isShareable || isSum(found, people)
      else { throw CodingFault(.unequalPeople, at: start) }
      first = found
      if codebook.variables[variable].isNumeric {
        try readNumbers(of: variable, from: &reader, group: group, people: people)
      }
    }
  }

  private mutating func readCounters(
    of variable: Int, from reader: inout CompactReader, people: Int
  ) throws(CodingFault) {
    let size = counters(of: variable).count
    var next = 0
    for _ in 0..<(try reader.count(ofAtLeast: 2)) {
      let start = reader.offset
      let (index, overflow) = next.addingReportingOverflow(try reader.number())
      guard !overflow, index < size else { throw CodingFault(.outOfRange, at: start) }
      set(try reader.positive(upTo: people), at: index, of: variable)
      if weights != nil {
        let sum = try reader.weight()
        set(SlotWeight(sum: sum, square: try reader.weight()), at: index, of: variable)
      }
      next = index + 1
    }
  }

  private mutating func readNumbers(
    of variable: Int, from reader: inout CompactReader, group: ProfileGroup, people: Int
  ) throws(CodingFault) {
    var last: (profile: Int, value: Decimal)?
    for _ in 0..<(try reader.count(ofAtLeast: 4)) {
      let start = reader.offset
      let (profile, overflow) = (last?.profile ?? 0).addingReportingOverflow(try reader.number())
      guard !overflow, profile < group.profiles else { throw CodingFault(.outOfRange, at: start) }
      let value = try reader.decimal()
      if let last, last.profile == profile, last.value >= value {
        throw CodingFault(.notAscending, at: start)
      }
      let count = try reader.positive(upTo: people)
      let weight = weights == nil ? .zero : try reader.weight()
      set(count, weight, of: value, profile: profile, variable: variable)
      last = (profile, value)
    }
  }

  /// How many people each profile holds, as one variable tells it: everyone has one category
  /// or one state of it.
  func people(of variable: Int, _ codebook: Codebook) -> [Int] {
    let layout = SlotLayout(codebook.variables[variable])
    let first = codebook.variables[variable].isSingleValued ? 0 : layout.slot(of: .marked)
    let counters = counters(of: variable)
    return stride(from: counters.startIndex, to: counters.endIndex, by: layout.count).map { start in
      counters[start + first..<start + layout.count].reduce(0, +)
    }
  }
}

/// Whether the parts, none of them larger than the whole, add up to it.
private func isSum(_ parts: [Int], _ whole: Int) -> Bool {
  var left = whole
  for part in parts {
    guard part <= left else { return false }
    left -= part
  }
  return left == 0
}

extension Variable {
  fileprivate var isNumeric: Bool {
    if case .numeric = coding { true } else { false }
  }
}

extension CompactReader {
  /// A count of something that is there, which is at least one.
  fileprivate mutating func positive(upTo limit: Int) throws(CodingFault) -> Int {
    let start = offset
    let number = try number(upTo: limit)
    guard number > 0 else { throw CodingFault(.notShortest, at: start) }
    return number
  }

  /// A decimal in its shortest form, of those that answers may have.
  fileprivate mutating func decimal() throws(CodingFault) -> Decimal {
    let start = offset
    let scale = try number(upTo: Decimal.maximumScale)
    let units = try signed()
    let value = Decimal(units: units, scale: scale)
    guard value.scale == scale else { throw CodingFault(.notShortest, at: start) }
    guard value.isCountable else { throw CodingFault(.outOfRange, at: start) }
    return value
  }
}
