/// How often each category of a question with several marks is to be marked, and by how many
/// people in all.
///
/// People fall into three groups: those who mark nothing, those who mark one exclusive category
/// and those who mark at least one ordinary category, `markers`. Marks can be shared out among
/// the last if no category wants more people than there are and all the marks fit
/// (`Σ marks ≤ markers × maximum`); and nobody is left without one if `markers ≤ Σ marks`.
struct MarkQuotas {
  /// By category; 0 for ordinary ones.
  var exclusive: [Int]
  /// By category; 0 for exclusive ones.
  var marks: [Int]
  var markers: Int

  /// People who mark anything.
  var answered: Int { exclusive.reduce(0, +) + markers }

  /// The least and the largest number of people among whom `marks` can be shared out.
  static func markers(for marks: [Int], maximum: Int?) -> (least: Int, most: Int) {
    let sum = marks.reduce(0, +)
    let fitting = maximum.map { (sum + $0 - 1) / max(1, $0) } ?? 0
    return (max(marks.max() ?? 0, fitting), sum)
  }
}
