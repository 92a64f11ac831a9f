"""Answers that name nobody, full of numbers and titles that look like personal data."""

JA = [
    "駐車料金を{n}00円から{n}50円に上げるのは反対。", "バスが1時間に{a}-{b}本しかない。", "バス{n}番線の時刻表が見にくい", "国道{m}号の渋滞をなんとかしてほしいです。",
    "第{a}次総合計画の冊子が分厚すぎる", "令和{a}年度の予算はどうなっていますか。", "令和{a}-{b}年度の計画を見ました", "開館時間を9:00-{c}:00にしてほしい", "24時間365日使えるようにしてください",
    "{n}-{o}人くらい入れる会議室がほしい", "週に{a}-{b}回は図書館に行きます。", "{n}代から{o}代の意見も聞いて", "2025-0{a}-1{b}の説明会に出た", "20{n}年{a}月1{b}日の広報に載っていた",
    "費用は1,{m},000円もかかったと聞いた", "賛成と反対が{a}:{b}でした", "市外局番の054が変わるのか", "型番AB-{m}{n}のごみ袋が薄い", "3LDKの市営住宅に{a}人で住む家庭が多い",
    "体育館は2階の会議室{a}室とも予約で一杯", "小学校{a}・{b}年生の児童クラブが足りない", "健康診断の{m}番の項目が分からない", "満足度は5段階で{a}くらい", "{n}～{o}分待たされた", "{n}時から{o}時までしか開いていない",
    "市長さんに伝えてください。", "職員さんの態度がよくない", "店員さんのほうが親切", "運転手さんが挨拶してくれる", "お医者さんが少ない", "看護師さんが足りないと聞く", "保育士さんの給料を上げて", "皆さんがんばってください",
    "ヘルパーさんの人手不足", "市役所の皆様、いつもありがとうございます", "高齢者の皆さんが集まる場所", "外国人の方にも分かるように", "お子さんのいる家庭への支援", "奥さんも旦那さんも働く時代", "おばあちゃんが一人で暮らしている",
    "赤ちゃんを連れて行ける施設", "業者さんの工事が長い", "自治会長さんの負担が重い", "民生委員さんのなり手がいない", "農家さんを応援したい", "八百屋さんや魚屋さんが減った", "子ども食堂のスタッフさん", "警察官や消防士さんに感謝",
    "たくさんの行事がある", "多様性を認める町に", "手続きの仕様が複雑", "他市と同様に無料化を", "氏名や住所を何度も書くのが面倒", "住所変更の手続きをオンラインで", "電話番号が分かりにくい。代表に掛けても{n}分待つ", "メールアドレスがないと申請できないのは困る",
    "マイナンバーカードの暗証番号を{a}回間違えるとロックされる", "マイナンバーの12桁を覚えられない", "個人番号カードは便利", "利用者番号とパスワードが{a}種類もある", "会員番号を入れる欄が小さい", "保険証とマイナンバーカードの一体化に不安", "口座振替の手続きに{n}日かかった",
    "誕生日に市からメッセージが届いてうれしい", "昭和{n}年に建った校舎", "平成生まれの意見も聞くべき", "本町{a}丁目の交差点が危ない", "駅から{m}メートルの駐車場", "{a}番目に大事なのは福祉", "{a}番街の商店が閉まった", "台風{n}号のときの放送が聞こえない",
    "{n}号車の車いす席", "議案第{n}号に反対", "問{a}-{b}の質問の意味が分からない", "図{a}-{b}の字が小さい", "1-2-3の順に並べてほしい", "血圧が{m}-{n}で心配", "サッカーの試合が{a}-{b}で負けた", "市制{n}周年の行事", "人口{n}万人の市にしては図書館が小さい",
    "Wi-Fiの802.11acが遅い", "ISBN978-4-10-10{m}1-{a}の本を入れて", "郵便局まで{a}.{b}km", "ごみ袋10枚{m}円", "避難所まで徒歩{n}分", "市民{m}人に聞いた調査", "{n}%が反対しているのに", "電子申請の画面が{a}回も変わる",
    "特になし", "わからない", "公園の遊具が古い。", "歩道が狭くて車いすが通れません。", "図書館の本が少ない", "もっと若者が集まる場所があるといい", "川沿いの草刈りを年{a}回に", "道が暗い。街灯を{n}本増やして", "学校のトイレを洋式に", "プールの料金{m}円は高い",
    "駅前の再開発に{n}億円は使いすぎ", "広報やいづ{a}月号の{n}ページ", "LINEで予約できるのは便利", "ホームページで検索しても{n}件も出てくる", "SNSで情報発信を", "アプリのバージョン{a}.{b}.{c}で落ちる", "月額{m}円まで", "65歳以上と75歳以上で違う", "保育園の定員{m}名は少ない",
    "コミュニティバスを{a}台に", "防災無線が{a}回鳴った", "{a}対{b}で否決された", "500-1000円くらいの負担なら払う", "300-1500円の間で", "高校まで{a}-{b}キロある", "2学期制か3学期制か", "新幹線の{n}-{o}番ホーム", "観光客は前年比{m}%", "1日{a}食、{n}日分の備蓄",
    "焼津市内に{n}か所ほしい", "焼津市立図書館の2階", "静岡県内で{a}番目", "小川港のさばがおいしい", "大井川の花火", "中央公民館{a}階の和室", "町内の{n}世帯で{a}つ", "第{a}日曜日の{n}時", "県道{m}号線沿い", "JR東海道線{n}分間隔",
    "課長さんも部長さんも知らないと言う", "担当の方が不在で", "担当者が毎年変わる", "係の人によって答えが違う", "窓口の人が足りない", "私は主婦です。", "私は賛成です", "私は高齢で車がない", "いつもお世話になっている方々に感謝申し上げます", "お願い申し上げます", "これを横断歩道と言います",
    "田舎なのでバスがない", "森や林を残して", "高橋を渡ってすぐの交差点", "中島町の公園", "山田線の廃止", "松本城のような観光地", "鈴木自動車の工場", "本田技研の車", "伊藤園の自販機", "和田浜海岸の清掃", "小川の水がきれい", "大島の漁港", "吉田町との合併", "藤枝市や島田市と比べて",
    "徳川家康の家紋", "今川氏の歴史を学ぶ講座", "太田胃散", "清水エスパルスの試合", "村上市の鮭", "豊田市のように", "川崎市の条例", "福島県への支援", "宮崎県産", "石川県の地震", "千葉県の水害", "長野県に旅行",
]

# Words of naming that name nobody: what people write of names, and what they say of what others say.
NAMING_JA = [
    "これを横断歩道橋といいます。", "この道は昔、塩の道といいます。", "もっと歩道を広げてほしいと言います。", "便利だと思うといいます。", "若い人は不便といいます。", "職員は、前例がないと言います。", "皆、同じことを言います",
    "というといいますか、分かりにくいです。", "早い話が、無理といいますか。", "市の名前は出さないでほしい", "名前は公表しないでください。", "公園の名前は募集で決めてください。", "施設の名前は分かりにくいです。", "私の名前は書きません。",
    "私の名前は伏せてください", "名前は大切です。", "名前は一緒です。", "橋の名前は長すぎる", "名前ばかりのバリアフリー", "支所の名前は何といいますか", "お名前を間違えられました。", "窓口で名前は呼ばないでほしいです。", "名前は匿名です。",
    "氏名：記入しません", "名前は変えなくてよいです", "人はこれを公助と言います。", "ここは昔から港町といいます。", "大変助かったと申しますか、ありがたい", "市の説明は十分だと言いますが、足りません", "何と言いますか、冷たい対応でした。", "一言で言いますと不便。", "地域の宝といいますか。",
    "私は反対と言います。", "私は、税金の無駄と言います", "アプリの名前はやさしいです。", "子どもの名前は大事です。", "名前はまだない", "バス停の名前は変わりました。",
]

EN = [
    "Buses come every {n}-{o} minutes at best.", "The library closes at {c}:00, open 9:00-{c}:00 please.", "About {n}% of us use the pool", "It costs ${m} a month", "I visit 2-3 times a week",
    "Bus {n} is always late", "Route {m} is jammed", "Plan 2025-2030 is too vague", "Open it 24/7", "Section {a}.{b}.{c} of the report is unclear", "The mayor should listen.", "Staff at City Hall are friendly",
    "My doctor is far away.", "My neighbors are noisy", "The phone number on the website is wrong", "I am retired and live alone", "I am Japanese but grew up abroad", "This is a good town", "Please add more street lights on Main Street",
    "The {a}nd Street park is dark", "{n} new buses would help", "Page {n} of the brochure", "Version {a}.{b} of the app crashes", "We need {a} more rooms", "Call volume is high on Monday", "the e-mail form does not work", "Address changes should be possible online",
    "Born and raised here, love it", "My birthday card from the city was sweet", "ID cards take {n} days", "The card reader is broken", "ISBN 978-0-14-0{m}-{a}", "Room {m} is too cold", "Nothing in particular", "More trees please", "Thank you for asking", "Trains at 8:15, 8:45 and 9:15",
    "Score {a}-{b} in the survey", "Windows 11 and Office 365 training", "Zone {a}-{b} parking", "{n},000 people and one clinic", "Dear City, do better", "Best wishes for the new year", "Mt. Fuji is visible from here", "Ask the Town Council", "Thanks to the volunteers",
]

NAMING_EN = [
    "My name is spelled wrong on the letter.", "My name is on the waiting list", "My name is not important here.", "What is this street called?", "This is called progress.", "The name is too long.", "They call me every week about the survey.",
    "Call me old-fashioned, I like paper.", "I'm called to jury duty too often", "The park's name is confusing.", "People call me lucky to live here.", "No name: I prefer not to say", "I was called by the tax office.",
]
