import Ingest
import Reporting
import SurveyModel
import Tabulation
import TextNormalization

/// The tally of some of a survey's responses as the bytes of a file (see docs/partial.md).
///
/// The content of the frame, in this order: program version, digests of definition and plan,
/// account of rows, inputs, notes on quality, quotes, findings, tally. The same content has the same
/// bytes.
struct Partial {
  let identity: PartialIdentity
  let reading: Reading

  func bytes(_ plan: CountingPlan) -> [UInt8] {
    var writer = CompactWriter()
    writer.text(identity.version)
    writer.append(identity.definition)
    writer.append(identity.plan)
    writer.number(reading.pass.accounting.tallied)
    writer.number(reading.pass.accounting.quarantined)
    writer.number(reading.pass.accounting.dropped)
    writer.number(reading.inputs.count)
    for input in reading.inputs.sorted(by: Manifest.Input.isBefore) { writer.input(input) }
    writer.quality(reading.pass.quality)
    writer.places(reading.pass.quotes)
    writer.findings(reading.pass.findings.namingFilesOnly)
    reading.pass.tally.write(to: &writer, plan: plan)
    return PartialEnvelope.sealed(writer.bytes)
  }

  /// Reads what `bytes` made.
  ///
  /// - Throws: `PartialFault` where the bytes are no whole partial tally, or one whose counts
  ///   cannot be added to those of `identity`.
  init(
    decoding bytes: [UInt8], like identity: PartialIdentity, _ plan: CountingPlan
  ) throws(PartialFault) {
    var reader = CompactReader(bytes, in: try PartialEnvelope.content(of: bytes))
    let (version, definition, layout) = try wellFormed { () throws(CodingFault) in
      (
        try reader.text(), try reader.raw(SHA256.digestSize), try reader.raw(SHA256.digestSize)
      )
    }
    guard version.utf8.elementsEqual(identity.version.utf8) else {
      throw PartialFault(.otherVersion(version, needed: identity.version))
    }
    guard definition == identity.definition else { throw PartialFault(.otherDefinition) }
    guard layout == identity.plan else { throw PartialFault(.otherPlan) }
    reading = try wellFormed { () throws(CodingFault) in try reader.reading(plan) }
    self.identity = identity
  }

  init(_ identity: PartialIdentity, _ reading: Reading) {
    self.identity = identity
    self.reading = reading
  }
}

/// Tells a fault of coding as one of the partial tally.
private func wellFormed<Value>(
  _ read: () throws(CodingFault) -> Value
) throws(PartialFault) -> Value {
  do throws(CodingFault) {
    return try read()
  } catch {
    throw PartialFault(.malformed(offset: error.offset))
  }
}

extension CompactWriter {
  /// Ascending numbers, each by how much it is higher than the one before.
  fileprivate mutating func places(_ places: [Int]) {
    number(places.count)
    var next = 0
    for place in places {
      number(place - next)
      next = place + 1
    }
  }

  fileprivate mutating func input(_ input: Manifest.Input) {
    text(input.name)
    number(input.bytes)
    text(input.digest.description)
    switch input.form {
    case .delimited(let encoding, let delimiter):
      text(encoding)
      number(Int(delimiter))
    case .container(let name):
      text(name)
      // No delimiter is a NUL.
      number(0)
    }
  }
}

extension CompactReader {
  /// All that follows the identity, to the end.
  fileprivate mutating func reading(_ plan: CountingPlan) throws(CodingFault) -> Reading {
    var reading = Reading(pass: Pass(plan), inputs: [])
    let start = offset
    reading.pass.accounting = RowAccounting(
      tallied: try number(upTo: Tally.maximumRespondents),
      quarantined: try number(upTo: Tally.maximumRespondents),
      dropped: try number(upTo: Tally.maximumRespondents))
    for _ in 0..<(try count(ofAtLeast: 5)) { try appendInput(to: &reading.inputs) }
    reading.pass.quality = try quality()
    reading.pass.quotes = try places()
    reading.pass.findings = try findings()
    reading.pass.tally = try Tally(from: &self, plan: plan)
    guard reading.pass.tally.respondents == reading.pass.accounting.tallied else {
      throw CodingFault(.unequalPeople, at: start)
    }
    try finish()
    return reading
  }

  private mutating func places() throws(CodingFault) -> [Int] {
    var places: [Int] = []
    var next = 0
    for _ in 0..<(try count(ofAtLeast: 1)) {
      let place = next + (try number(upTo: QuoteReview.mostEntries - next))
      places.append(place)
      next = place + 1
    }
    return places
  }

  private mutating func appendInput(to inputs: inout [Manifest.Input]) throws(CodingFault) {
    let start = offset
    let input = try input()
    // The same input twice is told apart from a fault: whoever merges names it.
    if let last = inputs.last, Manifest.Input.isBefore(input, last) {
      throw CodingFault(.notAscending, at: start)
    }
    inputs.append(input)
  }

  private mutating func input() throws(CodingFault) -> Manifest.Input {
    let start = offset
    let name = try text()
    let bytes = try number()
    let digest = ContentDigest(try text())
    let form = try form()
    guard let digest, let form, !name.utf8.isEmpty, !name.utf8.contains(UInt8(ascii: "/"))
    else { throw CodingFault(.outOfRange, at: start) }
    return Manifest.Input(name: name, bytes: bytes, digest: digest, form: form)
  }

  /// `nil` where no such form is known.
  private mutating func form() throws(CodingFault) -> Manifest.Input.Form? {
    let name = try text()
    let delimiter = UInt8(try number(upTo: Int(UInt8.max)))
    if delimiter == 0, let container = InputContainer(rawValue: name), container != .text {
      return .container(container.rawValue)
    }
    return TextEncoding(rawValue: name).map {
      .delimited(encoding: $0.rawValue, delimiter: delimiter)
    }
  }
}
