import SurveyModel

/// About the text of a survey definition (調査定義): its XML and its elements.
extension RuleWording {
  static let notWellFormed = Self(
    japanese: { parts in
      Lines(
        "XMLとして正しく読めません。" + closing(parts),
        help: "示した位置とその前で、タグの閉じ忘れや書き間違い、"
          + "「&amp;」「&lt;」と書くべき「&」「<」がないか確かめてください。")
    },
    english: { parts in
      Lines(
        "This is not well-formed XML." + closing(parts),
        help: "Look at this place and just before it for a tag that is misspelt or not closed, "
          + "or for a bare '&' or '<' that should be written '&amp;' or '&lt;'.")
    })

  private static func closing(_ parts: FindingParts) -> String {
    let isTag = !parts.finding.expected.isEmpty
    switch parts.language {
    case .japanese:
      return parts.ifFound {
        isTag ? "閉じるべき要素は\(parts.expected)ですが、\($0)のタグがあります。" : "\($0)があります。"
      }
    case .english:
      return parts.ifFound {
        isTag
          ? " The open element is \(parts.expected), but the tag is \($0)."
          : " There is \($0)."
      }
    }
  }

  static let documentTypeForbidden = Self(
    japanese: { _ in
      Lines(
        "DOCTYPE宣言があります。安全のため、DOCTYPE宣言のある調査定義は読み込みません。",
        help: "「<!DOCTYPE」で始まる宣言を削除してください。")
    },
    english: { _ in
      Lines(
        "There is a DOCTYPE declaration; for safety, a definition with one is not read.",
        help: "Delete the declaration that begins with '<!DOCTYPE'.")
    })

  static let definitionTooLarge = Self(
    japanese: { parts in
      Lines(
        "調査定義が大きすぎます。" + parts.ifFound { "大きさは\($0)です。" }
          + (parts.limit().map { "上限は\($0)です。" } ?? ""),
        help: "回答ファイルなど、別のファイルを調査定義として指定していないか確かめてください。"
          + "調査定義であれば、いくつかの調査に分けてください。")
    },
    english: { parts in
      Lines(
        "The survey definition is too large." + parts.ifFound { " Its size is \($0)." }
          + (parts.limit().map { " The limit is \($0)." } ?? ""),
        help: "Check that another file, such as the responses, was not given as the definition. "
          + "If it is the definition, divide it into several surveys.")
    })

  static let wrongRoot = Self(
    japanese: { parts in
      Lines(
        "最初の要素が調査定義のものではありません。" + parts.ifFound { "\($0)で始まっています。" }
          + parts.ifExpected { "正しくは\($0)です。" },
        help: "最初の要素を <survey xmlns=\"urn:shukei:survey:1\" id=\"…\"> にしてください。"
          + "別のファイルを指定していないかも確かめてください。")
    },
    english: { parts in
      Lines(
        "The first element is not that of a survey definition."
          + parts.ifFound { " It is \($0)" + (parts.finding.expected.isEmpty ? "." : ";") }
          + parts.ifExpected { " it should be \($0)." },
        help: "Begin with <survey xmlns=\"urn:shukei:survey:1\" id=\"...\">, "
          + "and check that no other file was given.")
    })

  static let schemaViolation = Self(
    japanese: { parts in
      Lines(
        "調査定義の決まりに合わない書き方です。" + parts.ifFound { "問題の箇所は\($0)です。" }
          + parts.ifExpected { "ここに書けるのは\($0)です。" },
        help: parts.didYouMean(otherwise: "調査定義の説明（docs/definition.md）と見比べて直してください。"))
    },
    english: { parts in
      Lines(
        "This does not follow the rules of a survey definition."
          + parts.ifFound { " The trouble is at \($0)." }
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(
          otherwise: "Compare it with the description of survey definitions (docs/definition.md)."))
    })

  static let unknownElement = Self(
    japanese: { parts in
      Lines(
        "要素\(parts.found(""))は、ここでは使えません。"
          + parts.ifExpected { "使えるのは\($0)です。" },
        help: parts.didYouMean(otherwise: "この要素を削除するか、使える要素に書き換えてください。"))
    },
    english: { parts in
      Lines(
        "\(parts.the("element")) cannot stand here."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(otherwise: "Delete this element, or write one that can stand here."))
    })

  static let unknownAttribute = Self(
    japanese: { parts in
      Lines(
        "属性\(parts.found(""))は、この要素では使えません。"
          + parts.ifExpected { "使えるのは\($0)です。" },
        help: parts.didYouMean(otherwise: "この属性を削除するか、使える属性に書き換えてください。"))
    },
    english: { parts in
      Lines(
        "\(parts.the("attribute")) cannot stand on this element."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(
          otherwise: "Delete this attribute, or write one that the element can have."))
    })

  static let missingAttribute = Self(
    japanese: { parts in
      Lines(
        "要素\(parts.found(""))に、必要な属性\(parts.expected)がありません。",
        help: "この要素に、属性\(parts.expected)を書き加えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.the("element")) lacks \(parts.oneExpected("attribute")).",
        help: "Add \(parts.oneExpected("attribute")) to this element.")
    })

  static let missingElement = Self(
    japanese: { parts in
      Lines(
        "要素\(parts.found(""))の中に、必要な要素\(parts.expected)がありません。",
        help: "この要素の中に、要素\(parts.expected)を書き加えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.the("element")) lacks \(parts.oneExpected("element")) inside it.",
        help: "Add \(parts.oneExpected("element")) inside this element.")
    })

  static let unexpectedText = Self(
    japanese: { parts in
      Lines(
        parts.ifFound { "要素\($0)の中の" } + "この場所には、文字を直接書けません。",
        help: "文字を削除してください。覚え書きとして残すときは「<!--」と「-->」で囲んでください。")
    },
    english: { parts in
      Lines(
        "Text cannot stand here" + parts.ifFound { ", inside the element \($0)" } + ".",
        help: "Delete the text; to keep it as a remark, put it between '<!--' and '-->'.")
    })
}
