/// Who is asked one question.
struct Asked {
  /// By row.
  let flags: [Bool]
  let count: Int

  init(flags: [Bool]) {
    self.flags = flags
    count = flags.count(where: \.self)
  }

  /// How many of them there are in each cell of two factors.
  func histogram(_ cells: [UInt8]) -> [Int] {
    var people = [Int](repeating: 0, count: Factors.cells)
    for row in flags.indices where flags[row] { people[Int(cells[row])] += 1 }
    return people
  }
}
