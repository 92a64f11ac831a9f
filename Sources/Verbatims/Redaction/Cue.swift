/// What a word says of the number, date or name beside it.
struct Cue: OptionSet, Sendable {
  let rawValue: UInt32

  static let phone = Self(rawValue: 1 << 0)
  static let postalCode = Self(rawValue: 1 << 1)
  static let paymentCard = Self(rawValue: 1 << 2)
  static let individualNumber = Self(rawValue: 1 << 3)
  /// Stands before a date of birth: 生年月日.
  static let birthBefore = Self(rawValue: 1 << 4)
  /// Stands after a date of birth: 生まれ.
  static let birthAfter = Self(rawValue: 1 << 5)
  static let identifier = Self(rawValue: 1 << 6)
  /// The name of an account, which may have no digit.
  static let account = Self(rawValue: 1 << 7)
  /// Someone lives there: 住所, 在住.
  static let living = Self(rawValue: 1 << 8)
  static let plate = Self(rawValue: 1 << 9)
  static let bank = Self(rawValue: 1 << 10)
  /// 番号, where the card that it is of stands further away.
  static let partOfIdentifier = Self(rawValue: 1 << 12)
  /// `My number` is as often a phone's.
  static let possibleIndividualNumber = Self(rawValue: 1 << 11)

  /// The words, in folded form, each row for one meaning.
  static let shippedWords: [(Cue, String)] = [
    (
      .phone,
      """
      電話 電話番号 tel tel. ℡ ☎ 📞 📱 携帯 携帯電話 携帯番号 ケータイ スマホ 連絡先 fax fax. ファックス ファクス
      でんわ 固定電話 phone telephone mobile cell cellphone call text contact 直通 内線 問い合わせ先
      """
    ),
    (.postalCode, "〒 郵便番号 郵便 zip zipcode zip-code postcode postal-code postal"),
    (
      .paymentCard,
      "カード クレジット クレジットカード クレカ カード番号 デビット credit debit visa mastercard jcb amex card"
    ),
    (
      .individualNumber,
      """
      マイナンバー マイナンバーカード 個人番号 マイナ マイナカード 個人番号カード 12桁 12ケタ 12けた mynumber 通知カード
      individual-number my-number-card
      """
    ),
    (.possibleIndividualNumber, "my-number"),
    (
      .birthBefore,
      "生年月日 誕生日 誕生 生まれ 出生 出生日 バースデー birthday birthdate birth dob born d.o.b d.o.b."
    ),
    (.birthAfter, "生まれ 生れ 産まれ うまれ 誕生 出生 誕生日 生 birthday"),
    (
      .identifier,
      """
      利用者番号 利用者コード 利用者カード 利用番号 利用カード 会員番号 会員証 会員証番号 会員コード 会員no 保険証 保険証番号
      被保険者番号 被保険者 被保険者証 記号番号 保険番号 受給者番号 受給者証 受給者証番号 受付番号 整理番号 診察券 診察券番号 患者番号 カルテ番号
      職員番号 社員番号 従業員番号 学籍番号 学生番号 学生証番号 出席番号 免許証 免許証番号 免許番号 運転免許証 旅券番号 パスポート
      パスポート番号 口座番号 口座 預金口座 お客様番号 お客さま番号 顧客番号 契約番号 契約者番号 証券番号 図書カード 図書館カード
      図書館カード番号 貸出カード 貸出カード番号 図書利用カード カード番号 登録番号 申請番号 申込番号 予約番号 お問い合わせ番号 問い合わせ番号 問合せ番号
      住民票コード 基礎年金番号 年金番号 年金手帳 介護保険証 介護保険番号 介護保険 手帳番号 障害者手帳 療育手帳 在留カード 在留カード番号 在留番号
      暗証番号 水栓番号 メーター番号 使用者番号 車台番号 シリアル番号 納税者番号 通知書番号 納付番号 確認番号 世帯番号 宛名番号 個体番号
      鑑札番号 追跡番号 伝票番号 会員カード 会員カード番号 ポイントカード番号 管理番号 組合員番号 児童番号 園児番号 発行番号 照会番号 交付番号 証明書番号
      保険者番号 診療番号 資格番号 番号札 id id番号 会員id
      membership membership-number member-number member-no member-no. membership-no customer-number
      account-number account-no account-no. account patient-number policy-number reference-number reference-no case-number
      passport passport-number license-number licence-number license licence ssn social-security social-security-number
      student-number employee-number library-card card-number registration-number user-number application-number
      insurance-number booking-number ticket-number
      """
    ),
    (
      .account,
      """
      id line-id ラインid lineid ユーザーid ユーザid ログインid 会員id アカウント アカウント名 ユーザー名 ユーザ名 パスワード password passcode
      username user-name user-id userid login インスタ ツイッター twitter instagram skype pin pw
      """
    ),
    (
      .living,
      """
      住所 現住所 居住地 住居 在住 住ん 住む 住ま 住み 住民票 自宅 実家 我が家 わが家 引っ越 引越 転居 転入 住 宛先 送付先 届け先 所在地
      家は 家が うちは address live lives living reside resides home house moved residing
      """
    ),
    (.plate, "ナンバー ナンバープレート 車両番号 車 車両 自動車 ワゴン 軽 トラック バイク 乗用車 plate vehicle"),
    (.partOfIdentifier, "記号 番号 記号番号 no no."),
    (.bank, "銀行 信用金庫 信金 支店 農協 普通 普通預金 当座 口座 ゆうちょ 郵便局 労金"),
  ]

  /// The words by their first character.
  static let shipped: WordIndex<Cue> = {
    var meanings: [[UInt32]: Cue] = [:]
    var order: [[UInt32]] = []
    for (cue, words) in shippedWords {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        // `-` stands for the space inside of English words.
        let scalars = word.unicodeScalars.map { $0 == "-" ? 0x20 : $0.value }
        if meanings[scalars] == nil { order.append(scalars) }
        meanings[scalars, default: []].insert(cue)
      }
    }
    var index = WordIndex<Cue>(.forward)
    for word in order { index.add(word, meanings[word] ?? []) }
    return index
  }()
}
