import TextNormalization

/// The columns of a file by their names, and which of them no question has taken yet.
///
/// A name alone tells a column only where it stands once: names such as その他 recur. So a part
/// of a question is looked for among the columns that stand beside each other under one question.
struct ColumnIndex {
  let columns: [SourceColumn]
  private var byName: [[UInt8]: [Int]] = [:]
  private var byQuestion: [[UInt8]: [Int]] = [:]
  private let groups: [Group]
  private(set) var claimed: Set<Int> = []

  /// Columns beside each other that hold parts of one question.
  private struct Group {
    var columns: [(column: Int, names: [[UInt8]])]
  }

  init(_ columns: [SourceColumn]) {
    self.columns = columns
    groups = Self.groups(of: columns)
    // The surest names of all columns come before the second names of any.
    let depth = columns.map(\.names.count).max() ?? 0
    for rank in 0..<depth {
      for column in columns.indices where rank < columns[column].names.count {
        let names = columns[column].names
        let name = names[rank].foldedName
        // Two names of one column may be the same.
        if names[..<rank].contains(where: { $0.foldedName == name }) { continue }
        byName[name, default: []].append(column)
      }
    }
    for (index, group) in groups.enumerated() {
      let names = columns[group.columns[0].column].questionNames
      for name in Set(names.map(\.foldedName)) { byQuestion[name, default: []].append(index) }
    }
  }

  private static func groups(of columns: [SourceColumn]) -> [Group] {
    var groups: [Group] = []
    var question: [UInt8] = []
    for (index, column) in columns.enumerated() {
      guard let name = column.questionNames.first?.foldedName else {
        question = []
        continue
      }
      if groups.isEmpty || name != question { groups.append(Group(columns: [])) }
      question = name
      groups[groups.count - 1].columns.append((index, column.partNames.map(\.foldedName)))
    }
    return groups
  }

  /// How many columns have this name.
  func count(named name: String) -> Int { byName[name.foldedName]?.count ?? 0 }

  func isClaimed(_ column: Int) -> Bool { claimed.contains(column) }

  mutating func claim(_ column: Int) { claimed.insert(column) }

  /// Takes the first column under one of these names that no question has taken yet; one that
  /// the export says holds the free text of その他 only where `allowsText`.
  mutating func claim(named names: [String], allowsText: Bool = true) -> Int? {
    for name in names {
      let known = byName[name.foldedName] ?? []
      if let column = known.first(where: {
        !claimed.contains($0) && (allowsText || columns[$0].role != .otherText)
      }) {
        claimed.insert(column)
        return column
      }
    }
    return nil
  }

  /// The parts of a question: for each name of a part its column, where there is one.
  ///
  /// `parts` has the names of each part, the surest first. The first group of columns of which
  /// any fits, and none is taken for it, is taken.
  mutating func claimParts(of questions: [String], _ parts: [[String]]) -> [Int?] {
    let parts = parts.map { $0.map(\.foldedName) }
    for question in questions {
      for group in byQuestion[question.foldedName] ?? [] {
        let found = columns(of: parts, in: groups[group], .answer)
        guard found.contains(where: { $0 != nil }) else { continue }
        claimed.formUnion(found.compactMap { $0 })
        return found
      }
    }
    return [Int?](repeating: nil, count: parts.count)
  }

  /// The only column of a question of which an export speaks as a part.
  mutating func claimLonePart(of questions: [String]) -> Int? {
    for question in questions {
      for group in byQuestion[question.foldedName] ?? [] {
        let free = groups[group].columns.filter {
          columns[$0.column].role == .answer && !claimed.contains($0.column)
        }
        guard free.count == 1,
          groups[group].columns.count(where: { columns[$0.column].role == .answer }) == 1
        else { continue }
        claimed.insert(free[0].column)
        return free[0].column
      }
    }
    return nil
  }

  /// Columns of free text beside a question's その他: beside the columns given, or under its names.
  mutating func claimOtherTexts(of questions: [String], beside known: [Int]) -> [SourceColumn] {
    for question in questions {
      for group in byQuestion[question.foldedName] ?? [] {
        let members = groups[group].columns.map(\.column)
        let texts = members.filter { columns[$0].role == .otherText && !claimed.contains($0) }
        let isNear =
          known.isEmpty || !Set(known).isDisjoint(with: members)
          || known.contains {
            members.first.map { $0 - 1 } == $0 || members.last.map { $0 + 1 } == $0
          }
        guard !texts.isEmpty, isNear else { continue }
        claimed.formUnion(texts)
        return texts.map { columns[$0] }
      }
    }
    return []
  }

  private func columns(
    of parts: [[[UInt8]]], in group: Group, _ role: SourceColumn.Role
  ) -> [Int?] {
    var taken: Set<Int> = []
    return parts.map { names in
      for name in names {
        let member = group.columns.first { member in
          member.names.contains(name) && columns[member.column].role == role
            && !claimed.contains(member.column) && !taken.contains(member.column)
        }
        if let member {
          taken.insert(member.column)
          return member.column
        }
      }
      return nil
    }
  }
}
