package import SurveyModel

/// One variable of a triple-s definition, and where its values stand in a record.
package struct TripleSVariable: Sendable, Equatable {
  /// The number of the variable in the definition, as written.
  package var ident: String
  /// The name by which people and filters know it.
  package var name: String
  /// The words of the question, a string for each line; the short ones where there are several.
  package var label: [String]
  /// The sentence that respondents read, where the definition has it apart from the label.
  package var wording: String?
  /// What kind of value it holds.
  package var kind: Kind
  /// What the variable is for, beside answers.
  package var use: Use?
  /// Codes are characters, not numbers.
  package var hasLiteralCodes: Bool
  /// The name of the yes/no variable that tells whether this one was asked.
  package var filter: String?
  /// The first and last character, or field, of a record, from 1.
  package var position: ClosedRange<Int>
  /// How a multiple variable lists its codes; `nil` for a character `0` or `1` for each code.
  package var spread: Spread?
  /// The most characters of a text.
  package var size: Int?
  /// The least and the greatest number.
  package var range: NumberRange?
  /// The codes with their words, in the order of the definition.
  package var values: [Value]
  /// Codes that say why there is no answer.
  package var missing: [String]
  /// Where the definition declares it.
  package var place: Place

  /// The types of the standard.
  package enum Kind: String, Sendable, CaseIterable {
    case single
    case multiple
    case quantity
    case character
    case logical
    case date
    case time
  }

  /// What a variable is for, beside answers; the raw value is the one of the standard.
  package enum Use: String, Sendable, CaseIterable {
    case serial
    case weight
  }

  /// The codes of a multiple variable one after the other: so many fields of so many characters.
  package struct Spread: Sendable, Equatable {
    /// How many codes there is room for.
    package var subfields: Int
    /// Characters of each.
    package var width: Int

    /// Room for `subfields` codes of `width` characters.
    package init(subfields: Int, width: Int) {
      self.subfields = subfields
      self.width = width
    }
  }

  /// The numbers that are allowed, as written: their digits also tell how many there may be.
  package struct NumberRange: Sendable, Equatable {
    /// The least number.
    package var from: String
    /// The greatest number.
    package var to: String

    /// The numbers from `from` to `to`, both of them included.
    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// A code and its words.
  package struct Value: Sendable, Equatable {
    /// The code: a number without zeros before it, or as written where codes are characters.
    package var code: String
    /// Its words, a string for each line.
    package var label: [String]
    /// Its value on a scale.
    package var score: String?

    /// The code `code` that means `label`.
    package init(code: String, label: [String], score: String? = nil) {
      self.code = code
      self.label = label
      self.score = score
    }
  }

  /// A variable at this position; what is left out it does not have.
  package init(
    ident: String, name: String, label: [String], wording: String? = nil, kind: Kind,
    use: Use? = nil, hasLiteralCodes: Bool = false, filter: String? = nil,
    position: ClosedRange<Int>, spread: Spread? = nil, size: Int? = nil,
    range: NumberRange? = nil, values: [Value] = [], missing: [String] = [],
    place: Place = Place(line: 1, column: 1)
  ) {
    self.ident = ident
    self.name = name
    self.label = label
    self.wording = wording
    self.kind = kind
    self.use = use
    self.hasLiteralCodes = hasLiteralCodes
    self.filter = filter
    self.position = position
    self.spread = spread
    self.size = size
    self.range = range
    self.values = values
    self.missing = missing
    self.place = place
  }

  /// The greatest code that is a whole number; 0 where none is.
  package var greatestCode: Int {
    let codes = values.compactMap { Int($0.code) } + [range.flatMap { Int($0.to) } ?? 0]
    return codes.max() ?? 0
  }

  /// The fewest characters that hold every value of it.
  package var neededWidth: Int {
    switch kind {
    case .single:
      hasLiteralCodes
        ? values.map(\.code.unicodeScalars.count).max() ?? 1 : String(greatestCode).utf8.count
    case .multiple: spread.map { $0.subfields * $0.width } ?? max(1, greatestCode)
    case .quantity: 1
    case .character: 1
    case .logical: 1
    case .date: 8
    case .time: 6
    }
  }
}
