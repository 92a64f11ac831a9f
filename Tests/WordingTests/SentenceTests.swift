import SurveyModel
import Testing

@testable import Wording

/// Whether a character is kana, a Chinese character or full-width.
func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
  (0x3000...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
}

func hasJapanese(_ text: String) -> Bool { text.unicodeScalars.contains(where: isJapanese) }

func isPlainASCII(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.isASCII) }

private func hasPlaceholder(_ text: String) -> Bool {
  text.unicodeScalars.contains { "{}%\n\r".unicodeScalars.contains($0) }
}

private func endsPolitely(_ text: String) -> Bool {
  ["です。", "ます。", "ません。", "ました。", "ください。", "ませんか。"].contains { text.hasSuffix($0) }
}

/// The finding with all left out that a room may leave out.
func bare(_ finding: Finding) -> Finding { Finding(finding.rule, file: finding.file) }

@Suite struct `Sentences about findings` {
  @Test(arguments: Finding.Rule.allCases)
  func `a rule is explained in Japanese with a next action`(_ rule: Finding.Rule) {
    for finding in [sample(rule), bare(sample(rule))] {
      let texts = [sentence(for: finding, in: .japanese), help(for: finding, in: .japanese)]
      for text in texts {
        #expect(hasJapanese(text))
        #expect(text.hasSuffix("。"))
        #expect(endsPolitely(text))
      }
    }
  }

  @Test(arguments: Finding.Rule.allCases)
  func `a rule is explained in English with a next action`(_ rule: Finding.Rule) {
    for finding in [sample(rule), bare(sample(rule))] {
      let texts = [sentence(for: finding, in: .english), help(for: finding, in: .english)]
      for text in texts {
        #expect(isPlainASCII(text))
        #expect(text.hasSuffix(".") || text.hasSuffix("?"))
        #expect(!text.contains("  ") && !text.contains(" .") && !text.contains(" ,"))
      }
    }
  }

  @Test(arguments: Finding.Rule.allCases, MessageLanguage.allCases)
  func `a sentence is one line without placeholders`(
    _ rule: Finding.Rule, _ language: MessageLanguage
  ) {
    for finding in [sample(rule), bare(sample(rule))] {
      let text = sentence(for: finding, in: language) + help(for: finding, in: language)
      #expect(!hasPlaceholder(text))
      #expect(!text.contains("Optional") && !text.contains("nil"))
      #expect(!text.contains("「」") && !text.contains("（）") && !text.contains("''"))
    }
  }

  @Test(arguments: Finding.Rule.allCases)
  func `no two rules say the same`(_ rule: Finding.Rule) {
    for other in Finding.Rule.allCases where other != rule {
      for language in MessageLanguage.allCases {
        #expect(
          sentence(for: sample(rule), in: language) != sentence(for: sample(other), in: language))
      }
    }
  }

  @Test func `a long list ends with how many more there are`() {
    let finding = Finding(
      .unknownCategory, file: "survey.xml", variable: "Q5", found: .name("99"),
      expected: (1...20).map(String.init))
    #expect(
      sentence(for: finding, in: .english)
        == "Question 'Q5' has no category with the code '99'. "
        + "Expected 1, 2, 3, 4, 5, 6, 7, 8 or 12 more.")
    #expect(
      sentence(for: finding, in: .japanese)
        == "設問「Q5」に、コード「99」の選択肢はありません。使えるのは1、2、3、4、5、6、7、8ほか12個です。")
  }

  @Test(arguments: [
    (["0", "24"], "範囲は0以上24以下です。", "Expected 0 to 24."),
    (["0", ""], "範囲は0以上です。", "Expected 0 or more."),
    (["", "1000"], "範囲は1,000以下です。", "Expected 1,000 or less."),
    (["0.5"], "範囲は0.5以上です。", "Expected 0.5 or more."),
  ])
  func `a range may be open at an end`(
    _ expected: [String], _ japanese: String, _ english: String
  ) {
    let finding = Finding(.outOfRange, file: "responses.csv", expected: expected)
    #expect(sentence(for: finding, in: .japanese).hasSuffix(japanese))
    #expect(sentence(for: finding, in: .english).hasSuffix(english))
  }

  @Test(arguments: ExpectedForm.allCases)
  func `a form of text has words in both languages`(_ form: ExpectedForm) {
    #expect(hasJapanese(form.words(in: .japanese)))
    #expect(isPlainASCII(form.words(in: .english)))
    #expect(!form.words(in: .english).contains("-integer"))
  }

  @Test func `a name from a file can neither forge a line nor turn the writing`() {
    let finding = Finding(
      .columnUnused, file: "a\nb.csv", found: .name("x\r\n\u{1B}[2Jy\u{202E}z"))
    let text = DiagnosticPrinter(language: .english).text(for: finding)
    #expect(text.hasPrefix("a b.csv: information: [column-unused] "))
    #expect(text.contains("'x  \u{FFFD}[2Jy\u{FFFD}z'"))
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
  }
}

@Suite struct `The language of messages` {
  @Test(arguments: [
    ([:], MessageLanguage.english),
    (["LANG": "ja_JP.UTF-8"], .japanese),
    (["LANG": "C.UTF-8"], .english),
    (["LC_ALL": "C", "LANG": "ja_JP.UTF-8"], .english),
    (["LC_ALL": "", "LC_MESSAGES": "ja", "LANG": "en_US.UTF-8"], .japanese),
    (["LC_MESSAGES": "en_GB.UTF-8", "LANG": "ja_JP.UTF-8"], .english),
    (["LC_ALL": "JA_JP"], .japanese),
  ])
  func `it follows the first setting that says something`(
    _ settings: [String: String], _ language: MessageLanguage
  ) {
    #expect(MessageLanguage(environment: { settings[$0] }) == language)
  }
}

@Suite struct `Text for people` {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (123_456, "123,456"),
    (1_234_567, "1,234,567"), (-1_000, "-1,000"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `a number has a comma before every three digits`(_ number: Int, _ text: String) {
    #expect(grouped(number) == text)
  }

  @Test(arguments: [("abc", 3), ("調査", 4), ("ﾃｽﾄ", 3), ("か\u{3099}", 2), ("（A）", 5), ("", 0)])
  func `full-width characters take two columns`(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test(arguments: [
    ("市民アンケート", 14, "市民アンケート"), ("市民アンケート", 10, "市民アン…"), ("市民アンケート", 9, "市民アン…"),
    ("survey", 4, "sur…"),
  ])
  func `a title is cut to fit its columns`(_ text: String, _ columns: Int, _ shown: String) {
    #expect(displayText(text, columns: columns) == shown)
  }
}
