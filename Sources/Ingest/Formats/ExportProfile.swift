import SurveyModel

/// What is known of one way of exporting answers: values alone, read by a few readers of header
/// rows. A service more is an entry more in the table of presets.
struct ExportProfile: Sendable {
  /// The name under which a definition chooses it; the format's own where it has but one.
  let preset: String
  let format: ExportFormat
  /// What the header rows mean.
  var header: HeaderShape = .names([.bracket, .stem])
  /// Columns that the service writes itself, by their names.
  var roles: [NamedRole] = []
  /// How the names end of columns that tell whether a response is finished.
  var statusEnding: String?
  /// Headers of the column with the free text of その他, beside the question that it follows.
  var otherHeaders: [String] = []
  /// What stands between marks in one cell; `nil` takes any of the usual ones.
  var separator: String?
  /// Values that stand for a missing answer.
  var missing: [MissingValue] = []
  /// Words that are a tick in the column of a choice, beside the usual ones.
  var ticks: [String] = []
  /// Words that are no tick there, beside the usual ones.
  var blanks: [String] = []
  /// Rows that are no responses.
  var rowRules: [RowRule] = []
  /// Whether parts of a ranking are its places, which hold items, and not items with places.
  var ranksByPlace = false
  /// Whether an unticked choice and a question without an answer look alike.
  var hidesNoAnswer = false
  /// What must be seen, all of it, for a file to be taken for this one.
  var signs: [ExportSign] = []

  /// The values that are told as assumed: a code and the same with a point are one.
  var assumedMissing: [MissingValue] {
    missing.filter { !$0.value.utf8.suffix(2).elementsEqual(".0".utf8) }
  }

  /// One column that a service writes, under every name that it is known by.
  struct NamedRole: Sendable {
    let role: SourceColumn.Role
    let names: [String]

    init(_ role: SourceColumn.Role, _ names: String...) {
      self.role = role
      self.names = names
    }
  }

  /// Rows that do not count by what one column says.
  struct RowRule: Sendable {
    let reason: Reason
    /// Names of the column; the first one that the file has is looked at.
    let columns: [String]
    /// Values with which a row does not count; the empty one is a blank cell.
    let values: [String]
    /// What happens where the definition says nothing.
    var treatment: RowTreatment = .drop

    enum Reason: Sendable {
      case preview
      case unfinished
    }
  }
}

/// Which header rows there are and what each means.
enum HeaderShape: Sendable {
  /// One row of names; a part of a question is told by how its name is written.
  case names([PartStyle])
  /// The question on its first column, below it the choice or row; then `numbers` rows of codes.
  case questionThenPart(numbers: Int)
  /// Rows merged over the columns to which they apply: number, wording, choice.
  case merged(rows: Int)
  /// Names, wordings, and identifiers as JSON.
  case importIdentifiers
  /// Names, then wordings.
  case namesThenWordings

  /// How many records name the columns.
  var rows: Int {
    switch self {
    case .names: 1
    case .questionThenPart(let numbers): 2 + numbers
    case .merged(let rows): rows
    case .importIdentifiers: 3
    case .namesThenWordings: 2
    }
  }
}

/// How the name of a column tells the question and the part of it that it holds.
enum PartStyle: Sendable {
  /// `Question [part]`
  case bracket
  /// `Q1[SQ001]. Question [part]`: a code and a wording in one.
  case codeAndWording
  /// `group/question/part`
  case path
  /// `field___part`
  case underscores
  /// `Question (choice=part)`
  case choice
  /// `Q1_1`, `Q1_2` beside each other, with nothing but ticks below them.
  case stem
}

/// Something to be seen in the first records of a file.
enum ExportSign: Sendable {
  /// The first row has one of these names.
  case header([String])
  /// The first row begins with one of these names.
  case firstHeader([String])
  /// A name of the first row ends so.
  case headerEnding(String)
  /// A cell of this row, from 0, is one of these.
  case cell(row: Int, [String])
  /// A cell of this row, from 0, begins so.
  case cellBeginning(row: Int, String)
  /// A cell of the first column below the header has this in it.
  case firstColumnWith(String)
  /// The first row has blank names right of a name, and the second names below them.
  case mergedQuestions
  /// The first row has numbers of questions such as `Q1`, merged, over two more rows.
  case mergedNumbers
  /// All cells of this row, from 0, are digits or blank, and the first one is blank.
  case digits(row: Int)
  /// Most cells below the header are codes such as `1.0`, and some are one of these.
  case codesWithPoint(and: [String])
}
