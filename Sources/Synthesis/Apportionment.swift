/// Whole numbers in the proportions of others: the method of the largest remainder (Hamilton).
enum Apportionment {
  /// Numbers that add up to `total` exactly; of equal remainders the earlier one is served.
  ///
  /// All zero where `counts` is: nothing can be shared out then.
  ///
  /// - Precondition: no count is negative.
  static func parts(of total: Int, like counts: [Int]) -> [Int] {
    let sum = counts.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0, total > 0 else { return counts.map { _ in 0 } }
    let products = counts.map { Int128($0) * Int128(total) }
    var parts = products.map { Int($0 / sum) }
    let left = total - parts.reduce(0, +)
    let byRemainder = products.indices.sorted {
      let (first, second) = (products[$0] % sum, products[$1] % sum)
      return first == second ? $0 < $1 : first > second
    }
    for index in byRemainder.prefix(left) { parts[index] += 1 }
    return parts
  }

  /// The same for shares that need not add up to 1.
  static func parts(of total: Int, shares: [Double]) -> [Int] {
    parts(of: total, like: shares.map { Int($0 * 1e9) })
  }

  /// `count` × `rows` ÷ `respondents`, rounded half up.
  static func scaled(_ count: Int, from respondents: Int, to rows: Int) -> Int {
    guard respondents > 0 else { return 0 }
    let product = Int128(count) * Int128(rows) * 2 + Int128(respondents)
    return Int(product / (Int128(respondents) * 2))
  }
}
