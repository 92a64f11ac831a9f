package import SurveyModel

/// Makes a DDI Codebook 2.5 for the coded answers to a survey, with its answers as fields.
///
/// A multiple-choice question is a column of 0 and 1 for each category, a ranking one for each
/// place, a grid one for each line; groups of variables hold them together. What the standard
/// has no place for, such as whom shares are shares of, stands in remarks of a type of our own.
package struct DDIExport {
  private let words: StateWords
  /// Who is asked a question, in words.
  private let universe: (Condition) -> String
  private var variables: [DDIVariable] = []
  private var groups: [DDIGroup] = []
  private var fields: [CodedField] = []
  private var names: Set<String> = []

  /// The codebook and its columns.
  ///
  /// `dataFile` is the name of the file of answers, `program` who writes it, and `universe` says
  /// in words who is asked.
  package static func codebook(
    of survey: Survey, _ codebook: Codebook, words: StateWords, dataFile: String, program: String,
    universe: @escaping (Condition) -> String
  ) -> ExportedCodebook {
    var export = DDIExport(words: words, universe: universe)
    var index = 0
    for section in survey.sections {
      let first = (export.variables.count, export.groups.count)
      for question in section.questions {
        export.add(question, codebook.variables(of: question.id), at: &index)
      }
      export.addSection(section, from: first)
    }
    var made = DDICodebook(
      title: survey.title, variables: export.variables, groups: export.groups)
    made.language = survey.language.rawValue
    made.id = survey.id.description
    made.organization = survey.organization
    made.software = program
    made.mode = survey.method
    made.collected = survey.fieldwork.map { ($0.from, $0.to) }
    made.universe = survey.population?.description
    made.dataFile = dataFile
    made.notes = notes(survey)
    return ExportedCodebook(made, fields: export.fields)
  }

  private init(words: StateWords, universe: @escaping (Condition) -> String) {
    self.words = words
    self.universe = universe
  }

  private static func notes(_ survey: Survey) -> [DDINote] {
    var notes = [
      DDINote("base", survey.rules.base.rawValue), DDINote("net", survey.rules.net.rawValue),
      DDINote("decimals", String(survey.rules.decimals)),
      DDINote("small-base", String(survey.rules.smallBase)),
    ]
    if let size = survey.population?.size { notes.append(DDINote("population", String(size))) }
    if let invited = survey.population?.invited {
      notes.append(DDINote("invited", String(invited)))
    }
    return notes
  }

  private mutating func addSection(_ section: Section, from first: (variables: Int, groups: Int)) {
    let inner = Set(groups[first.groups...].flatMap { $0.variables })
    var group = DDIGroup(
      id: "S\(groups.count + 1)", kind: .section, name: "", label: section.title,
      variables: variables[first.variables...].map(\.id).filter { !inner.contains($0) },
      groups: groups[first.groups...].filter { $0.kind != .net }.map(\.id))
    if section.isDemographic { group.notes.append(DDINote("demographics", "true")) }
    groups.append(group)
  }

  private mutating func add(_ question: Question, _ parts: [Variable], at index: inout Int) {
    let notes = [DDINote("base", question.base.rawValue)]
    guard case .grid(let rows, _, _) = question.kind else {
      for part in parts {
        add(part, name: question.id.description, label: question.title, question, notes, index)
        index += 1
      }
      return
    }
    let first = (variables.count, groups.count)
    for (row, part) in zip(rows, parts) {
      add(part, name: "\(question.id).\(row.code)", label: row.label, question, [], index)
      index += 1
    }
    let inner = Set(groups[first.1...].flatMap(\.variables))
    var grid = DDIGroup(
      id: "G\(groups.count + 1)", kind: .grid, name: question.id.description,
      label: question.title,
      variables: variables[first.0...].map(\.id).filter { !inner.contains($0) },
      groups: groups[first.1...].filter { $0.kind != .net }.map(\.id))
    grid.text = question.wording
    grid.notes = notes
    groups.append(grid)
  }

  /// One variable of the survey, or the several columns that it takes.
  private mutating func add(
    _ variable: Variable, name: String, label: String, _ question: Question, _ notes: [DDINote],
    _ index: Int
  ) {
    let target = Target(
      name: name, label: label, wording: question.isGrid ? nil : question.wording,
      universe: question.askedIf.map(universe), notes: notes, index: index)
    switch variable.coding {
    case .single: addSingle(variable, isScale: false, target)
    case .scale: addSingle(variable, isScale: true, target)
    case .multiple, .text(.some): addMultiple(variable, target)
    case .numeric(let answer): addNumber(answer, variable.nets, target)
    case .rank(let items, let places, let top): addRank(items, places, top, target)
    case .text(nil): addText(target)
    }
  }

  /// What the columns that stand for one variable of the survey share.
  private struct Target {
    let name: String
    let label: String
    let wording: String?
    let universe: String?
    let notes: [DDINote]
    let index: Int
  }

  /// A name that no other column has.
  private mutating func unique(_ name: String) -> String {
    var name = name
    while !names.insert(name).inserted { name += "_" }
    return name
  }

  /// A column under this name, or the like of it where that is taken.
  private mutating func begin(
    _ name: String, label: String, _ target: Target, isPart: Bool = false
  ) -> DDIVariable {
    var variable = DDIVariable(
      id: "V\(variables.count + 1)", name: unique(name), label: label)
    variable.wording = isPart ? nil : target.wording
    variable.universe = target.universe
    variable.notes = isPart ? [] : target.notes
    return variable
  }

  private mutating func end(
    _ variable: DDIVariable, _ target: Target, _ content: CodedField.Content
  ) {
    variables.append(variable)
    fields.append(CodedField(name: variable.name, variable: target.index, content: content))
  }
}

// MARK: - Types of questions

extension DDIExport {
  private mutating func addSingle(_ variable: Variable, isScale: Bool, _ target: Target) {
    let codes = variable.categories.map(\.code.description)
    let states = StateCodes(besides: codes)
    let texts = codes.map { Array($0.utf8) } + states.missingSlots
    var made = begin(target.name, label: target.label, target)
    setCategories(&made, variable.categories, states)
    made.categoryGroups = groups(of: variable.nets, variable.categories, made.id, prefix: "C")
    if isScale {
      let scores = variable.categories.compactMap { category in
        category.score.map { "\(category.code)=\($0)" }
      }
      made.notes.append(DDINote("scores", scores.joined(" ")))
    }
    end(made, target, .slot(texts))
  }

  private func setCategories(
    _ made: inout DDIVariable, _ categories: [Category], _ states: StateCodes
  ) {
    made.categories = categories.enumerated().map { index, category in
      .init(
        id: "\(made.id)_C\(index + 1)", code: category.code.description, label: category.label)
    }
    made.isText = categories.contains { Decimal($0.code.description) == nil }
    setStates(&made, states)
  }

  private func setStates(_ made: inout DDIVariable, _ states: StateCodes) {
    for (index, reason) in MissingReason.allCases.enumerated() {
      let code = states.code(of: reason)
      made.categories.append(
        .init(
          id: "\(made.id)_M\(index + 1)", code: code, label: words.label(of: reason),
          isMissing: true, missingType: reason.rawValue))
      made.invalid.append(code)
    }
  }

  private func groups(
    of nets: [Net], _ categories: [Category], _ id: String, prefix: String
  ) -> [DDIVariable.CategoryGroup] {
    nets.enumerated().map { number, net in
      let members = net.of.compactMap { code in categories.firstIndex { $0.code == code } }
      return .init(
        id: "\(id)_N\(number + 1)", name: net.id.description, label: net.label,
        members: members.map { "\(id)_\(prefix)\($0 + 1)" })
    }
  }

  private mutating func addMultiple(_ variable: Variable, _ target: Target) {
    let states = StateCodes(besides: ["0", "1"])
    var ids: [String] = []
    for (place, category) in variable.categories.enumerated() {
      var made = begin(
        "\(target.name)_\(category.code)", label: category.label, target, isPart: true)
      made.categories = [
        .init(id: "\(made.id)_C1", code: "1", label: words.yes),
        .init(id: "\(made.id)_C2", code: "0", label: words.no),
      ]
      setStates(&made, states)
      made.notes = [DDINote("code", category.code.description)]
      ids.append(made.id)
      end(made, target, .tick(place, states: states.texts()))
    }
    addGroup(.multipleResponse, target, ids, target.notes)
    for net in variable.nets {
      let members = variable.categories.indices.filter {
        net.of.contains(variable.categories[$0].code)
      }
      var group = DDIGroup(
        id: "G\(groups.count + 1)", kind: .net, name: net.id.description, label: net.label,
        variables: members.map { ids[$0] })
      group.notes = [DDINote("of", target.name)]
      groups.append(group)
    }
  }

  private mutating func addGroup(
    _ kind: DDIGroup.Kind, _ target: Target, _ ids: [String], _ notes: [DDINote]
  ) {
    var group = DDIGroup(
      id: "G\(groups.count + 1)", kind: kind, name: target.name, label: target.label,
      variables: ids)
    group.text = target.wording
    group.notes = notes
    groups.append(group)
  }

  private mutating func addNumber(_ answer: NumericAnswer, _ nets: [Net], _ target: Target) {
    let states = StateCodes(besides: answer)
    var made = begin(target.name, label: target.label, target)
    made.isContinuous = true
    made.minimum = answer.minimum?.description
    made.maximum = answer.maximum?.description
    setStates(&made, states)
    let bins = answer.bins.enumerated().map { number, bin in
      DDIVariable.CategoryGroup(
        id: "\(made.id)_G\(number + 1)", name: bin.code.description, label: bin.label,
        text: "\(bin.from?.description ?? "")..\(bin.to?.description ?? "")", members: [])
    }
    let categories = answer.bins.map { Category(code: $0.code, label: $0.label) }
    made.categoryGroups = bins + groups(of: nets, categories, made.id, prefix: "G")
    if let unit = answer.unit { made.notes.append(DDINote("unit", unit)) }
    end(made, target, .number(states: states.texts()))
  }

  private mutating func addRank(
    _ items: [Category], _ places: Int, _ top: Int, _ target: Target
  ) {
    let codes = items.map(\.code.description)
    let states = StateCodes(besides: codes)
    let texts = codes.map { Array($0.utf8) }
    var ids: [String] = []
    for place in 0..<places {
      var made = begin(
        "\(target.name)_rank\(place + 1)", label: "\(target.label) (\(place + 1))", target,
        isPart: true)
      setCategories(&made, items, states)
      ids.append(made.id)
      end(made, target, .place(place, of: places, items: texts, states: states.texts()))
    }
    addGroup(.ranking, target, ids, target.notes + [DDINote("top", String(top))])
  }

  /// Whether something was written: what it says stays where it is.
  private mutating func addText(_ target: Target) {
    let states = StateCodes(besides: ["1"])
    var made = begin(target.name, label: target.label, target)
    made.categories = [.init(id: "\(made.id)_C1", code: "1", label: words.writtenLabel)]
    setStates(&made, states)
    end(made, target, .slot(states.textSlots))
  }
}
