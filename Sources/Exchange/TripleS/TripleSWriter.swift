import XMLText

/// Writes a definition as triple-s XML 2.0, its elements in the order of the standard.
struct TripleSWriter {
  private var xml = XMLWriter()

  /// The whole file.
  static func document(_ codebook: TripleSCodebook) -> [UInt8] {
    var writer = TripleSWriter()
    writer.write(codebook)
    return writer.xml.finish()
  }

  private mutating func write(_ codebook: TripleSCodebook) {
    xml.start("sss", [("version", codebook.version)])
    if let language = codebook.language { xml.attribute("xml:lang", language) }
    if let origin = codebook.origin { xml.element("origin", text: origin) }
    xml.start("survey")
    if let name = codebook.name { xml.element("name", text: name) }
    xml.element("title", text: codebook.title)
    xml.start("record", [("ident", "A")])
    if let file = codebook.dataFile { xml.attribute("href", file) }
    xml.attribute("format", codebook.form.rawValue)
    if codebook.skip > 0 { xml.attribute("skip", String(codebook.skip)) }
    for variable in codebook.variables { write(variable) }
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func write(_ variable: TripleSVariable) {
    xml.start("variable", [("ident", variable.ident), ("type", variable.kind.rawValue)])
    if let use = variable.use { xml.attribute("use", use.rawValue) }
    if variable.hasLiteralCodes { xml.attribute("format", "literal") }
    xml.element("name", text: variable.name)
    write("label", variable.label)
    xml.start("position", [("start", String(variable.position.lowerBound))])
    if variable.position.count > 1 {
      xml.attribute("finish", String(variable.position.upperBound))
    }
    xml.end()
    if let filter = variable.filter { xml.element("filter", text: filter) }
    if let size = variable.size { xml.element("size", text: String(size)) }
    if let spread = variable.spread {
      xml.element(
        "spread",
        [("subfields", String(spread.subfields)), ("width", String(spread.width))])
    }
    if variable.range != nil || !variable.values.isEmpty { writeValues(variable) }
    xml.end()
  }

  private mutating func writeValues(_ variable: TripleSVariable) {
    xml.start("values")
    if let range = variable.range {
      xml.element("range", [("from", range.from), ("to", range.to)])
    }
    for value in variable.values {
      let score = value.score.map { [("score" as StaticString, $0)] } ?? []
      write("value", value.label, [("code", value.code)] + score)
    }
    xml.end()
  }

  private mutating func write(
    _ name: StaticString, _ lines: [String], _ attributes: XMLWriter.Attributes = []
  ) {
    xml.start(name, attributes)
    for (index, line) in lines.enumerated() {
      if index > 0 { xml.element("br") }
      xml.text(line)
    }
    xml.end()
  }
}
