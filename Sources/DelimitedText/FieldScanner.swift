/// Reads one field in each of the ways in which it might be meant.
struct FieldScanner: Sendable {
  /// One way to read a field.
  struct Reading {
    var field: MendedRecord.Field
    /// Where the delimiter or record end after the field stands, or the end of the bytes.
    var stop: Int
    /// What the way departs from the form: 0 for a field as it should be.
    var cost: Int
    var departure: MendedRecord.Departures
  }

  let form: DelimitedForm

  /// The field up to the next separator, whatever quotes it holds.
  func plain(_ bytes: Span<UInt8>, from start: Int) -> Reading {
    var stop = start
    var hasQuotes = false
    while stop < bytes.count {
      let byte = bytes[stop]
      if byte == form.quote { hasQuotes = true }
      if form.isDelimiter(bytes, at: stop) || form.recordEndLength(bytes, at: stop) > 0 { break }
      stop += 1
    }
    let isOpened = hasQuotes && bytes[start] == form.quote
    return Reading(
      field: .init(start: start, end: form.trimmedEnd(bytes, start, stop), style: .plain),
      stop: stop, cost: isOpened ? Cost.openedPlain : hasQuotes ? Cost.innerQuote : 0,
      departure: hasQuotes ? .strayQuote : [])
  }

  /// The quoted field that begins at a quote, closed by the first quote that may close it;
  /// `nil` where what follows that quote is no separator, or none closes it.
  func quoted(_ bytes: Span<UInt8>, from quote: Int) -> Reading? {
    var hasEscapes = false
    var place = quote + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == form.escape, byte != form.quote {
        hasEscapes = true
        place += 2
        continue
      }
      if byte == form.quote {
        guard isPair(bytes, at: place) else { break }
        hasEscapes = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count, let stop = separator(bytes, after: place) else { return nil }
    return Reading(
      field: .init(start: quote + 1, end: place, style: .quoted(hasEscapes: hasEscapes)),
      stop: stop, cost: 0, departure: [])
  }

  /// Whether the quote at a place and the next byte are one escaped quote.
  func isPair(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    form.escape == form.quote && place + 1 < bytes.count && bytes[place + 1] == form.quote
  }

  /// The separator that follows a closing quote, or the end of the bytes; `nil` where other
  /// text follows.
  func separator(_ bytes: Span<UInt8>, after quote: Int) -> Int? {
    let next = quote + 1
    guard next < bytes.count else { return next }
    if form.isDelimiter(bytes, at: next) || form.recordEndLength(bytes, at: next) > 0 {
      return next
    }
    guard form.recordEnd == .lineFeed, bytes[next] == UInt8(ascii: "\r") else { return nil }
    guard next + 1 < bytes.count else { return next + 1 }
    return bytes[next + 1] == UInt8(ascii: "\n") ? next + 1 : nil
  }

  /// Quoted and plain stretches one after the other: separators count only outside quotes.
  /// `nil` where a quote stays open to the end of the record's line.
  func joined(_ bytes: Span<UInt8>, from start: Int) -> Reading? {
    var isInside = false
    var stop = start
    while stop < bytes.count {
      if bytes[stop] == form.quote {
        isInside.toggle()
      } else if form.recordEndLength(bytes, at: stop) > 0 {
        if isInside { return nil }
        break
      } else if !isInside, form.isDelimiter(bytes, at: stop) {
        break
      }
      stop += 1
    }
    guard !isInside else { return nil }
    return Reading(
      field: .init(start: start, end: form.trimmedEnd(bytes, start, stop), style: .joined),
      stop: stop, cost: bytes[start] == form.quote ? Cost.openedJoined : Cost.joined,
      departure: .strayQuote)
  }
}

/// What each departure counts when the ways to read a record are compared. Only their order
/// matters: a record that fits the table outweighs a few stray quotes, these outweigh a line
/// break inside quotes, and lines that look like records of their own are not swallowed.
enum Cost {
  static let innerQuote = 2
  static let strayInQuoted = 2
  /// A quote before a separator is hardly part of a value.
  static let passedClosing = 5
  static let openedPlain = 4
  static let joined = 3
  static let openedJoined = 7
  static let unclosed = 6
  static let firstInnerLine = 8
  static let innerLine = 1
  static let swallowedRecord = 8
  static let misfit = 12
  static let largestMisfit = 12
  /// No reading counts for more: a record read up to its line end costs less.
  static let most = 63

  /// What a record with too many or too few fields counts.
  static func misfit(_ fields: Int, width: Int) -> Int {
    fields == width ? 0 : misfit + min(2 * abs(fields - width), largestMisfit)
  }
}

extension FieldScanner {
  /// Whether the quoted field that begins at a quote is not closed before the bytes end.
  func isOpen(_ bytes: Span<UInt8>, from quote: Int) -> Bool {
    var place = quote + 1
    while place < bytes.count {
      if bytes[place] == form.escape, form.escape != form.quote {
        place += 2
      } else if bytes[place] == form.quote {
        guard isPair(bytes, at: place) else { return false }
        place += 2
      } else {
        place += 1
      }
    }
    return true
  }

  /// The first record end at or after a place, whatever quotes stand before it.
  func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count, form.recordEndLength(bytes, at: place) == 0 { place += 1 }
    return place
  }
}
