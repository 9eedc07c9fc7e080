"""The members of the synthetic province: ordinary ones, whose cells agree, until some become planted ones.

Nobody is real: identity numbers and cards begin with the province code 000, telephone numbers with 000, and addresses
end in example.invalid. Twelve digits, sex and year in them are right, so that ordinary rows give no finding.
"""

import random
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import names
from tree import Unit

PEOPLE = 75_000
# Ordinary members: 17 to 27 on 2024-05-09, so neither too young nor past thirty on any day of review.
YOUNGEST, OLDEST = date(2006, 12, 31), date(1996, 6, 1)
JOBS = {
    "residential": "Khác",
    "school": "Học sinh",
    "office": "Cán bộ/Công chức/Viên chức",
    "enterprise": "Khác",
    "armed_forces": "Khác",
}
OFFICERS = ("Bí thư chi đoàn", "Phó Bí thư chi đoàn", "UV BCH chi đoàn")
REMARKS = ("Tích cực", "Hoàn thành tốt nhiệm vụ", "Có cố gắng", "Năng nổ, trách nhiệm", "Cần mạnh dạn hơn")


@dataclass(slots=True)
class Person:
    """A member's row: what is printed in it, as text."""

    unit: str
    """Its name, or its code where several units have the name."""
    host: str
    """The code of the unit."""
    serial: int
    man: bool
    born: str
    title: str = "Đoàn viên"
    key: str = ""
    name: str = ""
    number: str = ""
    card: str = ""
    phone: str = ""
    email: str = ""
    admitted: str = ""
    ethnicity: str = "Kinh"
    religion: str = "Không"
    residence: str = ""
    occupation: str = "Khác"
    source: str = "APP"
    installed: str = "Có"
    declared: str = "Có"
    registered: str = "Có"
    score: str = ""
    comment: str = ""
    plant: str = ""

    def number_again(self) -> None:
        """Identity number and card anew, in agreement with sex and year of birth."""
        year = self.born[-4:] if self.born[-4:].isdigit() else "2002"
        tells = f"{(0 if year < '2000' else 2) + (not self.man)}{year[2:]}"
        self.number = f"000{tells}{self.serial:06d}"
        # Seven has no factor in common with a million: every serial has a card of its own.
        self.card = f"000{tells}{self.serial * 7 % 1_000_000:06d}"
        self.admitted = f"26/03/{min(int(year) + 17, 2024)}"

    def digits(self, tells: str) -> None:
        """Other digits of sex and year, in number and card alike."""
        self.number = self.number[:3] + tells + self.number[6:]
        self.card = self.card[:3] + tells + self.card[6:]


def same(name: str) -> str:
    """A name as it is compared here: one form of Unicode, no case."""
    return unicodedata.normalize("NFC", name).casefold()


class Crowd:
    """Draws people of whom no two have name and birth date in common."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.known: set[tuple[str, str]] = set()

    def named(self, person: Person) -> None:
        """Give the person a name of their own."""
        sex = "Nam" if person.man else "Nữ"
        while not person.name or (same(person.name), person.born) in self.known:
            person.name = names.person(self.draw, sex)
        self.known.add((same(person.name), person.born))

    def born_otherwise(self, person: Person) -> None:
        """Another day of birth in the same year, which nobody of this name has."""
        days = (f"{day:02d}/{month:02d}/{person.born[-4:]}" for month in range(1, 13) for day in range(2, 29))
        person.born = next(day for day in days if (same(person.name), day) not in self.known)
        self.known.add((same(person.name), person.born))


def sized(draw: random.Random, units: list[Unit], elsewhere: int) -> set[str]:
    """Fill the ordinary branches up to the size of the province; the codes of these branches."""
    ordinary = [unit for unit in units if unit.members is None]
    for unit in ordinary:
        unit.members = draw.randint(9, 21)
    left = PEOPLE - elsewhere - sum(unit.members or 0 for unit in units)
    while left:
        unit = draw.choice(ordinary)
        step = 1 if left > 0 else -1
        if (unit.members or 0) + step >= 9:
            unit.members = (unit.members or 0) + step
            left -= step
    return {unit.code for unit in ordinary}


def listed(draw: random.Random, units: list[Unit], may_host: set[str]) -> list[Person]:
    """Everybody in a unit of the list, without names and numbers yet, in the order of the units."""
    span = (YOUNGEST - OLDEST).days
    shared = Counter(same(unit.name) for unit in units)
    people: list[Person] = []
    for unit in units:
        for place in range(unit.members or 0):
            born = (OLDEST + timedelta(draw.randint(0, span))).strftime("%d/%m/%Y")
            name = unit.name if shared[same(unit.name)] == 1 else unit.code
            person = Person(name, unit.code, len(people), draw.random() < 0.49, born)
            if place < len(OFFICERS) and unit.code in may_host:
                person.title = OFFICERS[place]
            person.occupation = JOBS.get(unit.sector, "Khác")
            # Three in ten of every unit were entered on the web, and have come over to the app since.
            web = place % 10 < 3 if unit.web is None else place < unit.web
            person.source = "YUM" if web else "APP"
            person.comment, person.score = REMARKS[place % 5], str(60 + (place * 7 + len(people)) % 40)
            if unit.remarks:
                person.comment, person.score = unit.remarks[place]
            if place < unit.lacking:
                person.plant = "lacks_ethnicity_in_a_unit_of_forty"
            people.append(person)
    return people


def complete(draw: random.Random, crowd: Crowd, person: Person) -> None:
    """The cells that every member has."""
    crowd.named(person)
    person.number_again()
    person.key = f"{1_000_000 + person.serial * 7}"
    person.phone = f"000{person.serial:07d}"
    person.email = f"dv{person.serial}@example.invalid"
    person.ethnicity = draw.choice(("Kinh", "Kinh", "Kinh", "Tày", "Nùng", "Dao"))
    person.residence = f"xã {draw.choice(names.FIRST)} {draw.choice(names.SECOND)}, tỉnh Minh Giang"
