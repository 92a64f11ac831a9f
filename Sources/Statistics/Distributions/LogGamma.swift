import Glibc

/// The logarithm of Euler's Γ and what binomial and Poisson terms need of it.
///
/// Accurate to a few units of the last place, also beside the zeros at 1 and 2. Sources: Abramowitz
/// & Stegun (1964) 6.1.33 (series around 2) and 6.1.41 (Stirling's series); DLMF 5.7.3, 5.11.1.
package enum LogGamma {
  /// ln Γ(x) for x > 0; infinite at 0 and for what is not positive.
  package static func value(_ x: Double) -> Double {
    guard x > 0 else { return .infinity }
    if x >= 10 { return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingSeries(x) }
    if x < 0.5 { return value(x + 1) - log(x) }
    if x < 1.5 { return aroundTwo(x - 1) - log1p(x - 1) }
    // Γ(x) = (x − 1)(x − 2)… Γ(x − k), with x − k between 1.5 and 2.5.
    var argument = x
    var product = 1.0
    while argument > 2.5 {
      argument -= 1
      product *= argument
    }
    return log(product) + aroundTwo(argument - 2)
  }

  /// δ(x) = ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, the error of Stirling's formula, for x > 0.
  ///
  /// Products of gamma functions whose logarithms are large are formed from it, so that nothing
  /// is lost: Loader (2000), Fast and accurate computation of binomial probabilities.
  static func stirlingError(_ x: Double) -> Double {
    x >= 10 ? stirlingSeries(x) : value(x + 1) - (x + 0.5) * log(x) + x - halfLogTwoPi
  }

  /// D(a, m) = a ln(a / m) + m − a, for a, m > 0, without cancellation where a is close to m.
  ///
  /// With u = (a − m)/(a + m), ln(a/m) = 2(u + u³/3 + u⁵/5 + …).
  static func deviance(_ a: Double, _ m: Double) -> Double {
    let u = (a - m) / (a + m)
    guard abs(u) < 0.1 else { return a * log(a / m) + m - a }
    var power = u
    var sum = 0.0
    for k in 1...12 {
      power *= u * u
      sum += power / Double(2 * k + 1)
    }
    return u * (a - m) + 2 * a * sum
  }

  static let halfLogTwoPi = 0.918_938_533_204_672_741_780_3
  static let twoPi = 6.283_185_307_179_586_476_925_3

  /// ln Γ(2 + z) = z(1 − γ) + Σ (−1)^k (ζ(k) − 1) z^k / k, for |z| ≤ ½.
  private static func aroundTwo(_ z: Double) -> Double {
    let series = zetaLessOne.reversed().enumerated().reduce(0.0) { sum, term in
      let k = zetaLessOne.count + 1 - term.offset
      return (sum + (k.isMultiple(of: 2) ? 1 : -1) * term.element / Double(k)) * z
    }
    return z * (oneLessEuler + series)
  }

  /// δ(x) for x ≥ 10: 1/12x − 1/360x³ + …
  private static func stirlingSeries(_ x: Double) -> Double {
    let r = 1 / (x * x)
    return bernoulli.reversed().reduce(0.0) { ($0 * r) + $1 } / x
  }

  private static let oneLessEuler = 0.422_784_335_098_467_139_393_5

  private static let bernoulli: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156,
    -3617.0 / 122400,
  ]

  /// ζ(k) − 1 for k = 2, 3, …
  private static let zetaLessOne: [Double] = [
    0.644_934_066_848_226_436_472_4, 0.202_056_903_159_594_285_399_7,
    0.082_323_233_711_138_191_516, 0.036_927_755_143_369_926_331_37,
    0.017_343_061_984_449_139_714_52, 0.008_349_277_381_922_826_839_798,
    0.004_077_356_197_944_339_378_685, 0.002_008_392_826_082_214_417_853,
    0.000_994_575_127_818_085_337_146, 0.000_494_188_604_119_464_558_702_3,
    0.000_246_086_553_308_048_298_638, 0.000_122_713_347_578_489_146_751_8,
    0.000_061_248_135_058_704_829_258_55, 0.000_030_588_236_307_020_493_551_73,
    0.000_015_282_259_408_651_871_732_57, 0.000_007_637_197_637_899_762_273_6,
    0.000_003_817_293_264_999_839_856_462, 0.000_001_908_212_716_553_938_925_657,
    9.539_620_338_727_961_131_52e-7, 4.769_329_867_878_064_631_167e-7,
    2.384_505_027_277_329_900_036e-7, 1.192_199_259_653_110_730_678e-7,
    5.960_818_905_125_947_961_244e-8, 2.980_350_351_465_228_018_606e-8,
    1.490_155_482_836_504_123_466e-8, 7.450_711_789_835_429_491_981e-9,
    3.725_334_024_788_457_054_819e-9, 1.862_659_723_513_049_006_404e-9,
    9.313_274_324_196_681_828_718e-10,
  ]
}
