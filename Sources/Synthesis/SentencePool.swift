package import SurveyModel

/// Sentences that invented people write: neutral, about no real place or person.
package enum SentencePool {
  /// What people write where no verbatims are given.
  package static func sentences(in language: ReportLanguage) -> [String] {
    switch language {
    case .japanese:
      [
        "特になし", "特にありません。", "窓口の待ち時間が短くなるとうれしいです。",
        "手続きの案内をもう少しわかりやすくしてほしい。", "広報紙をいつも楽しみに読んでいます。",
        "休日にも相談できる場所があると助かります。", "公園の手入れが行き届いていて気持ちがよい。",
        "バスの本数を増やしてほしい。", "高齢者でも使いやすい仕組みにしてください。",
        "子どもが遊べる場所がもっとほしい。", "防災の情報を早く知らせてほしいです。",
        "オンラインで済む手続きが増えて便利になった。", "紙の書類も残してほしい。",
        "歩道が狭くて歩きにくいところがある。", "職員の方の説明が丁寧でした。",
        "アンケートの結果を公表してください。",
      ]
    case .english:
      [
        "Nothing in particular", "No comment.", "Shorter waiting times at the counter would help.",
        "Please make the instructions easier to follow.", "I enjoy reading the newsletter.",
        "An office open at weekends would be useful.", "The parks are well looked after.",
        "More buses, please.", "Please keep services easy for older people.",
        "We need more places for children to play.", "Warnings should reach us sooner.",
        "Doing paperwork online has become convenient.", "Please keep paper forms as well.",
        "Some pavements are too narrow.", "The staff explained everything kindly.",
        "Please publish the results.",
      ]
    }
  }

  /// What people write beside その他.
  static func others(in language: ReportLanguage) -> [String] {
    switch language {
    case .japanese:
      ["場合による", "家族に任せている", "以前は利用していた", "まだ決めていない", "知人から聞いた", "職場の都合"]
    case .english:
      ["It depends", "My family does it", "I used to", "Not decided yet", "Heard from a friend"]
    }
  }
}
