package import SurveyModel

/// Makes a definition of triple-s 2.0 for the coded answers to a survey, with its answers as
/// fields.
///
/// Every variable of the survey is one of triple-s; a ranking is one for each place, and free
/// text its themes. Beside them stand variables that say more of one, so that nothing of the
/// tables is lost: the classes of a number (`Q3.class`) and groups of categories (`Q1.net`). The
/// second line of a number's label is its unit between brackets.
package struct TripleSExport {
  /// Longer rows of bits are written as lists of codes.
  private static let mostBits = 250

  private let words: StateWords
  private var variables: [TripleSVariable] = []
  private var fields: [CodedField] = []

  /// The definition and its columns.
  ///
  /// `dataFile` is the name of the file of answers, and `program` who writes it.
  package static func codebook(
    of survey: Survey, _ codebook: Codebook, words: StateWords, dataFile: String, program: String
  ) -> ExportedCodebook {
    var export = TripleSExport(words: words)
    var index = 0
    for question in survey.questions {
      for variable in codebook.variables(of: question.id) {
        export.add(variable, of: question, at: index)
        index += 1
      }
    }
    let definition = TripleSCodebook(
      version: "2.0", origin: program, language: survey.language.rawValue,
      name: TripleSName.escaped(survey.id.description), title: survey.title, dataFile: dataFile,
      form: .csv, skip: 1, variables: export.variables)
    return ExportedCodebook(
      document: TripleSWriter.document(definition), fields: export.fields)
  }

  private init(words: StateWords) {
    self.words = words
  }

  private mutating func add(_ variable: Variable, of question: Question, at index: Int) {
    let label = question.isGrid ? [question.title, variable.title] : [question.title]
    let target = Target(name: Self.name(of: variable, question), label: label, index: index)
    switch variable.coding {
    case .single: addSingle(variable.categories, isScale: false, target)
    case .scale: addSingle(variable.categories, isScale: true, target)
    case .multiple: addMultiple(variable.categories, target)
    case .numeric(let answer): addNumber(answer, target)
    case .rank(let items, let places, _): addRank(items, places: places, target)
    case .text(nil): addText(target)
    case .text(.some): addMultiple(variable.categories, target)
    }
    if !variable.nets.isEmpty { addNets(variable, target) }
  }

  /// What the variables that stand for one of the survey share.
  private struct Target {
    let name: String
    let label: [String]
    let index: Int
  }

  /// `Q1`, or `Q2.a` for the line of a grid.
  private static func name(of variable: Variable, _ question: Question) -> String {
    guard case .grid(let rows, _, _) = question.kind,
      let row = rows.first(where: { VariableID(question: question.id, row: $0.code) == variable.id }
      )
    else { return TripleSName.escaped(question.id.description) }
    return "\(TripleSName.escaped(question.id.description)).\(rowName(row.code.description))"
  }

  /// A line's code, written so that it is not taken for a variable that says more of another.
  private static func rowName(_ code: String) -> String {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    let last = parts.last.map(String.init) ?? ""
    let isReserved =
      last == "class" || last == "net"
      || last.hasPrefix("rank") && Int(last.dropFirst("rank".count)) != nil
    guard isReserved else { return String(TripleSName.escaped("a" + code).dropFirst()) }
    let before = parts.dropLast().map(String.init) + [TripleSName.shifted(last)]
    return before.joined(separator: ".")
  }

  private mutating func append(
    _ target: Target, suffix: String = "", label: [String] = [], _ kind: TripleSVariable.Kind,
    isLiteral: Bool = false, spread: TripleSVariable.Spread? = nil,
    range: TripleSVariable.NumberRange? = nil, values: [TripleSVariable.Value],
    _ content: CodedField.Content
  ) {
    let number = variables.count + 1
    let name = target.name + suffix
    variables.append(
      TripleSVariable(
        ident: String(number), name: name, label: target.label + label, kind: kind,
        hasLiteralCodes: isLiteral, position: number...number, spread: spread, range: range,
        values: values))
    fields.append(CodedField(name: name, variable: target.index, content: content))
  }

  private func values(_ codes: StateCodes) -> [TripleSVariable.Value] {
    MissingReason.allCases.map { .init(code: codes.code(of: $0), label: [words.label(of: $0)]) }
  }
}

// MARK: - Types of questions

extension TripleSExport {
  private mutating func addSingle(_ categories: [Category], isScale: Bool, _ target: Target) {
    let codes = categories.map(\.code.description)
    let isLiteral = !codes.allSatisfy(isNumericCode)
    let states =
      isLiteral
      ? StateCodes(besides: codes) : StateCodes(above: codes.compactMap { Int($0) }.max() ?? 0)
    let texts = codes.map { Array($0.utf8) } + states.missingSlots
    append(
      target, .single, isLiteral: isLiteral,
      values: categories.map { category in
        .init(
          code: category.code.description, label: [category.label],
          score: isScale ? category.score?.description : nil)
      } + values(states), .slot(texts))
  }

  private mutating func addMultiple(_ categories: [Category], _ target: Target) {
    let codes = categories.map(\.code.description)
    let numbers = codes.compactMap { isNumericCode($0) && $0 != "0" ? Int($0) : nil }
    if numbers.count == codes.count, let greatest = numbers.max(), greatest <= Self.mostBits {
      addBits(categories, numbers, StateCodes(after: greatest), length: greatest + 3, target)
    } else {
      addSpread(categories, target)
    }
  }

  private mutating func addBits(
    _ categories: [Category], _ numbers: [Int], _ states: StateCodes, length: Int,
    _ target: Target
  ) {
    let texts = AnswerState.allCases.map { state in
      let code = MissingReason.allCases.first { $0.state == state }.flatMap {
        Int(states.code(of: $0))
      }
      return (1...length).map { UInt8(ascii: $0 == code ? "1" : "0") }
    }
    append(
      target, .multiple,
      values: categories.map { .init(code: $0.code.description, label: [$0.label]) }
        + values(states),
      .bits(length: length, places: numbers.map { $0 - 1 }, states: texts))
  }

  private mutating func addSpread(_ categories: [Category], _ target: Target) {
    // A lone 0 says that a place is not used.
    let codes = categories.map(\.code.description).map { $0 == "0" ? TripleSName.shifted($0) : $0 }
    let states = StateCodes(besides: codes)
    let width = (codes + [states.noAnswer]).map(\.utf8.count).max() ?? 1
    append(
      target, .multiple, isLiteral: true,
      spread: .init(subfields: max(1, codes.count), width: width),
      values: zip(codes, categories).map { .init(code: $0, label: [$1.label]) } + values(states),
      .spread(codes.map { Array($0.utf8) }, width: width, states: states.texts()))
  }

  private mutating func addNumber(_ answer: NumericAnswer, _ target: Target) {
    let states = StateCodes(besides: answer)
    append(
      target, label: answer.unit.map { ["[\($0)]"] } ?? [], .quantity,
      range: .init(
        from: answer.minimum?.description ?? TripleSVariable.NumberRange.open.from,
        to: answer.maximum?.description ?? TripleSVariable.NumberRange.open.to),
      values: values(states), .number(states: states.texts()))
    guard !answer.bins.isEmpty else { return }
    let codes = answer.bins.map(\.code.description)
    append(
      target, suffix: ".class", .single, isLiteral: !codes.allSatisfy(isNumericCode),
      values: answer.bins.map { bin in
        .init(
          code: bin.code.description,
          label: [bin.label, "\(bin.from?.description ?? "")..\(bin.to?.description ?? "")"])
      }, .bin(codes.map { Array($0.utf8) }))
  }

  private mutating func addRank(_ items: [Category], places: Int, _ target: Target) {
    let codes = items.map(\.code.description)
    let isLiteral = !codes.allSatisfy(isNumericCode)
    let states =
      isLiteral
      ? StateCodes(besides: codes) : StateCodes(above: codes.compactMap { Int($0) }.max() ?? 0)
    for place in 0..<places {
      append(
        target, suffix: ".rank\(place + 1)", label: [String(place + 1)], .single,
        isLiteral: isLiteral,
        values: items.map { .init(code: $0.code.description, label: [$0.label]) }
          + values(states),
        .place(
          place, of: places, items: codes.map { Array($0.utf8) }, states: states.texts()))
    }
  }

  /// Whether something was written: what it says stays where it is.
  private mutating func addText(_ target: Target) {
    let states = StateCodes(above: 1)
    append(
      target, .single,
      values: [.init(code: "1", label: [words.writtenLabel])] + values(states),
      .slot(states.textSlots))
  }

  private mutating func addNets(_ variable: Variable, _ target: Target) {
    let codes = variable.nets.map { net in
      net.id.description == "0" ? TripleSName.shifted("0") : net.id.description
    }
    let width = codes.map(\.utf8.count).max() ?? 1
    let groups = zip(codes, variable.nets).map { code, net in
      let members = variable.categories.indices.filter {
        net.of.contains(variable.categories[$0].code)
      }
      return (code: Array(code.utf8), members: members)
    }
    append(
      target, suffix: ".net", .multiple, isLiteral: true,
      spread: .init(subfields: codes.count, width: width),
      values: zip(codes, variable.nets).map { code, net in
        .init(code: code, label: [net.label, net.of.map(\.description).joined(separator: " ")])
      }, .groups(groups, width: width))
  }

  /// Whether a code is a number as triple-s writes it, in its one form.
  private func isNumericCode(_ code: String) -> Bool {
    code.utf8.count <= 9 && code.utf8.allSatisfy(isDigit) && tripleSNumber(code) == code
  }
}

extension TripleSVariable.NumberRange {
  /// A range that holds every number that can be counted: no limit.
  package static let open = Self(from: "-999999999999", to: "999999999999")
}

extension Question {
  /// Whether each of its lines is a variable of its own.
  var isGrid: Bool {
    if case .grid = kind { true } else { false }
  }
}
