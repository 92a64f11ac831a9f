extension KouchouReport {
  /// What a file of comments tells of one beside what it says.
  struct Origin {
    let name: String
    /// Where it was collected; empty where that is not told.
    let source: String
    /// Where it stands on the web; empty where it does not, or where the cell has no such address.
    let url: String

    /// The cells `comment-id`, `source` and `url` of a row.
    init(_ cells: [[UInt8]]) {
      name = String(decoding: cells[0], as: UTF8.self)
      source = String(decoding: cells[1], as: UTF8.self)
      url = Self.isAddress(cells[2]) ? String(decoding: cells[2], as: UTF8.self) : ""
    }

    /// The viewer makes a link of it: nothing but a page may be behind it.
    private static func isAddress(_ cell: [UInt8]) -> Bool {
      ["https://", "http://"].contains { cell.starts(with: $0.utf8) && cell.count > $0.utf8.count }
        && cell.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }
  }
}
