/// What the words of a header say about its question.
struct QuestionWords {
  /// Folded, in small letters, each run of other signs than letters and digits as one space.
  private let text: String
  private let words: Set<String>

  init(_ names: [String]) {
    let joined = searchable(names.joined(separator: " "))
    text = joined
    words = Set(
      joined.unicodeScalars.split { !($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
        .map { String(Substring($0)) })
  }

  private func has(_ japanese: [String]) -> Bool { japanese.contains { text.contains($0) } }
  private func says(_ english: [String]) -> Bool { english.contains { words.contains($0) } }
  private func isAny(_ whole: [String]) -> Bool {
    let bare = text.filter { $0 != " " && $0 != "_" }
    return whole.contains { bare == $0 }
  }

  /// About who answered (属性).
  var isDemographic: Bool {
    has([
      "性別", "年齢", "年代", "世代", "生年", "生まれ", "職業", "職種", "居住", "お住まい", "住まい", "住所", "地区",
      "学区", "校区", "地域はどちら", "町名", "世帯", "家族構成", "同居", "婚姻", "結婚", "学歴", "国籍", "出身", "年収",
      "収入", "勤務先", "通勤", "通学", "子どもの人数", "子どもの有無", "お子さんの",
    ])
      || says([
        "gender", "sex", "age", "income", "education", "ethnicity", "race", "region", "country",
        "marital", "household", "occupation", "locality", "born", "religion", "nationality",
        "postcode", "degree", "employment",
      ]) || has(["where do you live", "highest degree"])
  }

  var isAge: Bool { has(["年齢", "何歳", "満年"]) || says(["age"]) || isAny(["年", "歳"]) }

  /// An amount, a number of things, a year.
  var asksForNumber: Bool {
    isAge
      || has([
        "人数", "何人", "回数", "何回", "金額", "円", "何年", "年数", "時間(", "何時間", "何日", "日数", "件数", "台数",
        "生年", "西暦", "体重", "身長", "距離", "分くらい", "how many", "how much time", "how long",
        "what year", "number of", "years of", "how old",
      ]) || says(["year", "yob", "hours", "minutes", "amount", "count", "qty", "height", "weight"])
  }

  /// A rating.
  var asksForRating: Bool {
    has([
      "満足", "評価", "段階", "重要度", "点満点", "どの程度", "印象", "おすすめ", "勧め", "on a scale", "scale of",
      "how satisfied", "how likely", "how important", "how much do you", "please rate", "rate how",
      "how would you rate",
    ]) || says(["rating", "score", "satisfaction", "importance", "agreement"])
  }

  var asksForOrder: Bool {
    has(["順位", "順に", "rank", "order of preference", "in order of"])
  }

  /// Names, addresses and the like: never a question of a tally.
  var isPersonal: Bool {
    has([
      "氏名", "お名前", "フルネーム", "メール", "電話", "連絡先", "e-mail", "email", "郵便番号", "ipアドレス", "番地",
      "生年月日", "個人番号", "phone number", "your name",
    ])
      || isAny([
        "名前", "name", "firstname", "lastname", "fullname", "tel", "phone", "mail", "address",
        "ipaddress", "recipientemail", "recipientfirstname", "recipientlastname", "username",
      ])
  }

  /// Names or numbers of responses.
  var isIdentifier: Bool {
    isAny([
      "id", "no", "no.", "番号", "連番", "回答番号", "回答id", "受付番号", "整理番号", "管理番号", "調査票番号",
      "respondentid",
      "responseid", "recordid", "recordno", "recordnumber", "uniqueid", "uuid", "submissionid",
      "rowid", "index", "serial", "caseid", "token", "seed", "回答者id", "票番号", "通し番号", "collectorid",
    ]) || words.contains("uuid")
  }

  var isWeight: Bool {
    has(["ウエイト", "ウェイト"]) || isAny(["weight", "wgt", "wt", "重み"]) || text.hasPrefix("weight")
  }

  /// Free text beside その他: a short header, since a long one is a question of its own.
  var isOtherText: Bool {
    if text.hasSuffix("[other]") || text.hasSuffix("[その他]") || text.hasSuffix("_other_text") {
      return true
    }
    guard text.unicodeScalars.count <= 60 else { return false }
    return has(["その他"]) && has(["自由", "具体", "内容", "記述", "記入", "テキスト", "fa"])
      || says(["other", "others"]) && says(["specify", "text", "comment", "describe"])
  }

  /// Asks for words of one's own.
  var asksForText: Bool {
    has([
      "自由記述", "自由に", "自由回答", "ご意見", "ご要望", "お書き", "ご記入", "具体的に", "理由を", "anything else",
      "in your own words", "please explain", "please describe", "please specify", "tell us",
      "any other comments",
    ]) || says(["comment", "comments", "suggestions", "feedback", "verbatim"])
  }

  /// The most marks allowed: 「３つまで」, "up to three".
  var maximumMarks: Int? {
    let forms = [
      /([0-9一二三四五六七八九十]+) ?(つ|個|項目|点)?(まで|以内)/, /最大 ?([0-9一二三四五六七八九十]+)(つ|個|項目)?()/,
    ]
    for form in forms {
      if let match = text.firstMatch(of: form), let number = Self.number(String(match.1)) {
        return number
      }
    }
    guard let match = text.firstMatch(of: /(up to|at most|no more than|maximum of|max) ([a-z0-9]+)/)
    else { return nil }
    return Self.number(String(match.2))
  }

  private static func number(_ text: String) -> Int? {
    let names = [
      ["一", "one"], ["二", "two"], ["三", "three"], ["四", "four"], ["五", "five"], ["六", "six"],
      ["七", "seven"], ["八", "eight"], ["九", "nine"], ["十", "ten"],
    ]
    let number = Int(text) ?? names.firstIndex { $0.contains(text) }.map { $0 + 1 }
    return number.flatMap { (1...20).contains($0) ? $0 : nil }
  }
}
