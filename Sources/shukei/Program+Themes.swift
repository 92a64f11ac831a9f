import Pipeline
import SurveyModel
import Wording

/// What is done about free text.
extension Program {
  func group(_ options: ThemeGroupOptions) -> ExitStatus {
    let outcome = options.run(cores: cores).outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {}
  }

  func suggest(_ options: ThemeSuggestOptions) -> ExitStatus {
    let outcome = options.run(cores: cores).outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      for result in outcome.results {
        tell(
          of: result.question,
          japanese: "回答\(grouped(result.answers))件のうち、特になしなど\(grouped(result.vacuous))件、"
            + "既にある規則にあてはまるもの\(grouped(result.covered))件。分類の案\(grouped(result.themes))個"
            + "（どれにも入らない回答\(grouped(result.ungrouped))件）。\n",
          english:
            "answers: \(grouped(result.answers)), of which \(grouped(result.vacuous)) say "
            + "nothing and \(grouped(result.covered)) are covered by a rule. Themes suggested: "
            + "\(grouped(result.themes)) (answers in none: \(grouped(result.ungrouped))).\n")
      }
      output(segmenter(outcome.segmenter))
    }
  }

  /// What was done about one question of a survey, or about a file.
  private func tell(of question: QuestionID?, japanese: String, english: String) {
    let subject = question.map { "\($0): " } ?? ""
    output(subject + language.of(japanese: japanese, english: english))
  }

  func segmenter(_ name: String) -> String {
    language.of(japanese: "単語の分け方: \(name)\n", english: "Words cut by: \(name)\n")
  }

  func count(_ options: ThemeKeywordsOptions) -> ExitStatus {
    let outcome = options.run(cores: cores).outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      for result in outcome.results {
        tell(
          of: result.question,
          japanese: "意味のある回答\(grouped(result.answers))件、2件以上の回答にある語"
            + "\(grouped(result.words))語。\n",
          english: "answers that say something: \(grouped(result.answers)); words in two or "
            + "more: \(grouped(result.words)).\n")
      }
      output(segmenter(outcome.segmenter))
    }
  }

  func test(_ options: ThemeTestOptions) -> ExitStatus {
    let outcome = options.run.outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      if let agreement = outcome.agreement {
        output(AgreementText(agreement, outcome.codes, language).text)
      }
    }
  }

  func explain(_ options: ThemeExplainOptions) -> ExitStatus {
    let outcome = options.run.outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {}
  }

  func importRules(_ options: ThemeImportOptions) -> ExitStatus {
    let findings = ThemeImportRun(rules: options.rules, output: options.output).findings()
    report(findings)
    return findings.isEmpty ? .complete : .failed
  }

  func propose(_ options: ThemeQuotesOptions) -> ExitStatus {
    let outcome = options.run(cores: cores).outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      output(
        language.of(
          japanese: "\(options.output): 回答\(grouped(outcome.quotes))件"
            + "（まだ決めていないもの\(grouped(outcome.undecided))件）\n",
          english: "\(options.output): answers: \(grouped(outcome.quotes)), not yet decided: "
            + "\(grouped(outcome.undecided))\n"))
    }
  }

  func export(_ options: ThemeExportOptions) -> ExitStatus {
    let outcome = options.run(cores: cores).outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      let counts = outcome.counts
      output(
        language.of(
          japanese: "意見\(grouped(counts.arguments))点、グループ\(grouped(counts.groups))個"
            + "（大きなグループ\(grouped(counts.larger))個）。\n",
          english: "opinions: \(grouped(counts.arguments)), in \(grouped(counts.groups)) groups, "
            + "and these in \(grouped(counts.larger)) larger ones.\n"))
      output(segmenter(outcome.segmenter))
    }
  }
}
