/// What a passage of an answer would give away about a person; the raw value is its name in
/// files.
///
/// The order of the cases is that in which kinds are listed, and which of two equally long
/// passages gives its name where they overlap.
package enum PersonalData: String, Sendable, CaseIterable, Comparable {
  case emailAddress = "email"
  case webAddress = "url"
  case paymentCard = "payment-card"
  /// マイナンバー, the twelve digits that Japan gives to each resident.
  case individualNumber = "my-number"
  case phone
  case numberPlate = "number-plate"
  case birthDate = "birth-date"
  /// A membership, a licence, an account: what a register knows a person by.
  case identifier
  case address
  case postalCode = "postal-code"
  case personName = "name"

  /// The order in which the kinds are listed.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// The place of the kind in that order, from 0.
  package var rank: Int {
    switch self {
    case .emailAddress: 0
    case .webAddress: 1
    case .paymentCard: 2
    case .individualNumber: 3
    case .phone: 4
    case .numberPlate: 5
    case .birthDate: 6
    case .identifier: 7
    case .address: 8
    case .postalCode: 9
    case .personName: 10
    }
  }
}
