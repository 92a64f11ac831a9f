import Ingest
import SurveyModel
import Tabulation

extension SurveyRun {
  /// Larger files are no partial tallies: it is far more than the counters of any survey take.
  private static let largestPartial = 256 << 20

  /// Adds up partial tallies, in whatever order they are named; all that cannot be merged are
  /// told together.
  func merge(
    _ paths: [String], _ identity: PartialIdentity, _ plan: CountingPlan
  ) throws(Stop) -> Reading {
    var total = Reading(pass: Pass(plan), inputs: [])
    var register = InputRegister()
    var stops: [Finding] = []
    for path in paths {
      do throws(Stop) {
        let part = try partial(path, identity, plan).reading
        stops += register.note(part.inputs, in: path)
        if stops.isEmpty { try total.add(part, from: path) }
      } catch {
        stops += error.findings
      }
    }
    guard stops.isEmpty else { throw Stop(findings: stops) }
    return total
  }

  private func partial(
    _ path: String, _ identity: PartialIdentity, _ plan: CountingPlan
  ) throws(Stop) -> Partial {
    let bytes: [UInt8]
    do throws(InputFault) {
      bytes = try wholeFile(path: path, name: path, limit: Self.largestPartial)
    } catch {
      let isTooLarge = error.findings.contains { $0.rule == .definitionTooLarge }
      throw Stop(findings: isTooLarge ? [Finding(.notAPartial, file: path)] : error.findings)
    }
    do throws(PartialFault) {
      return try Partial(decoding: bytes, like: identity, plan)
    } catch {
      throw Stop(findings: [error.finding(in: path)])
    }
  }

  /// Writes a partial tally whole or not at all; returns its path.
  func write(
    _ partial: Partial, _ plan: CountingPlan, to path: String
  ) throws(Stop) -> String {
    do throws(OutputFile.Fault) {
      var file = try OutputFile(path: path)
      try file.write(partial.bytes(plan).span)
      try file.finish()
      return path
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
  }
}

extension Reading {
  /// Adds a partial tally, unless there would be more people than a tally holds.
  fileprivate mutating func add(_ part: Reading, from path: String) throws(Stop) {
    let limit = Tally.maximumRespondents - pass.tally.respondents
    guard part.pass.tally.respondents <= limit else {
      throw Stop(findings: [Finding(.partialDamaged, file: path)])
    }
    merge(part)
  }
}
