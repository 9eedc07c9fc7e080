"""Texts of rosters with what is known of them beforehand: who is meant, what is valid, which encoding was used.

So the oracle never reads a name, a phone or an address: it knows what it dealt.
"""

import unicodedata

MET, NOT_MET, UNKNOWN, DECIDE = ".", "n", "u", "d"


def decomposed(text):
    return unicodedata.normalize("NFD", text)


# Each name as it may be written; all in one row are one name.
_ONE_NAME = [
    ("Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ", decomposed("Nguyễn Văn Hòa"), "  nguyễn  văn hoà "),
    ("Nguyễn Văn Hoa", "nguyễn văn hoa"),
    ("Đặng Thị Thủy", "Đặng Thị Thuỷ", "ĐẶNG THỊ THỦY"),
    ("Trần Khỏe", decomposed("Trần Khoẻ")),
    ("Lê Thị Hường",),
    ("Y Blơ H'Hen (2)",),
]
# NguyÔn V¨n Nam is Nguyễn Văn Nam in TCVN3, Traàn Thò Hoøa is Trần Thị Hòa in VNI.
_OLD_ENCODINGS = ["NguyÔn V¨n Nam", "TrÇn ThÞ §µo", "Hoµng ThÞ B×nh"]
_OLD_ENCODINGS += ["Traàn Thò Hoøa", "Nguyeãn Vaên Ñöùc", "Leâ Thò Höôøng"]
# The Icelandic Ð looks like Đ, and is still a letter of another language; the name is the one above all the same.
ICELANDIC = "Ðặng Thị Thủy"
_OTHER_LETTERS = ["Müller", "Y Kđañ", "Lê Ва"]

# A name to which name it is, and what is said of how it is written.
NAMES = {text: (place, MET) for place, texts in enumerate(_ONE_NAME) for text in texts}
NAMES |= {text: (text, NOT_MET) for text in _OLD_ENCODINGS} | {text: (text, DECIDE) for text in _OTHER_LETTERS}
NAMES[ICELANDIC] = (NAMES["Đặng Thị Thủy"][0], DECIDE)
BLANK = ("", "  ")

# A phone to its number, and whether it is one: ten digits.
PHONES = {
    "0912345678": ("0912345678", MET),
    "+84 912 345 678": ("0912345678", MET),
    "0912.345.678": ("0912345678", MET),
    "0987-654-321": ("0987654321", MET),
    "912345678": ("912345678", NOT_MET),
    "09123456789": ("09123456789", NOT_MET),
    "091234567x": ("091234567x", NOT_MET),
}

# One @, something before it, a name with a dot inside behind it, no spaces.
EMAILS = {
    "a@b.vn": MET,
    " doan.vien@truong.edu.vn ": MET,
    "a@b": NOT_MET,
    "@b.vn": NOT_MET,
    "a@b@c.vn": NOT_MET,
    "a b@c.vn": NOT_MET,
    "a@b..vn": NOT_MET,
    "a@.vn": NOT_MET,
}

# A comment to what is said.
COMMENTS = {"Tốt": 1, " TỐT": 1, decomposed("tốt"): 1, "Khá": 2, "khá": 2}

# A unit's name to which it is, and to the year in which a school year that it names ends.
UNIT_NAMES = {
    "Chi đoàn Hòa Bình": ("hoà bình", None),
    "chi  đoàn HOÀ BÌNH": ("hoà bình", None),
    "Chi đoàn Hoa Bình": ("hoa bình", None),
    "Chi đoàn 11B5 2023-2024": ("11b5", 2024),
    "CHI ĐOÀN 11B5 2023-2024": ("11b5", 2024),
    "Chi đoàn K65 2024 – 2025": ("k65", 2025),
    "Chi đoàn 12A 2025/2026": ("12a", 2026),
    "Chi đoàn 10C 2022-2023, 2024-2025": ("10c", 2025),
    "Đoàn trường nhiệm kỳ 2022-2027": ("đoàn trường", None),
    "Chi đoàn 2024": ("2024", None),
    # No school year: years with something else between them, years that do not follow, numbers that are no years.
    "Chi đoàn 2023, 2024": ("2023, 2024", None),
    "Chi đoàn 2022-2024": ("2022-2024", None),
    "Chi đoàn 12023-2024": ("12023-2024", None),
}

# Codes of provinces with the province that each became part of on 1 July 2025; and codes that name none.
PROVINCES = {"01": "01", "38": "38", "02": "08", "08": "08", "52": "52", "64": "52"}
PROVINCES |= {"74": "79", "77": "79", "79": "79", "95": "96"}
NO_PROVINCES = ("03", "05", "13", "99")


def filled(text):
    """A text that is neither missing nor blank, without what stands around it."""
    return text.strip() or None if text is not None else None


def numeral(text, lengths):
    """Whether a text is so many digits; nothing where it is blank."""
    text = filled(text)
    if text is None:
        return None
    return set(text) <= set("0123456789") and len(text) in lengths
