// How far the shares of a sample may be from those of everybody
extension ReportLabels {
  /// Heading of the table of sampling errors.
  package var samplingError: String { of("標本誤差", "Sampling error") }

  /// Heading of the column for a share and its complement: `10%・90%`.
  package func sharePair(_ percent: Int) -> String {
    guard percent != 50 else { return "50%" }
    return of("\(percent)%・\(100 - percent)%", "\(percent)% or \(100 - percent)%")
  }

  /// How to read the table, and how it was made.
  package func samplingErrorNote(population: Int?, hasTwoStages: Bool, isWeighted: Bool) -> String {
    let size = population.map(grouped)
    let formula =
      size == nil ? "±2√(p(1−p)/n)" : "±2√((N−n)/(N−1)×p(1−p)/n)"
    let twice = hasTwoStages ? "√2×" : ""
    return of(
      "割合の標本誤差（信頼度95%、ポイント）です。\(twice)\(formula)により計算しました"
        + "（nは回答者数\(size.map { "、Nは母集団\($0)人" } ?? "")、pは割合"
        + "\(hasTwoStages ? "、√2は二段抽出による" : "")）。"
        + (isWeighted ? "重み付けによる誤差の増加は含みません。" : ""),
      "Sampling error of a share in points (95% confidence): \(twice)\(formula), n respondents"
        + "\(size.map { ", N = \($0) people in the population" } ?? ""), share p"
        + "\(hasTwoStages ? ", √2 for two stages of sampling" : "")."
        + (isWeighted ? " What weights add to the error is not included." : ""))
  }
}
