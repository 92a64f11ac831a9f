import XMLText

/// The attributes of one tag, read as what they have to be.
struct AttributeValues {
  private let events: XMLEvents
  private let range: Range<Int>
  /// Where the tag stands, for findings.
  private let place: DescriptionPlace
  private let element: DescriptionName

  init(
    _ events: XMLEvents, _ range: Range<Int>, of element: DescriptionName,
    at place: DescriptionPlace,
    knows: Set<DescriptionName>
  ) throws(SpreadsheetFault) {
    self.events = events
    self.range = range
    self.element = element
    self.place = place
    if range.isEmpty { return }
    for attribute in events.attributes[range] {
      let name = DescriptionName.all[attribute.name]
      guard knows.contains(name) else { throw fault("<\(element.rawValue) \(name.rawValue)>") }
    }
  }

  func fault(_ what: String) -> SpreadsheetFault {
    .faulty(place: place.description, what: what)
  }

  /// The value of an attribute, if it is there.
  func bytes(_ name: DescriptionName) -> ArraySlice<UInt8>? {
    for attribute in events.attributes[range] where DescriptionName.all[attribute.name] == name {
      return events.bytes[attribute.range]
    }
    return nil
  }

  func text(_ name: DescriptionName) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute that is not what it has to be.
  func wrong(_ name: DescriptionName) -> SpreadsheetFault {
    let value = String((text(name) ?? "").prefix(60))
    return fault("<\(element.rawValue) \(name.rawValue)=\"\(value)\">")
  }

  func required(_ name: DescriptionName) throws(SpreadsheetFault) -> ArraySlice<UInt8> {
    guard let value = bytes(name), !value.isEmpty else { throw wrong(name) }
    return value
  }

  /// A number within limits.
  func decimal(
    _ name: DescriptionName, _ limits: ClosedRange<Double>
  ) throws(SpreadsheetFault) -> Double? {
    guard let bytes = bytes(name) else { return nil }
    guard let value = WrittenNumber.value(of: bytes), limits.contains(value) else {
      throw wrong(name)
    }
    return value
  }

  /// A whole number within limits.
  func whole(
    _ name: DescriptionName, _ limits: ClosedRange<Int>
  ) throws(SpreadsheetFault) -> Int? {
    guard let value = try decimal(name, Double(limits.lowerBound)...Double(limits.upperBound))
    else { return nil }
    guard let whole = Int(exactly: value) else { throw wrong(name) }
    return whole
  }

  func flag(_ name: DescriptionName) throws(SpreadsheetFault) -> Bool? {
    guard let text = text(name) else { return nil }
    switch text {
    case "yes": return true
    case "no": return false
    default: throw wrong(name)
    }
  }

  /// A colour as `#rrggbb`.
  func color(_ name: DescriptionName) throws(SpreadsheetFault) -> Int32? {
    guard let bytes = bytes(name) else { return nil }
    guard let color = Self.color(bytes) else { throw wrong(name) }
    return color
  }

  static func color(_ bytes: ArraySlice<UInt8>) -> Int32? {
    guard bytes.count == 7, bytes.first == UInt8(ascii: "#") else { return nil }
    var value: Int32 = 0
    for byte in bytes.dropFirst() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | Int32(digit)
    }
    return value
  }

  /// One of some words.
  func choice<Value>(
    _ name: DescriptionName, _ values: KeyValuePairs<String, Value>
  ) throws(SpreadsheetFault) -> Value? {
    guard let text = text(name) else { return nil }
    for (word, value) in values where word == text { return value }
    throw wrong(name)
  }
}
