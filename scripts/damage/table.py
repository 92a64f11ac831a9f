"""A table of invented answers, the same every time."""

from random import Random

HEADER = ["番号", "回答日", "時刻", "年代", "利用回数", "手段", "意見", "ページ", "備考"]
MEANS = ["スマートフォン", "窓口", "電話, ファクス", "パソコン", "郵送", "メール、チャット"]
OPINIONS = [
    "手続きが早くなり、待ち時間が減った",
    "Forms are clear, but the hours are too short",
    "画面の\"次へ\"が見つけにくい",
    "It's fine; no complaints, thank you",
    "一行目の意見\n二行目の意見, 続き",
    "説明書（A4）がほしい",
    "Please answer the phone, then call back",
    "特になし",
]


def table(rows=80):
    """The header and so many records of text."""
    chance = Random(20250820)
    records = [list(HEADER)]
    for number in range(1, rows + 1):
        records.append([
            f"R-{number:04}",
            f"2025/{chance.randint(1, 12)}/{chance.randint(1, 28)}",
            f"{chance.randint(8, 21):02}:{chance.randint(0, 59):02}",
            f"{chance.randint(2, 8)}0代",
            str(chance.randint(0, 30)),
            chance.choice(MEANS),
            chance.choice(OPINIONS),
            f"https://city.example/page/{chance.randint(100, 999)}",
            "",
        ])
    return records
