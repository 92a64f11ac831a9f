import XMLText

/// Writes a codebook as DDI Codebook 2.5, its elements in the order of the schema.
struct DDIWriter {
  private var xml = XMLWriter()

  /// The whole file.
  static func document(_ codebook: DDICodebook) -> [UInt8] {
    var writer = DDIWriter()
    writer.write(codebook)
    return writer.xml.finish()
  }

  private mutating func write(_ codebook: DDICodebook) {
    xml.start("codeBook", [("xmlns", "ddi:codebook:2_5"), ("version", "2.5")])
    if let language = codebook.language { xml.attribute("xml:lang", language) }
    study(codebook)
    xml.start("fileDscr", [("ID", "F1")])
    xml.start("fileTxt")
    if let file = codebook.dataFile { xml.element("fileName", text: file) }
    xml.start("dimensns")
    xml.element("varQnty", text: String(codebook.variables.count))
    xml.end()
    xml.element("fileType", [("charset", "UTF-8")], text: "text/csv")
    xml.end()
    xml.end()
    xml.start("dataDscr")
    for group in codebook.groups { write(group) }
    for variable in codebook.variables { write(variable) }
    write(codebook.notes)
    xml.end()
    xml.end()
  }

  private mutating func study(_ codebook: DDICodebook) {
    xml.start("stdyDscr")
    xml.start("citation")
    xml.start("titlStmt")
    xml.element("titl", text: codebook.title)
    if let id = codebook.id { xml.element("IDNo", text: id) }
    xml.end()
    if let organization = codebook.organization {
      xml.start("rspStmt")
      xml.element("AuthEnty", text: organization)
      xml.end()
    }
    if let software = codebook.software {
      xml.start("prodStmt")
      xml.element("software", text: software)
      xml.end()
    }
    xml.end()
    if codebook.collected != nil || codebook.universe != nil { summary(codebook) }
    if let mode = codebook.mode {
      xml.start("method")
      xml.start("dataColl")
      xml.element("collMode", text: mode)
      xml.end()
      xml.end()
    }
    xml.end()
  }

  private mutating func summary(_ codebook: DDICodebook) {
    xml.start("stdyInfo")
    xml.start("sumDscr")
    if let (from, to) = codebook.collected {
      xml.element("collDate", [("date", from), ("event", "start")], text: from)
      xml.element("collDate", [("date", to), ("event", "end")], text: to)
    }
    if let universe = codebook.universe { xml.element("universe", text: universe) }
    xml.end()
    xml.end()
  }

  private mutating func write(_ group: DDIGroup) {
    let (type, other) = group.kind.words
    xml.start("varGrp", [("ID", group.id), ("type", type)])
    if let other { xml.attribute("otherType", other) }
    if !group.variables.isEmpty { xml.attribute("var", group.variables.joined(" ")) }
    if !group.groups.isEmpty { xml.attribute("varGrp", group.groups.joined(" ")) }
    if !group.name.utf8.isEmpty { xml.attribute("name", group.name) }
    xml.element("labl", text: group.label)
    if let text = group.text { xml.element("txt", text: text) }
    write(group.notes)
    xml.end()
  }

  private mutating func write(_ variable: DDIVariable) {
    xml.start("var", [("ID", variable.id), ("name", variable.name), ("files", "F1")])
    xml.attribute("intrvl", variable.isContinuous ? "contin" : "discrete")
    xml.element("labl", text: variable.label)
    if let wording = variable.wording {
      xml.start("qstn")
      xml.element("qstnLit", text: wording)
      xml.end()
    }
    if variable.minimum != nil || variable.maximum != nil { range(variable) }
    if !variable.invalid.isEmpty {
      xml.start("invalrng")
      for code in variable.invalid { xml.element("item", [("VALUE", code)]) }
      xml.end()
    }
    if let universe = variable.universe { xml.element("universe", text: universe) }
    if let summary = variable.summary { write(summary) }
    for group in variable.categoryGroups { write(group) }
    for category in variable.categories { write(category) }
    xml.element("varFormat", [("type", variable.isText ? "character" : "numeric")])
    write(variable.notes)
    xml.end()
  }

  private mutating func range(_ variable: DDIVariable) {
    xml.start("valrng")
    xml.start("range", [("UNITS", "REAL")])
    if let minimum = variable.minimum { xml.attribute("min", minimum) }
    if let maximum = variable.maximum { xml.attribute("max", maximum) }
    xml.end()
    xml.end()
  }

  private mutating func write(_ group: DDIVariable.CategoryGroup) {
    xml.start("catgryGrp", [("ID", group.id)])
    let inner = group.members.filter { $0.contains("_G") }
    let categories = group.members.filter { !$0.contains("_G") }
    if !categories.isEmpty { xml.attribute("catgry", categories.joined(" ")) }
    if !inner.isEmpty { xml.attribute("catGrp", inner.joined(" ")) }
    xml.attribute("levelnm", group.name)
    xml.element("labl", text: group.label)
    if !group.text.utf8.isEmpty { xml.element("txt", text: group.text) }
    xml.end()
  }

  private mutating func write(_ category: DDIVariable.Category) {
    xml.start("catgry", [("ID", category.id)])
    if category.isMissing { xml.attribute("missing", "Y") }
    if let type = category.missingType { xml.attribute("missType", type) }
    xml.element("catValu", text: category.code)
    xml.element("labl", text: category.label)
    if let frequency = category.frequency {
      xml.element("catStat", [("type", "freq")], text: String(frequency))
    }
    xml.end()
  }

  private mutating func write(_ summary: DDIVariable.Summary) {
    xml.element("sumStat", [("type", "vald")], text: String(summary.valid))
    xml.element("sumStat", [("type", "invd")], text: String(summary.invalid))
    if let minimum = summary.minimum { xml.element("sumStat", [("type", "min")], text: minimum) }
    if let maximum = summary.maximum { xml.element("sumStat", [("type", "max")], text: maximum) }
  }

  private mutating func write(_ notes: [DDINote]) {
    for note in notes {
      xml.element("notes", [("type", DDINote.type), ("subject", note.subject)], text: note.text)
    }
  }
}
