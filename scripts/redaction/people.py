"""Invented people and what belongs to them: names, numbers, addresses.

Nothing here is taken from the program: family names are mixed from common and rare ones, numbers
are random with right check digits, addresses put real names of places together by chance.
"""

FAMILY = """佐藤 鈴木 高橋 田中 渡辺 伊藤 中村 小林 山本 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水 林 斎藤 阿部 森 池田 橋本 山下 石川
小川 岡田 前田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 三浦 中野 原田 松田 竹内 和田 中山 石田 上田 酒井 横山
阿久津 飯塚 鵜飼 江尻 大石 柿沼 木内 釘宮 小谷 鮫島 信夫 諏訪 瀬古 添田 田子 千々和 土肥 手島 戸川 長尾 新美 沼尻 根本 野呂 橋詰 樋渡 深町 別所
細野 牧野 三田村 村岡 目黒 森永 矢口 湯山 横溝 蓮沼 勝間田 錦織 陶山 百瀬 番場 奈良岡 鬼頭 猪股 荒巻 喜屋武 我那覇 小野田 柏崎 大庭 稲葉 都甲 東海林
勅使河原 五百旗頭 長曽我部 小比類巻 伊集院 宇都宮 日下部 一ノ瀬 三ツ谷 八重樫 曽根 法月 紅林 良知 見崎 多々良 増井 池ヶ谷 大村 片山 杉本 鈴与""".split()
FAMILY.remove("鈴与")

GIVEN = """太郎 花子 健一 美咲 翔太 陽菜 大輔 由美子 和夫 恵子 直樹 真由美 拓海 さくら 結衣 蓮 誠 節子 隆 久美 亮 沙耶香 正雄 千代子 悠人 凛 光男 幸恵
浩二 智子 圭吾 理沙 俊介 亜希子 清志 房子 颯太 美月 英明 典子 勝也 早紀 文雄 綾音 修平 みどり 義之 絵美 航 七海 茂 和代 竜也 奈津美 克己 ひろみ 周平 史織
敦 麻里子 信吾 葉月 昌平 弥生 嘉人 希実 哲 珠美 宗一郎 璃子 泰造 トメ 良平 聖奈""".split()

READINGS = "さとう すずき たかはし たなか いとう わたなべ やまもと なかむら こばやし かとう もちづき おおいし ますい いわさき".split()
CHILDREN = "ゆうと はると ひまり めい こうた りこ さき そうた けんた ゆい あおい みゆ ひなた まお れん".split()
# Names that nobody is known to have: no list can hold them.
INVENTED = "架空田 試野 例川 仮屋敷 名無瀬 見本沢 空想寺 虚構谷 見立原 架橋本 仮名森 無銘津 例示岡 想定崎".split()
INVENTED_GIVEN = "みずほ かりん ためし 試人 例子 ほたる 仮介 すずね 想太 モモ レイジ".split()
ROMAN_GIVEN = ["Kenta", "Misaki", "Ryohei", "Chiaki", "Mizuho", "Tatsuo", "Nagisa", "Sumire"]
ROMAN_FAMILY = ["Ooishi", "Kakuda", "Shimizu", "Hosono", "Warabi", "Yokomizo", "Tameno", "Igarashi"]
FOREIGN = "スミス グエン マリア キム ロドリゲス ジョンソン チャン シルバ リー サントス".split()
ENGLISH = [("James", "Carter"), ("Emily", "Watson"), ("Oliver", "Hughes"), ("Maria", "Santos"),
           ("Kenji", "Tanaka"), ("Priya", "Sharma"), ("Robert", "Miller"), ("Sarah", "Collins"),
           ("Nguyen", "Van Minh"), ("Laura", "Bennett"), ("Peter", "Novak"), ("Hannah", "Fischer"),
           ("Daniel", "Reyes"), ("Yuki", "Sato"), ("Grace", "Kim"), ("Thomas", "Wright")]

# Prefecture, city or ward, towns.
PLACES = [
    ("静岡県", "焼津市", ["本町", "石津", "大村", "三ケ名", "小川新町", "栄町", "駅北", "大覚寺", "東小川", "下小田"]),
    ("静岡県", "藤枝市", ["岡部町内谷", "駅前", "青木", "瀬戸新屋", "志太"]),
    ("静岡県", "静岡市駿河区", ["曲金", "南町", "登呂", "用宗"]),
    ("静岡県", "榛原郡吉田町", ["住吉", "片岡", "神戸"]),
    ("東京都", "世田谷区", ["桜新町", "三軒茶屋", "北沢", "成城"]),
    ("東京都", "八王子市", ["南大沢", "みなみ野", "元横山町"]),
    ("神奈川県", "横浜市青葉区", ["あざみ野", "美しが丘", "たちばな台", "青葉台"]),
    ("大阪府", "堺市北区", ["百舌鳥梅町", "中百舌鳥町", "新金岡町"]),
    ("愛知県", "豊橋市", ["花田町", "つつじが丘", "向山大池町"]),
    ("埼玉県", "さいたま市大宮区", ["桜木町", "三橋", "大門町"]),
    ("茨城県", "つくば市", ["吾妻", "天久保", "二の宮"]),
    ("福岡県", "北九州市八幡西区", ["黒崎", "折尾", "永犬丸"]),
    ("宮城県", "仙台市泉区", ["泉中央", "長命ケ丘", "八乙女"]),
    ("千葉県", "四街道市", ["めいわ", "鹿渡", "旭ケ丘"]),
    ("広島県", "安芸郡府中町", ["大須", "青崎南", "浜田本町"]),
    ("長野県", "上田市", ["中央", "常田", "上塩尻"]),
    ("北海道", "札幌市豊平区", ["平岸二条", "月寒東一条", "美園三条"]),
    ("兵庫県", "神戸市東灘区", ["御影本町", "岡本", "魚崎北町"]),
]
BUILDINGS = ["サンハイツ{t}", "コーポ{t}", "メゾン{t}", "グランドメゾン{t}", "{t}マンション", "第二{t}荘", "レジデンス{t}", "パークハイム{t}", "{t}ハイツ"]
KANJI = "〇一二三四五六七八九"
FULL = str.maketrans("0123456789-", "０１２３４５６７８９－")
PLATE_PLACES = ["静岡", "浜松", "品川", "横浜", "名古屋", "なにわ", "仙台", "札幌", "富士山", "つくば", "広島"]
STREETS = ["Maple Street", "Oak Avenue", "Elm Grove Road", "Church Lane", "Sunset Drive", "Park Blvd", "Kings Court", "Birch Way"]
TOWNS = ["Springfield, IL 62704", "Portland, OR 97201", "Leeds", "Austin, TX", "Dayton, OH 45402"]
ROMAN = ["Honmachi, Yaizu-shi", "Sakae-cho, Yaizu City", "Minami-machi, Shizuoka", "Tamazutsumi, Setagaya-ku"]


def kanji_number(number):
    if number < 10:
        return KANJI[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else KANJI[tens]) + "十" + (KANJI[ones] if ones else "")


class Maker:
    """Draws what people write by a random number generator of its own."""

    def __init__(self, chance):
        self.chance = chance

    def digits(self, count):
        return "".join(str(self.chance.randrange(10)) for _ in range(count))

    def one(self, choices):
        return self.chance.choice(choices)

    def typed(self, text):
        """Half-width as a rule, full-width now and then."""
        return text.translate(FULL) if self.chance.random() < 0.2 else text

    # Numbers

    def phone(self):
        mobile = self.one(["090", "080", "070"])
        form = self.chance.randrange(9)
        if form < 3:
            return self.typed(f"{mobile}-{self.digits(4)}-{self.digits(4)}")
        if form == 3:
            return self.typed(mobile + self.digits(8))
        if form == 4:
            return self.typed(f"{self.one(['054', '045', '092'])}-{self.digits(3)}-{self.digits(4)}")
        if form == 5:
            return f"{self.one(['03', '06'])}-{self.digits(4)}-{self.digits(4)}"
        if form == 6:
            return f"0{self.one(['548', '466', '422'])}({self.digits(2)}){self.digits(4)}"
        if form == 7:
            return f"+81-{mobile[1:]}-{self.digits(4)}-{self.digits(4)}"
        return f"{mobile} {self.digits(4)} {self.digits(4)}"

    def english_phone(self):
        area, rest = f"{self.chance.randrange(201, 990)}", f"{self.chance.randrange(200, 990)}"
        return self.one([f"({area}) {rest}-{self.digits(4)}", f"{area}-{rest}-{self.digits(4)}",
                         f"+1 {area} {rest} {self.digits(4)}", f"+44 20 7946 {self.digits(4)}",
                         f"{area}.{rest}.{self.digits(4)}"])

    def email(self):
        user = self.one(["t.sato", "hanako-y", "yamada_k", "m2nishi", "kenta.oishi", "info.tomo", "abc_def", "r.v.minh"])
        host = self.one(["example.com", "mail.example.jp", "example.ne.jp", "sub.example.co.jp", "example.org"])
        text = f"{user}{self.digits(2)}@{host}"
        return "".join(chr(ord(c) + 0xFEE0) for c in text) if self.chance.random() < 0.1 else text

    def url(self):
        page = self.one(["u/", "profile?id=", "~", "blog/"])
        host = self.one(["https://example.com/", "http://www.example.jp/", "https://sns.example.net/", "www.example.org/"])
        return host + page + self.one(["hanako", "taro", "k_oishi"]) + self.digits(3)

    def card(self):
        start, length = self.one([("4", 16), ("52", 16), ("3528", 16), ("37", 15), ("36", 14)])
        body = start + self.digits(length - len(start) - 1)
        total = 0
        for place, digit in enumerate(reversed(body)):
            value = int(digit) * (2 if place % 2 == 0 else 1)
            total += value - 9 if value > 9 else value
        number = body + str(-total % 10)
        if length == 16 and self.chance.random() < 0.7:
            mark = self.one(["-", " "])
            number = mark.join(number[i:i + 4] for i in range(0, 16, 4))
        return number

    def my_number(self):
        body = self.digits(11)
        rest = sum(int(d) * w for d, w in zip(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) % 11
        number = body + str(0 if rest < 2 else 11 - rest)
        form = self.chance.randrange(3)
        if form == 0:
            return self.typed(number)
        return self.one(["-", " "]).join(number[i:i + 4] for i in (0, 4, 8))

    def postal(self):
        code = f"{self.chance.randrange(1, 10)}{self.digits(2)}-{self.digits(4)}"
        return self.typed(code)

    def plate(self):
        place, digits = self.one(PLATE_PLACES), self.one(["300", "500", "580", "331", "50"])
        kana = self.one("あさすたちなにふまもらりる")
        serial = self.one([f"{self.digits(2)}-{self.digits(2)}", f"{self.chance.randrange(10, 99)}-{self.digits(2)}",
                           f"・{self.chance.randrange(100, 999)}", f"・・{self.chance.randrange(10, 99)}"])
        gap = self.one(["", " "])
        return gap.join([place, digits, kana, serial])

    def birth(self):
        month, day = self.chance.randrange(1, 13), self.chance.randrange(1, 29)
        era, year = self.one([("昭和", self.chance.randrange(5, 64)), ("平成", self.chance.randrange(2, 31))])
        western = (1925 if era == "昭和" else 1988) + year
        letter = "S" if era == "昭和" else "H"
        return self.one([f"{era}{year}年{month}月{day}日", f"{western}年{month}月{day}日", f"{western}/{month}/{day}",
                         f"{letter}{year}.{month}.{day}", f"{western}-{month:02}-{day:02}",
                         f"{era}{kanji_number(year)}年{kanji_number(month)}月{kanji_number(day)}日"])

    def english_birth(self):
        month = self.one(["January", "March", "May", "August", "October", "December"])
        day, year = self.chance.randrange(1, 29), self.chance.randrange(1935, 2008)
        return self.one([f"{month} {day}, {year}", f"{day} {month} {year}", f"{self.chance.randrange(1, 13)}/{day}/{year}"])

    def identifier(self):
        return self.one([self.digits(8), self.digits(7), "A" + self.digits(6), f"{self.digits(4)}-{self.digits(4)}",
                         "TK" + self.digits(7), self.digits(10), f"{self.digits(2)}-{self.digits(5)}"])

    # Places

    def numbers(self):
        a, b, c = self.chance.randrange(1, 9), self.chance.randrange(1, 40), self.chance.randrange(1, 30)
        form = self.chance.randrange(8)
        if form == 0:
            return f"{a}丁目{b}番{c}号"
        if form == 1:
            return f"{a}丁目{b}-{c}"
        if form == 2:
            return f"{b + 100}番地の{c}"
        if form == 3:
            return f"{kanji_number(a)}丁目{kanji_number(b)}番{kanji_number(c)}号"
        if form == 4:
            return f"{b + 200}番地"
        return self.typed(f"{a}-{b}-{c}")

    def building(self):
        room = f"{self.chance.randrange(1, 12)}0{self.chance.randrange(1, 9)}"
        if self.chance.random() < 0.3:
            return self.one([f"-{room}", f" {room}号室"])
        name = self.one(BUILDINGS).format(t=self.one(["青葉", "やよい", "石津", "桜", "みなと"]))
        return self.one(["", " "]) + name + self.one([f"{room}号室", f"{room}", f" {room}号", f"{room}号室"])

    def address(self):
        prefecture, city, towns = self.one(PLACES)
        town, numbers = self.one(towns), self.numbers()
        form = self.chance.randrange(10)
        if form < 4:
            text = prefecture + city + town + numbers
        elif form < 8:
            text = city + town + numbers
        else:
            text = town + numbers
        return text + (self.building() if self.chance.random() < 0.25 else "")

    def english_address(self):
        number = self.chance.randrange(1, 2400)
        if self.chance.random() < 0.5:
            flat = self.one(["", "", f", Apt {self.chance.randrange(1, 40)}", f", Unit {self.chance.randrange(1, 9)}B"])
            place = self.one(["", ", " + self.one(TOWNS)])
            return f"{number} {self.one(STREETS)}{flat}{place}"
        return f"{self.chance.randrange(1, 9)}-{self.chance.randrange(1, 30)}-{self.chance.randrange(1, 30)} {self.one(ROMAN)}"

    # People

    def family(self):
        return self.one(FAMILY)

    def given(self):
        return self.one(GIVEN)

    def full(self):
        return self.family() + self.one(["", "", " ", "　"]) + self.given()

    def invented(self):
        return self.one(INVENTED)

    def unlisted(self):
        """A family and a given name that are on no list."""
        return self.one(INVENTED) + self.one(["", " ", "　"]) + self.one(INVENTED_GIVEN)

    def mixed(self):
        return self.family() + self.one(["", " ", "　"]) + self.one(CHILDREN)

    def spoken(self):
        """In hiragana or katakana, as forms ask for it."""
        text = self.one(READINGS) + self.one([" ", "　"]) + self.one(CHILDREN)
        return text if self.chance.random() < 0.5 else text.translate({c: c + 0x60 for c in range(0x3041, 0x3097)})

    def roman(self):
        return self.one(ROMAN_GIVEN) + " " + self.one(ROMAN_FAMILY)

    def english_name(self):
        return " ".join(self.one(ENGLISH))
