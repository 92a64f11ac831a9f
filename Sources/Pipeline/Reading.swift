import Reporting
import SurveyModel

/// What is known of some response files once each was read: all that later stages need.
struct Reading: Sendable {
  var pass: Pass
  var inputs: [Manifest.Input]
  /// Names of files as the planner gave them, by their names without folders; empty where
  /// partial tallies were merged, which do not know them.
  var paths: [String: String] = [:]

  /// Adds what is known of other files, in whatever order.
  mutating func merge(_ other: Reading) {
    pass.merge(other.pass)
    inputs += other.inputs
  }
}

/// Where each input was counted, to find those that would be counted twice.
struct InputRegister {
  private struct Key: Hashable {
    let name: [UInt8]
    let digest: ContentDigest
  }

  private var places: [Key: String] = [:]

  /// Notes the inputs of one file; those already noted are findings about it.
  ///
  /// `place` is the partial tally that holds them, or `nil` for the inputs of one run.
  mutating func note(_ inputs: [Manifest.Input], in place: String?) -> [Finding] {
    inputs.compactMap { input in
      let key = Key(name: Array(input.name.utf8), digest: input.digest)
      guard let earlier = places.updateValue(place ?? input.name, forKey: key) else { return nil }
      places[key] = earlier
      return Finding(
        .inputRepeated, file: place ?? input.name, found: .name(input.name),
        expected: place == nil ? [] : [earlier])
    }
  }
}
