import Wording

/// The help of the program or of one command: usage, options, an example, exit statuses.
struct HelpText: Sendable {
  let topic: Command.Topic?

  init(_ topic: Command.Topic?) {
    self.topic = topic
  }

  /// Lines of at most 78 columns, each with its line end.
  func text(in language: MessageLanguage) -> String {
    switch (topic, language) {
    case (nil, .japanese): Self.programJapanese
    case (nil, .english): Self.programEnglish
    case (.run, .japanese): Self.runJapanese
    case (.run, .english): Self.runEnglish
    case (.tally, .japanese): Self.tallyJapanese
    case (.tally, .english): Self.tallyEnglish
    case (.merge, .japanese): Self.mergeJapanese
    case (.merge, .english): Self.mergeEnglish
    case (.check, .japanese): Self.checkJapanese
    case (.check, .english): Self.checkEnglish
    case (.export, .japanese): Self.exportJapanese
    case (.export, .english): Self.exportEnglish
    case (.synthesize, .japanese): Self.synthesizeJapanese
    case (.synthesize, .english): Self.synthesizeEnglish
    case (.initialize, .japanese): Self.initJapanese
    case (.initialize, .english): Self.initEnglish
    case (.render, .japanese): Self.renderJapanese
    case (.render, .english): Self.renderEnglish
    case (.clean, .japanese): Self.cleanJapanese
    case (.clean, .english): Self.cleanEnglish
    case (.redact, .japanese): Self.redactJapanese
    case (.redact, .english): Self.redactEnglish
    case (.themesGroup, .japanese): Self.themesGroupJapanese
    case (.themesGroup, .english): Self.themesGroupEnglish
    case (.themesTest, .japanese): Self.themesTestJapanese
    case (.themesTest, .english): Self.themesTestEnglish
    case (.themesExplain, .japanese): Self.themesExplainJapanese
    case (.themesExplain, .english): Self.themesExplainEnglish
    case (.themesExport, .japanese): Self.themesExportJapanese
    case (.themesExport, .english): Self.themesExportEnglish
    case (.themesImport, .japanese): Self.themesImportJapanese
    case (.themesImport, .english): Self.themesImportEnglish
    case (.themesKeywords, .japanese): Self.themesKeywordsJapanese
    case (.themesKeywords, .english): Self.themesKeywordsEnglish
    case (.themesQuotes, .japanese): Self.themesQuotesJapanese
    case (.themesQuotes, .english): Self.themesQuotesEnglish
    case (.themesSuggest, .japanese): Self.themesSuggestJapanese
    case (.themesSuggest, .english): Self.themesSuggestEnglish
    }
  }
}
