import SurveyModel

@testable import XMLText

/// A document as a planner might write it, with everything that can stand between tags.
let sample = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- 調査の定義 <not a="tag"> -->
  <survey xmlns="urn:shukei:survey:1" id="yaizu-dx" xml:lang="ja">
    <title>DX推進計画 &amp; 市民<![CDATA[<アンケート>]]></title>
    <?editor fold="1" > ?>
    <section title="デジタル環境"
             note='5 > 4 "引用" &#x3042;'>
      <category code="1"/><category
        code="2">利用<!-- 途中 -->なし</category>
    </section>
  </survey>

  """

func parse(_ text: String) throws(XMLFault) -> XMLElement {
  try XMLDocument(parsing: Array(text.utf8), file: "survey.xml").root
}

/// The first finding about a document that must be refused.
func refusal(of bytes: [UInt8]) -> Finding? {
  do {
    _ = try XMLDocument(parsing: bytes, file: "survey.xml")
    return nil
  } catch {
    return error.findings.first
  }
}

func refusal(of text: String) -> Finding? { refusal(of: Array(text.utf8)) }

func place(_ line: Int, _ column: Int) -> Place { Place(line: line, column: column) }

extension XMLElement {
  /// The tree without places and without the white space between tags.
  var outline: String {
    let attributes = attributes.map { " \($0.name)=[\(bytes($0.value))]" }.joined()
    let inside = children.map { child in
      switch child {
      case .element(let element): element.outline
      case .text(let text, _): text.utf8.allSatisfy { $0 <= 0x20 } ? "" : "[\(bytes(text))]"
      }
    }
    return "<{\(namespace)}\(name)\(attributes)>\(inside.joined())</>"
  }

  /// Comparing strings would take a composed character for its parts.
  private func bytes(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}
