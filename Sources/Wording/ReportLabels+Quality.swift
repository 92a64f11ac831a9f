// The page on the quality of the data
extension ReportLabels {
  /// Heading of the page.
  package var dataQuality: String { of("データの品質", "Quality of the data") }
  /// Nothing is removed by itself.
  package var nothingRemovedNote: String {
    of(
      "ここに挙げた回答も、除かずに集計しています。除くかどうかは、元の回答を確かめて決めてください。",
      "All responses counted here are tallied all the same. "
        + "Look at the originals and decide whether to leave any out.")
  }
  /// Heading of the table of questions.
  package var answersToQuestions: String { of("設問ごとの回答の状況", "Answers to each question") }
  /// A question's name.
  package var question: String { of("設問", "Question") }
  /// A question's title.
  package var title: String { of("設問名", "Title") }
  /// Answers of people who were not asked.
  package var contradictions: String { of("対象外の回答", "Not asked but answered") }
  /// More marks than are allowed.
  package var tooManyMarks: String { of("選びすぎ", "Too many marks") }
  /// Labels and codes that are not in the definition.
  package var unknownAnswers: String { of("定義にない値", "Not in the definition") }
  /// Heading of the table of what occurs twice.
  package var repetitions: String { of("重複", "Repetition") }
  /// Heading of the column that names a check.
  package var check: String { of("確認したこと", "Check") }
  /// How many were looked at.
  package var checked: String { of("確認した件数", "Checked") }
  /// How many came after the first alike.
  package var repeats: String { of("2件目以降", "After the first") }
  /// How many different ones occur more than once.
  package var groups: String { of("組の数", "Groups") }
  /// How many are alike at most.
  package var largestGroup: String { of("最も多い組の件数", "Largest group") }
  /// One respondent, several responses.
  package var sameRespondent: String { of("同じ回答者", "Same respondent") }
  /// No column names respondents.
  package var notChecked: String {
    of("回答者を表す列がないため、確認していません。", "Not checked: no column names respondents.")
  }
  /// The same answers throughout.
  package var sameContent: String { of("すべての設問で同じ回答", "Same answers throughout") }
  /// The same answers throughout, beyond chance.
  package var suspiciousContent: String { of("うち偶然とは考えにくいもの", "of these, beyond chance") }
  /// Heading of the table of free texts.
  package var repeatedTexts: String { of("同じ文章", "Repeated texts") }
  /// Which texts are counted.
  package var repeatedTextsNote: String {
    of(
      "20文字以上（英数字では60文字以上）の同じ文章が5件以上ある場合に数えています。",
      "Counted are texts of 20 characters or more (60 in Latin letters) that stand in five responses or more."
    )
  }
  /// Heading of the table of free texts that are nearly the same.
  package var similarTexts: String { of("似た文章", "Similar texts") }
  /// Before the sizes of groups.
  package var largestFirst: String { of("大きい順", "Largest first") }
  /// Which texts count as similar.
  package var similarTextsNote: String {
    of(
      "言い回しの半分以上が共通すると推定される文章が5件以上ある場合に数えています。長さの条件は同じ文章と同じです。"
        + "まったく同じ文章も、ほかに似た文章があれば含みます。",
      "Counted are texts of that length of which half or more is estimated to be the same, in five "
        + "responses or more; equal ones, too, where there are others like them.")
  }
  /// Heading of the table of grids.
  package var straightLining: String { of("マトリクス設問での同一回答", "Straight-lining") }
  /// How many lines a grid has.
  package var gridRows: String { of("項目の数", "Items") }
  /// Respondents with an answer to every line.
  package var gridComplete: String { of("すべての項目に回答", "Answered every item") }
  /// Of these, those with the same to all.
  package var gridStraight: String { of("うちすべて同じ選択肢", "of these, all alike") }
  /// Which grids are looked at.
  package var straightLiningNote: String {
    of(
      "項目が5つ以上あり、項目ごとに一つを選ぶ設問について確かめています。",
      "Looked at are grids of five items or more with one answer to each.")
  }

  /// Heading of the table of times.
  package var timesSent: String { of("回答の日時", "Times of the responses") }
  /// Time stamps that could be read.
  package var timesRead: String { of("日時が読めた回答", "Times read") }
  /// Time stamps that could not be read.
  package var timesUnreadable: String { of("日時が読めない回答", "Times that cannot be read") }
  /// Responses before the fieldwork.
  package var beforeFieldwork: String { of("調査期間より前の回答", "Before the fieldwork") }
  /// Responses after the fieldwork.
  package var afterFieldwork: String { of("調査期間より後の回答", "After the fieldwork") }
  /// When the first response was sent.
  package var firstTime: String { of("最初の回答", "First response") }
  /// When the last response was sent.
  package var lastTime: String { of("最後の回答", "Last response") }
  /// The stretch with the most responses.
  package func busiestStretch(minutes: Int) -> String {
    of(
      "回答が最も多い\(grouped(minutes))分間",
      "Busiest \(minutes == 1 ? "minute" : "\(grouped(minutes)) minutes")")
  }

  /// How many equal pairs chance makes; `pairs` is a number with decimals.
  package func expectedPairsNote(_ pairs: String) -> String {
    of(
      "偶然にすべて同じ回答になる組は、\(pairs)組と見込まれます。比べるのは、5つ以上かつ設問の3分の1以上に"
        + "回答したもの、または20文字以上の文章があるものです。",
      "Pairs expected to be alike by chance: \(pairs). Compared are responses with at least five "
        + "answers and answers to a third of the questions, or with a text of 20 characters or more."
    )
  }

  /// Only a sample was looked at.
  package func sampleNote(oneIn number: Int) -> String {
    of(
      "回答が多いため、\(grouped(number))分の1を一定の規則で選んで確かめました。",
      "There are so many responses that one in \(grouped(number)) was looked at, by a fixed rule.")
  }
}
