import SurveyModel

/// One header row: how a name is written tells question and part.
extension LeadingRecords {
  func namedColumns(_ styles: [PartStyle]) -> [SourceColumn] {
    var columns = (0..<width).map { SourceColumn(position: $0, names: [text(0, $0)]) }
    for style in styles {
      switch style {
      case .bracket: for index in columns.indices { columns[index].cutBracket() }
      case .codeAndWording: for index in columns.indices { columns[index].cutWording() }
      case .path: cutPaths(&columns)
      case .underscores: for index in columns.indices { columns[index].cutUnderscores() }
      case .choice: for index in columns.indices { columns[index].cutChoice() }
      case .stem: cutStems(&columns)
      }
    }
    return columns
  }

  /// `group/question/part` beside `group/question`; where the list itself is not exported, only
  /// what holds nothing but ticks is a part, since a group's questions have the same form.
  private func cutPaths(_ columns: inout [SourceColumn]) {
    let names = Set(columns.map { $0.names[0].foldedName })
    for index in columns.indices {
      let name = columns[index].names[0]
      guard let (parent, part) = name.cut(atLast: "/") else { continue }
      columns[index].names.append(part)
      guard names.contains(parent.foldedName) || holdsTicks(index, below: 1) else { continue }
      let question = parent.cut(atLast: "/")?.after
      columns[index].questionNames = [parent] + [question].compactMap { $0 }
      columns[index].partNames = [part]
    }
  }

  /// `Q1_1` and `Q1_2` beside each other are parts where nothing but ticks stands below them;
  /// otherwise they may be two questions.
  private func cutStems(_ columns: inout [SourceColumn]) {
    let cuts = columns.indices.map { index -> (stem: String, part: String)? in
      guard columns[index].questionNames.isEmpty, let cut = columns[index].names[0].stemAndPart,
        holdsTicks(index, below: 1)
      else { return nil }
      return cut
    }
    for index in columns.indices {
      guard let cut = cuts[index] else { continue }
      let neighbours = [index - 1, index + 1].filter(cuts.indices.contains)
      guard
        neighbours.contains(where: { cuts[$0]?.stem.utf8.elementsEqual(cut.stem.utf8) ?? false })
      else { continue }
      columns[index].questionNames = [cut.stem]
      columns[index].partNames = [cut.part]
    }
  }
}

extension SourceColumn {
  /// `Question [part]`: the last bracket that closes at the end.
  fileprivate mutating func cutBracket() {
    guard questionNames.isEmpty else { return addBracketOfWording() }
    guard let (question, part) = names[0].bracketCut else { return }
    questionNames = [question]
    partNames = [part]
  }

  /// The wording of a column whose code is cut already may have the part in its own words.
  private mutating func addBracketOfWording() {
    guard names.count > 2, let (question, part) = names[2].bracketCut else { return }
    questionNames.append(question)
    partNames.append(part)
  }

  /// `Q1[SQ001]. Wording [part]`: code, then wording.
  fileprivate mutating func cutWording() {
    guard let (code, wording) = names[0].codeCut else { return }
    names += [code, wording]
    guard let (question, part) = code.bracketCut else { return }
    questionNames = [question]
    partNames = [part]
  }

  /// `field___code`; a code of a minus and digits is exported with one more underscore.
  fileprivate mutating func cutUnderscores() {
    guard let (field, code) = names[0].cut(atFirst: "___") else { return }
    questionNames = [field]
    partNames = [code]
    if code.utf8.first == UInt8(ascii: "_") { partNames.append("-" + code.dropFirst()) }
  }

  /// `Question (choice=part)`
  fileprivate mutating func cutChoice() {
    guard let (question, rest) = names[0].cut(atLast: "(choice="),
      rest.utf8.last == UInt8(ascii: ")")
    else { return }
    questionNames = [question]
    partNames = [String(rest.dropLast())]
  }
}

extension String {
  /// Before and after the last place of `mark`, spaces at the ends left out; `nil` where one of
  /// them would be empty.
  func cut(atLast mark: String) -> (before: String, after: String)? { cut(mark, last: true) }

  /// Before and after the first place of `mark`; as `cut(atLast:)`.
  func cut(atFirst mark: String) -> (before: String, after: String)? { cut(mark, last: false) }

  private func cut(_ mark: String, last: Bool) -> (before: String, after: String)? {
    let bytes = Array(utf8)
    let mark = Array(mark.utf8)
    guard bytes.count > mark.count else { return nil }
    let places = (0...(bytes.count - mark.count)).filter { bytes[$0...].starts(with: mark) }
    guard let place = last ? places.last : places.first else { return nil }
    let before = trimmed(String(decoding: bytes[..<place], as: UTF8.self))
    let after = trimmed(String(decoding: bytes[(place + mark.count)...], as: UTF8.self))
    return before.utf8.isEmpty || after.utf8.isEmpty ? nil : (before, after)
  }

  /// `Question [part]`, by the bracket that closes at the end, others inside it counted.
  fileprivate var bracketCut: (question: String, part: String)? {
    let bytes = Array(trimmed(self).utf8)
    guard bytes.last == UInt8(ascii: "]") else { return nil }
    var depth = 0
    for index in bytes.indices.reversed() {
      if bytes[index] == UInt8(ascii: "]") { depth += 1 }
      if bytes[index] == UInt8(ascii: "[") { depth -= 1 }
      guard depth == 0 else { continue }
      let question = trimmed(String(decoding: bytes[..<index], as: UTF8.self))
      let part = trimmed(String(decoding: bytes[(index + 1)..<(bytes.count - 1)], as: UTF8.self))
      return question.utf8.isEmpty || part.utf8.isEmpty ? nil : (question, part)
    }
    return nil
  }

  /// `Q1[SQ001]. Wording`: a code of letters, digits, underscores and brackets before `. `.
  fileprivate var codeCut: (code: String, wording: String)? {
    guard let (code, wording) = cut(atFirst: ". "), code.utf8.count <= 64,
      code.utf8.first.map(isLetter) ?? false,
      code.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "_[]".utf8.contains($0) })
    else { return nil }
    return (code, wording)
  }

  /// `Q1_1`: a short code behind the last sign that joins.
  fileprivate var stemAndPart: (stem: String, part: String)? {
    let bytes = Array(utf8)
    let joins = Array("_-.:/".utf8)
    guard let place = bytes.lastIndex(where: joins.contains), place > 0 else { return nil }
    let part = bytes[(place + 1)...]
    guard (1...8).contains(part.count), part.allSatisfy({ isDigit($0) || isLetter($0) }) else {
      return nil
    }
    return (
      String(decoding: bytes[..<place], as: UTF8.self), String(decoding: part, as: UTF8.self)
    )
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
