import SurveyModel

extension DraftNoteWording {
  // One line or two for each note; a closed list of sentences has no shorter form.
  static func japanese(_ note: DraftNote) -> String {
    switch note {
    case .draftedFrom(let file):
      "「\(displayText(file))」から作った下書きです。このままで集計できます。推定したことは注記にあります。"
        + "確かめて直し、注記は消してください。"
    case .fieldworkFromTimes(let column):
      "「\(displayText(column))」の列の最初の日と最後の日です。"
    case .responsesRead(let rows): "調べた回答は\(grouped(rows))件です。"
    case .columnsLeftOut(let reason, let names):
      "設問にしなかった列（\(japanese(reason))、\(grouped(names.count))列）: "
        + listed(names, open: "「", close: "」", comma: "、")
    case .weightDeclared:
      "ファイル自身が、この列をウエイトと示しています。この要素を消すと、ウエイトを付けずに集計します。"
    case .responsesNameAssumed: "出力されるファイルのよくある名前です。回答ファイルの名前に直してください。"
    case .missingAssumed(let values):
      "回答がないとみなした値: " + listed(values, open: "「", close: "」", comma: "、")
    case .typeInferred(let distinct, let answers):
      "設問の種類は推定です（値\(grouped(distinct))種類、回答\(grouped(answers))件）。"
    case .marksSeparated(let separator):
      "一つのセルに複数の回答があり、\(japanese(separator: separator))で区切られています。"
    case .separatorInsideChoices: "区切りの文字を含む選択肢があります。いつも続いて現れる部分は一つの選択肢としました。"
    case .columnsJoined(let count): "\(grouped(count))列を一つの設問としました。"
    case .orderInferred(let order): "選択肢の順序は\(japanese(order))です。"
    case .scoresInferred: "得点は、尺度の順に1から付けました。"
    case .scoresReversed: "最も良い選択肢が先にあるため、得点は逆の順に付けました。高いほど良い評価です。"
    case .valuesLeftOut(let distinct, let answers):
      "少なすぎる、長すぎる、または個人に関わる値は選択肢にしていません"
        + "（\(grouped(distinct))種類、回答\(grouped(answers))件）。"
    case .labelsUnknown: "ファイルにはコードだけがあり、文言がありません。文言を書いてください。"
    case .routingInferred(let notAsked):
      "asked-if は推定です。当てはまらない\(grouped(notAsked))件では、この列はすべて空欄です。"
    case .routingPossible(let condition, let exceptions):
      "asked-if=\"\(displayText(condition, limit: 200))\" かもしれません（合わない回答\(grouped(exceptions))件）。"
    case .conditionNotExpressed(let condition):
      "調査票のこの条件は移せませんでした: \(displayText(condition, limit: 400))"
    case .maximumMarksFromWording(let maximum): "max-marks=\"\(maximum)\" は設問の文から読み取りました。"
    case .freeTextInferred(let distinct, let answers):
      "自由記述とみなしました（値\(grouped(distinct))種類、回答\(grouped(answers))件）。"
    case .classesInferred: "階級は数値の広がりから作りました。必要な階級に直してください。"
    case .otherTextInferred(let column):
      "「\(displayText(column))」の列を「その他」の自由記述とみなしました。"
    case .typeReplaced(let type): "調査票での種類は「\(displayText(type))」です。"
    case .choicesUnknown: "選択肢がわからないため、自由記述としました。"
    case .nothingAnswered: "この列は、すべての回答で空欄です。"
    case .exclusiveInferred: "文言から、ほかと一緒に選べない選択肢とみなしました。"
    case .otherInferred: "文言から、ほかの選択肢に当たらない回答を数える選択肢とみなしました。"
    case .otherAdded: "ほかの選択肢に当たらない回答を数えるために加えました。"
    case .possiblyMissing:
      "無回答を表すことの多いコードです。その場合は、代わりに <missing value=\"…\" as=\"no-answer\"/> と書いてください。"
    case .labelCut: "ファイルの形式のため、文言が120バイトで切れています。補ってください。"
    case .labelMadeUnique: "元の定義では同じ文言が二つあるため、後ろにコードを付けました。"
    case .bannersInferred: "回答者の属性の設問とクロス集計します。"
    }
  }

  private static func japanese(_ reason: DraftNote.LeftOut) -> String {
    switch reason {
    case .time: "日時"
    case .identifier: "回答の番号や名前"
    case .personal: "個人情報"
    case .service: "サービスが書いたもの"
    case .weight: "ウエイト"
    case .blank: "空欄"
    case .constant: "すべて同じ値"
    case .repeated: "別の列に一覧がある複数回答"
    }
  }

  private static func japanese(_ order: DraftNote.Order) -> String {
    switch order {
    case .scale: "よく使われる尺度の順"
    case .number: "番号の順"
    case .amount: "量・年齢・期間の順"
    case .choices: "選ばれた数の順"
    case .appearance: "ファイルに現れた順"
    }
  }

  private static func japanese(separator: String) -> String {
    switch separator {
    case "\n": "改行"
    case "\t": "タブ"
    case " ": "空白"
    default: "「\(separator)」"
    }
  }
}
