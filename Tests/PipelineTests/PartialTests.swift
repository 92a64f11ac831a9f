import Ingest
import Reporting
import SurveyModel
import Tabulation
import Testing

@testable import Pipeline

@Suite struct `A partial tally as a file` {
  private let parts: SampleParts
  private let definition: SurveyDefinition
  private let plan: CountingPlan
  private let identity: PartialIdentity
  private let bytes: [UInt8]

  init() throws {
    parts = try SampleParts(of: "training-en", count: 40)
    (definition, plan, identity) = try parts.plan()
    bytes = try parts.bytes(of: parts.tallied([parts.paths[0]], as: "one"))
  }

  private func partial(_ bytes: [UInt8]) throws(PartialFault) -> Partial {
    try Partial(decoding: bytes, like: identity, plan)
  }

  private func fault(_ bytes: [UInt8]) -> PartialFault.Reason? {
    do throws(PartialFault) {
      _ = try partial(bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  private var content: [UInt8] {
    Array(bytes[PartialEnvelope.headerSize..<bytes.count - SHA256.digestSize])
  }

  @Test func `its bytes come back from what they say`() throws {
    let partial = try partial(bytes)
    #expect(partial.bytes(plan) == bytes)
    #expect(partial.reading.inputs.map(\.name) == ["part-0.csv"])
    #expect(partial.reading.inputs.map(\.digest.kind) == [.sha256])
    #expect(partial.reading.pass.accounting.read == 10)
    #expect(!partial.reading.pass.findings.isEmpty)
  }

  @Test func `a file that is cut short anywhere is refused as such`() {
    for count in bytes.indices {
      let whole = count < PartialEnvelope.headerSize ? nil : bytes.count
      #expect(fault(Array(bytes[..<count])) == .truncated(bytes: count, whole: whole))
    }
    #expect(fault(bytes + [0]) == .checksum)
    #expect(fault(bytes + bytes) == .checksum)
  }

  @Test func `a changed bit is refused wherever it is`() {
    for _ in 0..<2_000 {
      var changed = bytes
      let bit = Int.random(in: 0..<bytes.count * 8)
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      switch fault(changed) {
      case .notAPartial: #expect(bit < 64)
      case .truncated: #expect((96..<160).contains(bit))
      case .checksum: #expect(bit >= 64)
      case nil, .malformed, .otherFormat, .otherVersion, .otherPlan, .otherDefinition:
        Issue.record("bit \(bit) is not noticed as a change")
      }
    }
  }

  @Test func `hostile content under a good checksum is refused or reported, and no crash`() throws {
    let run = parts.run(.partials([]), into: .folder(""))
    let start = 1 + identity.version.utf8.count + 2 * SHA256.digestSize
    var refused = 0
    for _ in 0..<600 {
      var changed = content
      let range = Bool.random() ? start..<min(start + 400, changed.count) : start..<changed.count
      for _ in 0..<Int.random(in: 1...3) {
        let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255)]
        changed[Int.random(in: range)] = values.randomElement() ?? 0
      }
      do throws(PartialFault) {
        let reading = try partial(PartialEnvelope.sealed(changed)).reading
        // Only a survey with weights can be stopped here.
        _ = try? run.report(reading, definition, plan, nil).report.documents()
      } catch {
        refused += 1
      }
    }
    #expect(refused > 200)
  }

  @Test func `what is not like this run is told apart`() throws {
    #expect(fault([]) == .truncated(bytes: 0, whole: nil))
    #expect(fault(Array("id,Q1\n1,2\n".utf8)) == .notAPartial)
    let text = Array(bytes.map { $0 == 0x0D ? [0x0A] : [$0] }.joined())
    #expect(fault(text) == .notAPartial)
    func other(_ version: String, _ definition: [UInt8]) -> [UInt8] {
      let identity = PartialIdentity(version: version, definition: definition, plan: plan)
      return Partial(identity, Reading(pass: Pass(plan), inputs: [])).bytes(plan)
    }
    let source = try parts.bytes(of: parts.definition)
    #expect(fault(other("test", source)) == nil)
    #expect(fault(other("0.9", source)) == .otherVersion("0.9", needed: "test"))
    #expect(fault(other("test", source + [0x0A])) == .otherDefinition)
    var layout = content
    layout[1 + 4 + SHA256.digestSize] ^= 1
    #expect(fault(PartialEnvelope.sealed(layout)) == .otherPlan)
    var format = bytes
    format[8] = 99
    format.replaceSubrange(
      (format.count - 32)..., with: SHA256.digest(of: format[..<(format.count - 32)]))
    #expect(fault(format) == .otherFormat(99))
  }

  @Test(arguments: [
    (PartialFault.Reason.notAPartial, Finding.Rule.notAPartial),
    (.truncated(bytes: 3, whole: nil), .partialTruncated),
    (.truncated(bytes: 3, whole: 9), .partialTruncated),
    (.checksum, .partialDamaged),
    (.malformed(offset: 7), .partialDamaged),
    (.otherFormat(99), .partialOfOtherVersion),
    (.otherVersion("1", needed: "2"), .partialOfOtherVersion),
    (.otherPlan, .partialOfOtherVersion),
    (.otherDefinition, .partialOfOtherDefinition),
  ])
  func `every fault is a finding`(_ reason: PartialFault.Reason, _ rule: Finding.Rule) {
    #expect(PartialFault(reason).finding(in: "a.partial").rule == rule)
  }
}
