"""Answers that name someone, as people write them; `{kind}` is what must not be published."""

STRUCTURED_JA = {
    "phone": [
        "折り返し{phone}までお電話ください。", "連絡先は{phone}です。よろしくお願いします。", "先日 {phone} に着信がありましたが出られませんでした。",
        "{phone}（昼間のみ）に連絡をもらえると助かります", "うちの番号が変わりました、新しいのは{phone}。", "父の携帯{phone}に市から何度も電話が来て困る",
        "ファクスは{phone}へ送ってほしい", "何かあれば{phone}、夜でもかまいません", "申込書に{phone}と書いたのに違う番号にかかってきた。",
        "☎{phone} いつでもどうぞ",
    ],
    "email": [
        "返事は{email}にください。", "{email} 宛てに資料を送ってもらえませんか", "メルマガを{email}で登録したのに届かない。", "アドレス→{email}",
        "ログインできません。登録は{email}のはずです。", "（{email}）まで連絡願います",
    ],
    "url": ["詳しくは私のページ{url}を見てください。", "ブログに書きました {url}", "写真はこちら：{url}", "{url} のような仕組みがほしい"],
    "payment-card": [
        "窓口で{payment-card}のカードが使えなかった。", "カード番号{payment-card}で払ったが領収書が来ない", "クレジットカード（{payment-card}）の引き落としが二重になっています。",
        "{payment-card}←これで登録しています",
    ],
    "my-number": [
        "マイナンバーは{my-number}ですが、まだカードが届きません。", "個人番号{my-number}を何度も書かされるのは無駄", "マイナンバーカードの申請をしたのに（番号：{my-number}）音沙汰なし",
        "{my-number}がうちの子のマイナンバーです",
    ],
    "postal-code": ["〒{postal-code}の地域です。", "郵便番号は{postal-code}。回覧板が来ない。", "住まいは〒{postal-code}あたり", "〒 {postal-code} に送ってください"],
    "number-plate": [
        "{number-plate}の白い車が毎日路上駐車しています。", "ナンバー{number-plate}のバイクがうるさい", "公民館の前にいつも{number-plate}が停まっていて邪魔です", "私の車（{number-plate}）が傷つけられた",
    ],
    "birth-date": [
        "生年月日は{birth-date}です。", "{birth-date}生まれの母が窓口で苦労していた", "生年月日：{birth-date}、性別：女", "私は{birth-date}に生まれ、ずっとこの町にいます。",
        "誕生日が{birth-date}なので来年から対象になりますか", "息子（{birth-date}生）の健診案内が来ない",
    ],
    "identifier": [
        "利用者番号{identifier}でログインできない。", "図書館カードの番号は{identifier}です、調べてください", "国民健康保険証の番号{identifier}が違っていた", "会員番号：{identifier} 退会したい",
        "被保険者番号は{identifier}と書いてあります。", "免許証番号{identifier}を控えられたのが不安", "受付番号 {identifier} の件はどうなりましたか", "診察券番号{identifier}の者です",
        "お客様番号が{identifier}の水道料金について", "口座番号は{identifier}、振込をお願いします",
    ],
}

ADDRESSES_JA = [
    "{address}に住んでいます。街灯が少なくて怖いです。", "住所は{address}です。", "家の前（{address}）の側溝のふたが割れています", "{address}の空き家をなんとかしてほしい。",
    "引っ越して今は{address}におります", "{address} に資料を郵送してください。", "実家が{address}にあるのですが、草が伸び放題です。", "うちは{address}なので避難所まで遠い",
    "現住所 {address}", "ごみ集積所が遠い。{address}から歩いて十分かかる。", "通知が旧住所の{address}に届いていた", "{address}の者です。道路の穴を直して。",
]

NAMES_JA = [
    ("窓口の{name}さんがとても親切でした。", "family"), ("{name}様のご対応に感謝します", "family"), ("担当の{name}さんから電話をもらった", "full"),
    ("隣の{name}さんの犬がうるさい。", "family"), ("{name}さんと{name}さんに助けられた", "family"), ("私、{name}と申します。いつもお世話になっております。", "full"),
    ("焼津の{name}と申します", "full"), ("{name}氏の講演会がよかった", "full"), ("孫の{name}ちゃんが公園でけがをした", "child"),
    ("{name}くんのお母さんに聞きました", "child"), ("デイサービスの{name}さんには頭が下がる", "reading"), ("図書館の{name}さん、いつもありがとう", "family"),
    ("{name}先生に相談してよかったです。", "family"), ("同じクラスの{name}君がいじめられている", "family"), ("介護認定に来た{name}さんの説明が早口", "full"),
    ("市民課{name}様", "family"), ("氏名：{name}", "full"), ("私は{name}です。返事をください。", "full"), ("いつも配達に来る{name}さん", "family"),
    ("日本語教室の{name}さんが通訳してくれた", "foreign"), ("保健センターの{name}さんは、子どもの目線で話してくれた。", "full"), ("町内会の{name}さん宅の木が道に出ている", "family"),
    ("{name}課長の話は分かりやすい", "family"), ("民生委員の{name}さんが毎月来てくれます", "family"), ("名前は{name}、年は70です", "full"),
]

# People who say their own names, on lists or not; apart from the others, so that their number and what
# is made of them by a seed stay as they are.
SELF_JA = [
    ("私の名前は{name}です。市の窓口で助けてもらいました。", "unlisted"), ("私の名前は{name}です", "mixed"), ("わたしの名前は{name}といいます。七十歳です。", "spoken"),
    ("{name}といいます。先日はありがとうございました。", "full"), ("はじめまして、{name}といいます。", "unlisted"), ("大井川地区に住む{name}と言います。", "invented"),
    ("電話は{phone}、{name}といいます。教室でお世話になりました。", "invented"), ("名前：{name}", "unlisted"), ("氏名:{name}", "spoken"), ("氏名：{name}です。返事をください", "mixed"),
    ("こんにちは。{name}と申します。", "unlisted"), ("私は{name}と言いますが、バスのことで一言。", "invented"), ("{name}と申します。日本語が下手ですみません。", "roman"),
    ("意見ではなくお礼です。{name}と申します。", "spoken"), ("名前は{name}です。連絡は{email}へ", "unlisted"), ("図書館をよく使う{name}と申します。", "invented"),
    ("お世話になっております。{name}と言います。", "mixed"), ("私の名前は{name}と申します", "roman"), ("カフェを開きたい{name}と申します。", "foreign"),
    ("名前は{name}、八十二です。", "mixed"),
]
SELF_EN = [
    ("My name is {name}, and I moved here in May.", "roman"), ("I'm called {name}, please write back.", "full"), ("Everyone calls me {name}.", "first"),
    ("I am called {name} and I live alone.", "roman"), ("Name: {name}", "roman"), ("my name is {name}. the bus is late.", "full"),
    ("My surname is {name}.", "last"), ("People call me {name}, I run the bakery.", "first"),
]

STRUCTURED_EN = {
    "phone": ["Please ring me on {phone} after six.", "My number is {phone}, leave a message.", "The office kept calling {phone} by mistake", "text {phone} if you need more"],
    "email": ["You can write to {email} any time.", "Send the form to {email}, thanks", "I signed up as {email} but nothing came."],
    "url": ["More pictures at {url}", "See {url} for what other towns do."],
    "payment-card": ["I paid with {payment-card} and was charged twice", "The machine refused my card {payment-card}."],
    "birth-date": ["I was born on {birth-date} so I should qualify.", "Date of birth: {birth-date}", "My birthday is {birth-date}"],
    "identifier": ["My membership number is {identifier}.", "Library card {identifier} does not work", "passport number {identifier}", "Case number: {identifier} still open"],
}
ADDRESSES_EN = [
    "I live at {address} and the bins are never emptied.", "Please post it to {address}.", "There is a pothole outside {address}", "Our house, {address}, floods every year.",
    "Address: {address}",
]
NAMES_EN = [
    ("Mr. {name} at the counter was very kind.", "last"), ("Please thank Ms. {name} for her help", "full"), ("My name is {name} and I am new here.", "full"),
    ("I am {name}, a resident since 1990", "full"), ("Dr {name} never has time", "last"), ("{name}-san explained everything", "last"),
    ("Mrs {name} next door has no bus", "last"), ("Kind regards, {name}", "full"),
]
