import SurveyModel

/// Why bytes cannot be merged as a partial tally.
struct PartialFault: Error, Equatable {
  enum Reason: Equatable {
    case notAPartial
    /// `whole` is how many bytes there should be, where so much can be read.
    case truncated(bytes: Int, whole: Int?)
    /// The checksum does not fit.
    case checksum
    /// The checksum fits, but what it covers is no tally.
    case malformed(offset: Int)
    case otherFormat(Int)
    case otherVersion(String, needed: String)
    /// The same version counts in another way, as while a program is being written.
    case otherPlan
    case otherDefinition
  }

  let reason: Reason

  init(_ reason: Reason) {
    self.reason = reason
  }

  func finding(in file: String) -> Finding {
    switch reason {
    case .notAPartial: Finding(.notAPartial, file: file)
    case .truncated(let bytes, let whole):
      Finding(
        .partialTruncated, file: file, found: .number(bytes),
        expected: whole.map { [String($0)] } ?? [])
    case .checksum: Finding(.partialDamaged, file: file)
    case .malformed(let offset):
      Finding(.partialDamaged, file: file, found: .number(offset + 1))
    case .otherFormat(let format):
      Finding(
        .partialOfOtherVersion, file: file, found: .name("format \(format)"),
        expected: ["format \(PartialEnvelope.format)"])
    case .otherVersion(let version, let needed):
      Finding(
        .partialOfOtherVersion, file: file, found: .name("version \(version)"),
        expected: ["version \(needed)"])
    case .otherPlan: Finding(.partialOfOtherVersion, file: file)
    case .otherDefinition: Finding(.partialOfOtherDefinition, file: file)
    }
  }
}
