package import SurveyModel

// All fixed words of a report by name, for pages that are made from its summary
extension ReportLabels {
  /// Names of words with the words themselves, in one order; names are the same in every language.
  ///
  /// `level` is that of the survey's tests; `nil` gives no word that depends on it.
  package func catalogue(level: Decimal?) -> [(key: String, text: String)] {
    rowLabels + figureLabels + crossingLabels + outlineLabels + qualityLabels + weightLabels
      + pageLabels + markLabels(level)
  }

  private var rowLabels: [(key: String, text: String)] {
    [
      ("category", category), ("count", count), ("share", share), ("no-answer", noAnswer),
      ("no-valid-answer", noValidAnswer), ("invalid", invalid), ("not-asked", notAsked),
      ("nothing-selected", nothingSelected), ("under-no-theme", underNoTheme),
      ("answered", answered), ("total", total), ("overall", overall), ("marks", marks),
      ("net", net), ("base", base), ("top-2", topTwo), ("bottom-2", bottomTwo),
    ]
  }

  private var figureLabels: [(key: String, text: String)] {
    [
      ("mean", mean), ("standard-deviation", standardDeviation), ("minimum", minimum),
      ("first-quartile", firstQuartile), ("median", median), ("third-quartile", thirdQuartile),
      ("maximum", maximum), ("mean-rank", meanRank), ("figure", figure), ("value", value),
    ]
  }

  private var crossingLabels: [(key: String, text: String)] {
    [
      ("item", item), ("group", group), ("shown", shown), ("respondents", respondents),
      ("weighted-count", weightedCount), ("weighted-base", weightedBase),
      ("unweighted-share", unweightedShare), ("percent-column", name(of: .column)),
      ("percent-row", name(of: .row)), ("percent-total", name(of: .total)),
    ]
  }

  private var outlineLabels: [(key: String, text: String)] {
    [
      ("outline", outline), ("organization", organization), ("population", population),
      ("method", method), ("fieldwork", fieldwork), ("invited", invited),
      ("valid-responses", validResponses), ("response-rate", responseRate), ("tallies", tallies),
      ("cross-tabulations", crossTabulations), ("verbatims", verbatims), ("themes", themes),
      ("notes", notes), ("findings", findings), ("contents", contents),
      ("demographics", demographics), ("sampling-error", samplingError),
    ]
  }

  private var qualityLabels: [(key: String, text: String)] {
    [
      ("data-quality", dataQuality), ("nothing-removed", nothingRemovedNote),
      ("answers-to-questions", answersToQuestions), ("question", question), ("title", title),
      ("contradictions", contradictions), ("too-many-marks", tooManyMarks),
      ("unknown-answers", unknownAnswers), ("repetitions", repetitions), ("check", check),
      ("checked", checked), ("repeats", repeats), ("groups", groups),
      ("largest-group", largestGroup), ("same-respondent", sameRespondent),
      ("not-checked", notChecked), ("same-content", sameContent),
      ("suspicious-content", suspiciousContent), ("repeated-texts", repeatedTexts),
      ("similar-texts", similarTexts), ("largest-first", largestFirst),
      ("straight-lining", straightLining), ("grid-rows", gridRows),
      ("grid-complete", gridComplete), ("grid-straight", gridStraight),
      ("times-sent", timesSent), ("times-read", timesRead), ("times-unreadable", timesUnreadable),
      ("before-fieldwork", beforeFieldwork), ("after-fieldwork", afterFieldwork),
      ("first-time", firstTime), ("last-time", lastTime),
    ]
  }

  private var weightLabels: [(key: String, text: String)] {
    [
      ("weighting", weighting), ("weighted-people", weightedPeople),
      ("unweighted-people", unweightedPeople), ("sum-of-weights", sumOfWeights),
      ("smallest-weight", smallestWeight), ("largest-weight", largestWeight),
      ("smallest-mean-weight", smallestMeanWeight), ("largest-mean-weight", largestMeanWeight),
      ("design-effect", designEffect), ("effective-base", effectiveBase),
      ("trimmed-people", trimmedPeople), ("trimmed-share", trimmedShare),
      ("iterations", iterations), ("source", source), ("largest-difference", largestDifference),
      ("without-group", withoutGroup), ("sample-share", sampleShare), ("target", target),
      ("target-share", targetShare), ("weighted-sum", weightedSum),
      ("weighted-share", weightedShare), ("difference", differenceInPoints),
    ]
  }

  private func markLabels(_ level: Decimal?) -> [(key: String, text: String)] {
    let signs = [
      ("higher-mark", higherMark), ("lower-mark", lowerMark), ("none-mark", "-"),
      ("small-base-mark", "*"),
    ]
    return signs + (level.map { [("interval", interval(level: $0))] } ?? [])
  }
}
