extension SpellingVariants {
  /// The spellings that Japanese survey answers mix up most.
  ///
  /// Words that differ by okurigana keep their shortest form, so that a rule with a shorter
  /// phrase (手続) finds what one with a longer phrase (手続き) finds. A row is left out where
  /// another word has the spelling inside it: 更に in 変更に, 分か in 自分から. A row with one
  /// spelling protects it from a shorter one: 出来事 is no でき.
  package static let shipped = SpellingVariants(shippedRows)

  /// The rows of `shipped`, for a survey that adds to them.
  package static let shippedRows = [
    Row("子ども", ["子供", "こども"]),
    Row("障害", ["障がい", "障碍"]),
    Row("分から", ["わから"]),
    Row("分かり", ["わかり"]),
    Row("分かる", ["わかる", "解る", "判る"]),
    Row("分かっ", ["わかっ"]),
    Row("分かん", ["わかん"]),
    Row("でき", ["出来"]),
    Row("出来事", ["できごと"]),
    Row("出来高", []),
    Row("出来栄え", []),
    Row("ください", ["下さい"]),
    Row("くださる", ["下さる"]),
    Row("くださっ", ["下さっ"]),
    Row("いただき", ["頂き", "戴き"]),
    Row("いただく", ["頂く", "戴く"]),
    Row("いただけ", ["頂け", "戴け"]),
    Row("いただい", ["頂い", "戴い"]),
    Row("ない", ["無い"]),
    Row("なく", ["無く"]),
    Row("なかった", ["無かった"]),
    Row("特になし", ["特に無し", "とくになし", "とくに無し", "特に無い", "特にない", "とくにない"]),
    Row("おいし", ["美味し"]),
    Row("うれし", ["嬉し"]),
    Row("ほし", ["欲し"]),
    Row("ありがとう", ["有難う", "有り難う"]),
    Row("ありがたい", ["有難い", "有り難い"]),
    Row("ありがたく", ["有難く", "有り難く"]),
    Row("よろし", ["宜し"]),
    Row("すべて", ["全て"]),
    Row("さまざま", ["様々"]),
    Row("いろいろ", ["色々"]),
    Row("たくさん", ["沢山"]),
    Row("ほとんど", ["殆ど", "殆んど"]),
    Row("きれい", ["綺麗", "奇麗"]),
    Row("面倒", ["めんどう"]),
    Row("丁寧", ["ていねい"]),
    Row("問合", ["問い合わせ", "問い合せ", "問合わせ", "問合せ", "問い合わ"]),
    Row("手続", ["手続き", "手つづき"]),
    Row("申込", ["申し込み", "申込み", "申しこみ", "申し込"]),
    Row("取組", ["取り組み", "取組み", "取りくみ", "取り組"]),
    Row("支払", ["支払い"]),
    Row("受付", ["受け付け", "受付け", "受けつけ", "受け付"]),
    Row("引越", ["引っ越し", "引越し", "引っこし", "引っ越"]),
    Row("貸出", ["貸し出し", "貸出し", "貸し出"]),
    Row("呼出", ["呼び出し", "呼出し", "呼び出"]),
    Row("打合", ["打ち合わせ", "打ち合せ", "打合わせ", "打合せ"]),
    Row("乗換", ["乗り換え", "乗換え", "乗りかえ", "乗り換"]),
    Row("箇所", ["ヶ所", "ヵ所"]),
    Row("コンピュータ", ["コンピューター"]),
    Row("ユーザ", ["ユーザー"]),
    Row("エレベータ", ["エレベーター"]),
    Row("ウェブ", ["ウエブ"]),
  ]
}
