package import SurveyModel

/// What kinds of personal data are called, and what stands in their place.
package struct PersonalDataWording: Sendable {
  private let language: ReportLanguage

  /// The words of one language.
  package init(_ language: ReportLanguage) {
    self.language = language
  }

  /// The placeholder of a kind: `［電話番号］` or `[phone]`.
  package func placeholder(_ kind: PersonalData) -> String {
    switch language {
    case .japanese: "［\(name(kind))］"
    case .english: "[\(name(kind))]"
    }
  }

  /// The kind in words: 電話番号 or phone.
  package func name(_ kind: PersonalData) -> String {
    switch language {
    case .japanese: japanese(kind)
    case .english: english(kind)
    }
  }

  private func japanese(_ kind: PersonalData) -> String {
    switch kind {
    case .emailAddress: "メールアドレス"
    case .webAddress: "URL"
    case .paymentCard: "カード番号"
    case .individualNumber: "マイナンバー"
    case .phone: "電話番号"
    case .numberPlate: "ナンバープレート"
    case .birthDate: "生年月日"
    case .identifier: "識別番号"
    case .address: "住所"
    case .postalCode: "郵便番号"
    case .personName: "氏名"
    }
  }

  private func english(_ kind: PersonalData) -> String {
    switch kind {
    case .emailAddress: "e-mail"
    case .webAddress: "web address"
    case .paymentCard: "card number"
    case .individualNumber: "individual number"
    case .phone: "phone"
    case .numberPlate: "number plate"
    case .birthDate: "date of birth"
    case .identifier: "identifier"
    case .address: "address"
    case .postalCode: "postal code"
    case .personName: "name"
    }
  }

  /// What a run of `redact` says at its end: passages masked and answers left to review.
  package func summary(masked: [(PersonalData, Int)], answers: Int, doubtful: Int) -> String {
    let kinds = masked.filter { $0.1 > 0 }.map { "\(name($0.0)) \(grouped($0.1))" }
    switch language {
    case .japanese:
      let list = kinds.isEmpty ? "伏せた箇所はありません" : "伏せた箇所: " + kinds.joined(separator: "、")
      return "回答\(grouped(answers))件。\(list)。確認が要る回答: \(grouped(doubtful))件。\n"
    case .english:
      let list = kinds.isEmpty ? "Nothing masked" : "Masked: " + kinds.joined(separator: ", ")
      return "Answers: \(grouped(answers)). \(list). Answers to review: \(grouped(doubtful)).\n"
    }
  }
}
