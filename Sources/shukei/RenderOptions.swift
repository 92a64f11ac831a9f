import Pipeline

/// What `shukei render` was asked to do.
struct RenderOptions: Equatable, Sendable {
  /// Path of the summary.
  var summary: String
  /// Path of a stylesheet in place of the one that is shipped.
  var stylesheet: String?
  /// `name=value`, in the order given.
  var parameters: [String] = []
  /// Path of the page; `nil` for standard output.
  var output: String?

  init(summary: String) {
    self.summary = summary
  }
}

extension PageStyle {
  /// A style of the words of a command line, each parameter as `name=value`.
  init(stylesheet: String?, words: [String]) {
    self.init(
      stylesheet: stylesheet,
      parameters: words.map { word in
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
      })
  }
}
