/// A file of SPSS (`.sav`, `.zsav`) whose cases are read from first to last as delimited text.
///
/// Memory does not depend on the number of cases.
package final class SPSSFile {
  /// What the file says of its variables.
  package let dictionary: SPSSDictionary

  private let descriptor: CInt
  private let size: Int
  private var pump: CasePump?
  private var pending: [UInt8] = []
  private var isAtEnd = false

  /// Opens the file behind a descriptor, which stays the caller's and must stay open.
  ///
  /// - Parameters:
  ///   - descriptor: A file that can be read at any place.
  ///   - size: Its bytes.
  ///   - encoding: The encoding of its texts, as `iconv` knows it; `nil` where the file is to
  ///     tell.
  /// - Throws: `SPSSFault` where it is damaged.
  package init(descriptor: CInt, size: Int, encoding: String?) throws(SPSSFault) {
    self.descriptor = descriptor
    self.size = size
    dictionary = try SPSSDictionary(descriptor: descriptor, size: size, encoding: encoding)
  }

  deinit { pump?.cancel() }

  /// Appends up to `count` bytes of records: RFC 4180, UTF-8, commas, each record ended by a CR;
  /// line breaks within a text are LF. Returns false where there are no more.
  ///
  /// The first record has the names of the fields (`SPSSDictionary.fieldNames`). A value that
  /// SPSS calls system-missing is an empty field; a code that stands for a missing answer is
  /// written like any other.
  ///
  /// - Throws: `SPSSFault` where the file is damaged.
  package func read(upTo count: Int, into bytes: inout [UInt8]) throws(SPSSFault) -> Bool {
    let source = pump ?? CasePump(descriptor: descriptor, size: size, dictionary)
    pump = source
    while !isAtEnd, pending.count < count {
      if let block = try source.next() {
        pending.append(contentsOf: block)
      } else {
        isAtEnd = true
      }
    }
    let taken = min(count, pending.count)
    bytes.append(contentsOf: pending[..<taken])
    pending.removeFirst(taken)
    return !isAtEnd || !pending.isEmpty
  }
}

extension SPSSDictionary {
  /// Sets whose variables each hold the code of one answer. Their codes are put together in a
  /// field of their own, after those of all variables.
  package var categorySets: [SPSSMultipleResponseSet] { sets.filter { $0.kind == .categories } }

  /// The names of the fields of every record: those of the variables, then those of the sets of
  /// categories, which begin with `$`.
  package var fieldNames: [String] {
    variables.map(\.name) + categorySets.map { "$" + $0.name }
  }
}
