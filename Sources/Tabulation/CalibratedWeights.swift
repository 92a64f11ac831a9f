import Statistics
package import SurveyModel

/// The weights of a survey, made of its merged tally: no respondent is seen again.
package struct CalibratedWeights: Sendable {
  /// What came of weighting, for the report.
  package let report: WeightReport
  /// By how much each profile's weights are multiplied.
  let factors: ProfileFactors
  /// The same by weighting profile, not rounded.
  let profiles: WeightProfiles
  let calibration: Calibration?
  /// What errors depend on; `nil` where too few people answered for any.
  let design: SampleDesign?

  /// Brings the weights of a tally to the margins of its survey.
  ///
  /// - Returns: `nil` where the survey weights nobody.
  /// - Throws: `Fault` where no weights can meet the margins.
  package init?(_ survey: Survey, plan: CountingPlan, tally: Tally) throws(Fault) {
    guard let weighting = survey.weighting else { return nil }
    let profiles = WeightProfiles(plan, tally, weighting)
    guard profiles.included.contains(where: { $0.sum > 0 }) else {
      throw Fault(Finding(.nobodyWeighted, file: "", place: weighting.place))
    }
    let calibration = try Self.calibration(of: profiles, weighting)
    let exact = profiles.included.indices.map { index in
      profiles.included[index].people > 0
        ? ExactWeight(nearest: calibration?.factors[index] ?? 1) : .zero
    }
    self.profiles = profiles
    self.calibration = calibration
    design = SampleDesign(survey, plan, profiles, calibration)
    factors = ProfileFactors(plan, byWeightProfile: exact)
    report = WeightReport(weighting, profiles, calibration, exact, tally)
  }

  private static func calibration(
    of profiles: WeightProfiles, _ weighting: Weighting
  ) throws(Fault) -> Calibration? {
    guard !weighting.margins.isEmpty else { return nil }
    let bounds = WeightBounds(
      lower: weighting.limits.minimum?.approximation ?? 0,
      upper: weighting.limits.maximum?.approximation ?? .infinity)
    do throws(WeightingFault) {
      return try Raking(bounds: bounds).calibrate(
        profiles.included, to: profiles.margins.map(\.margin))
    } catch {
      throw Fault(error, weighting, profiles)
    }
  }

  /// Why no weights can meet the margins, as a planner can act on it.
  package struct Fault: Error, Sendable {
    /// What stops the survey; its file is left empty, for the caller knows it.
    package let finding: Finding

    init(_ finding: Finding) {
      self.finding = finding
    }
  }
}

extension CalibratedWeights.Fault {
  fileprivate init(_ fault: WeightingFault, _ weighting: Weighting, _ profiles: WeightProfiles) {
    func finding(
      _ rule: Finding.Rule, _ margin: Int, _ category: Int, expected: [String]
    ) -> Finding {
      let declared = weighting.margins[margin]
      let target = declared.targets.indices.contains(category) ? declared.targets[category] : nil
      let name = target?.codes.map(\.description).joined(separator: ">") ?? ""
      return Finding(
        rule, file: target == nil ? "" : declared.source ?? "",
        place: target?.place ?? declared.place,
        variable: declared.name, found: .name(name), expected: expected)
    }
    switch fault {
    case .nothingToWeigh:
      self.init(Finding(.nobodyWeighted, file: "", place: weighting.place))
    case .invalidTarget(let margin, let category):
      self.init(finding(.weightTargetUnreachable, margin, category, expected: []))
    case .totalsDiffer(let margin, let total, let first):
      self.init(
        finding(
          .weightTargetUnreachable, margin, 0,
          expected: [total, first].map { shortest($0) }))
    case .noRespondent(let margin, let category, let target):
      self.init(
        finding(.weightTargetWithoutRespondent, margin, category, expected: [shortest(target)]))
    case .unreachable(let margin, let category, let target, let lowest, let highest):
      self.init(
        finding(
          .weightTargetUnreachable, margin, category,
          expected: [target, lowest, highest].map { shortest($0) }))
    case .notConverged(let margin, let category, let discrepancy, let iterations):
      self.init(
        finding(
          .weightsNotConverging, margin, category,
          expected: [shortest(discrepancy * 100), String(iterations)]))
    }
  }
}

/// A number as messages show it: two digits after the point.
private func shortest(_ value: Double) -> String {
  guard value.magnitude < 1e15 else { return "\(value)" }
  return FixedPoint(units: Int128((value * 100).rounded()), decimals: 2).description
}

extension SampleDesign {
  /// The design of a survey by its weighting profiles.
  fileprivate init?(
    _ survey: Survey, _ plan: CountingPlan, _ profiles: WeightProfiles,
    _ calibration: Calibration?
  ) {
    let strata = DesignStrata(survey.sampling, plan, profiles: profiles.people.count)
    let described = profiles.people.indices.map { index in
      Profile(
        everybody: Moments(
          profiles.people[index], profiles.given[index].sum, profiles.given[index].square),
        factor: calibration?.factors[index] ?? 1, stratum: strata.places[index])
    }
    do throws(Fault) {
      try self.init(
        profiles: described, strata: strata.strata, adjustment: Self.adjustment(profiles))
    } catch {
      return nil
    }
  }

  private static func adjustment(_ profiles: WeightProfiles) -> Adjustment {
    switch profiles.margins.count {
    case 0: .none
    case 1: .postStratified(profiles.margins[0].margin.cells)
    default: .raked(profiles.margins.map(\.margin.cells))
    }
  }
}

/// The stratum of each weighting profile.
private struct DesignStrata {
  let places: [Int]
  let strata: [SampleDesign.Stratum]

  init(_ sampling: Sampling?, _ plan: CountingPlan, profiles: Int) {
    guard let sampling, let id = sampling.strata, let index = plan.codebook.index(of: id),
      let axis = plan.weightAxes.firstIndex(of: index)
    else {
      places = [Int](repeating: 0, count: profiles)
      strata = [SampleDesign.Stratum()]
      return
    }
    let variable = plan.codebook.variables[index]
    places = (0..<profiles).map { plan.slots(ofWeightProfile: $0)[axis] }
    let sizes = sampling.correctsForFinitePopulation ? sampling.populations : []
    strata = (0..<SlotLayout(variable).count).map { slot in
      guard slot < variable.categories.count else { return SampleDesign.Stratum() }
      let code = variable.categories[slot].code
      return SampleDesign.Stratum(
        population: sizes.first { $0.code == code }.map { Double($0.size) })
    }
  }
}
