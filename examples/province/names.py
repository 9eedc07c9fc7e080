"""Names for a made-up province: plausible, and nobody's. Every unit name comes out once."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

PROVINCE = "Tỉnh đoàn Minh Giang"
DISTRICTS = [
    "Thành đoàn Minh Giang",
    "Thị đoàn Tân Khê",
    "Huyện đoàn Lương Sa",
    "Huyện đoàn Đông Trà",
    "Huyện đoàn Yên Thạch",
    "Huyện đoàn Phúc Lâm",
    "Huyện đoàn Sơn Dương Hạ",
    "Huyện đoàn Vân Hải",
    "Huyện đoàn Nghĩa Phong",
    "Huyện đoàn Hòa Vang Thượng",
]

FIRST = (
    "An Bình Cẩm Châu Đại Đông Đức Gia Hòa Hồng Hưng Kim Lam Liên Long Mai Mỹ Nam Ngọc Phú Quang Quế Tam Tân "
    "Thanh Thượng Tiên"
).split()
SECOND = (
    "Bằng Cương Dân Giang Hải Hợp Khánh Khê Lâm Lĩnh Lộc Minh Mỹ Ninh Phong Phúc Sơn Tân Thạch Thắng Thịnh Thủy "
    "Tiến Trạch Xuân"
).split()
WORKS = ["May", "Bao bì", "Cơ khí", "Gốm sứ", "Điện tử", "Chế biến gỗ", "Dược phẩm", "Nông sản", "Thủy sản"]
OFFICES = ["Tài chính", "Nội vụ", "Tư pháp", "Giáo dục", "Văn hóa", "Tài nguyên", "Thống kê", "Thuế", "Kho bạc"]
FACULTIES = ["Kinh tế", "Công nghệ thông tin", "Ngoại ngữ", "Nông học", "Điện", "Cơ khí", "Sư phạm", "Môi trường"]


class Theme(NamedTuple):
    """How the base organizations of one sort, and their branches, are called."""

    sector: str
    base: str
    branch: str
    variants: Sequence[str] = ("",)


THEMES = {
    "commune": Theme("residential", "Đoàn xã {place}", "thôn {n}"),
    "school": Theme("school", "Đoàn Trường THPT {place}", "lớp {grade}A{room}"),
    "faculty": Theme("school", "Đoàn Khoa {variant} {place}", "khóa {n}", FACULTIES),
    "office": Theme("office", "Đoàn cơ quan {variant} {place}", "phòng số {n}", OFFICES),
    "hospital": Theme("office", "Đoàn Trung tâm Y tế {place}", "khoa số {n}"),
    "company": Theme("enterprise", "Đoàn Công ty {variant} {place}", "phân xưởng {n}", WORKS),
    "armed": Theme("armed_forces", "Đoàn đơn vị {place}", "đội số {n}"),
}


SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Dương Lý Hà Thân Giáp Ong".split()
MIDDLE = {
    "Nam": "Văn Đức Minh Quang Hữu Tuấn Xuân Công".split(),
    "Nữ": "Thị Thu Ngọc Thanh Phương Minh Hồng Khánh".split(),
}
GIVEN = {
    "Nam": "Anh Bảo Cường Dũng Đạt Hải Hiếu Hùng Khánh Long Minh Nam Phong Quân Sơn Thành Tú Việt".split(),
    "Nữ": "An Châu Dung Giang Hà Hạnh Hoa Hương Lan Linh Mai Ngân Nhung Oanh Thảo Trang Vân Yến".split(),
}


def places(draw: random.Random) -> Iterator[str]:
    """Place names of two syllables, each once."""
    every = [f"{first} {second}" for first in FIRST for second in SECOND if first != second]
    draw.shuffle(every)
    return iter(every)


def person(draw: random.Random, sex: str) -> str:
    return f"{draw.choice(SURNAMES)} {draw.choice(MIDDLE[sex])} {draw.choice(GIVEN[sex])}"


def base(draw: random.Random, theme: str, place: str) -> str:
    """A base organization named after a place that no other one has."""
    pattern = THEMES[theme]
    return pattern.base.format(place=place, variant=draw.choice(pattern.variants))


def branch(theme: str, number: int, base: str) -> str:
    """The `number`-th branch of a base union, whose own name keeps it apart from the branches of others."""
    part = THEMES[theme].branch.format(n=number, grade=10 + number % 3, room=number // 3 + 1)
    return f"Chi đoàn {part}, {base.removeprefix('Đoàn ')}"
