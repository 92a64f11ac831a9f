import SurveyModel

extension CountingPlan {
  /// Everything that the place of a counter depends on: variables with their slots, and groups.
  ///
  /// Two tallies can be added where these bytes are the same.
  package var layout: [UInt8] {
    var writer = CompactWriter()
    writer.number(codebook.variables.count)
    for variable in codebook.variables { writer.layout(of: variable) }
    writer.number(givenWeights == nil ? 0 : 1)
    writer.number(groups.count)
    for group in groups {
      writer.number(group.axes.count)
      for axis in group.axes { writer.number(axis) }
      writer.number(group.rows.count)
      for variable in group.rows.sorted() { writer.number(variable) }
    }
    return writer.bytes
  }
}

extension CompactWriter {
  fileprivate mutating func layout(of variable: Variable) {
    text(variable.id.description)
    text(variable.coding.name)
    number(SlotLayout(variable).count)
    number(variable.categories.count)
    for category in variable.categories { text(category.code.description) }
    number(variable.nets.count)
    for net in variable.nets {
      text(net.id.description)
      number(net.of.count)
      for code in net.of { text(code.description) }
    }
  }
}

extension Variable.Coding {
  fileprivate var name: String {
    switch self {
    case .single: "single"
    case .scale: "scale"
    case .multiple: "multiple"
    case .numeric: "numeric"
    case .rank: "rank"
    case .text: "text"
    }
  }
}
