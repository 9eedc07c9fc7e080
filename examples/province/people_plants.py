"""The planted members, each in place of an ordinary member of an ordinary branch."""

import random
import unicodedata
from collections.abc import Callable

from people import Crowd, Person, complete, same
from planted_members import MEMBERS

ELSEWHERE = ("unit_not_in_the_list", "unit_blank")
"""Planted members who are listed under no unit of the list."""
TOGETHER = ("person_first", "same_name_other_birth_date", "siblings_with_one_phone", "twins")
"""Planted with others: whoever is planted first brings the second along."""
# Of a share: they are where the unit is.
IN_PLACE = "lacks_ethnicity_in_a_unit_of_forty"

TCVN3 = ("NguyÔn V¨n §øc", "TrÇn ThÞ Lan", "Lª ThÞ Hång", "Ph¹m Minh TuÊn", "Bïi Quèc B¶o")
VNI = ("Nguyeãn Vaên Ñöùc", "Traàn Thò Lan Höông", "Leâ Thò Hoàng", "Phaïm Minh Tuaán", "Buøi Quoác Baûo")
OTHER_LETTERS = ("Y Kđañ Niê", "Sầm Thị Müller")
EITHER_TONE = ("Trần Thị Hoà", "Lê Văn Thủy", "Đỗ Thị Hòa", "Bùi Thuý Loan")
DECOMPOSED = ("Nguyễn Thị Ngọc Ánh", "Phạm Hữu Thắng", "Đặng Quốc Cường", "Vũ Thị Hiền")
MINORITY = ("Y Blơ Niê", "H'Hen Mlô", "Y Thao Byă", "K'Brơi", "A Lăng Thị Bhlếch")

Change = Callable[[Person, int], None]


def setting(**cells: str) -> Change:
    """These cells instead of the ordinary ones."""

    def change(person: Person, _: int) -> None:
        for cell, text in cells.items():
            setattr(person, cell, text)

    return change


def number_of_9_digits(person: Person, _: int) -> None:
    person.number = f"000{person.serial:06d}"


def number_with_a_letter(person: Person, _: int) -> None:
    person.number = person.number[:-1] + "O"


def other_sex(person: Person, _: int) -> None:
    person.digits(f"{int(person.number[3]) ^ 1}{person.number[4:6]}")


def other_year(person: Person, _: int) -> None:
    person.digits(f"{person.number[3]}{(int(person.number[4:6]) + 3) % 100:02d}")


def card_differs(person: Person, _: int) -> None:
    person.card = f"{person.card[:4]}{(int(person.card[4:6]) + 1) % 100:02d}{person.card[6:]}"


def card_beside_a_number_of_9_digits(person: Person, turn: int) -> None:
    card_differs(person, turn)
    number_of_9_digits(person, turn)


def named(spellings: tuple[str, ...], form: str = "") -> Change:
    def change(person: Person, turn: int) -> None:
        name = spellings[turn % len(spellings)]
        person.name = unicodedata.normalize(form, name) if form else name  # type: ignore[arg-type]

    return change


def phone(write: Callable[[str], str]) -> Change:
    def change(person: Person, _: int) -> None:
        person.phone = write(person.phone)

    return change


def cut(cell: str, digits: int) -> Change:
    """Without so many digits at the head, as sheets lose leading zeros."""

    def change(person: Person, _: int) -> None:
        setattr(person, cell, getattr(person, cell)[digits:])

    return change


CHANGES: dict[str, Change] = {
    "unit_not_in_the_list": lambda person, turn: setattr(person, "unit", f"Chi đoàn đã giải thể số {turn + 1}"),
    "unit_blank": setting(unit=""),
    "key_blank": setting(key=""),
    "number_of_11_digits": cut("number", 1),
    "number_of_10_digits": cut("number", 2),
    "number_with_a_letter": number_with_a_letter,
    "number_of_9_digits": number_of_9_digits,
    "sex_digit_differs": other_sex,
    "birth_year_digits_differ": other_year,
    "first_of_january_placeholder": other_year,
    "card_of_11_digits": cut("card", 1),
    "card_of_10_digits": cut("card", 2),
    "card_digits_differ": card_differs,
    "card_beside_a_number_of_9_digits": card_beside_a_number_of_9_digits,
    "phone_lost_its_zero": cut("phone", 1),
    "phone_of_12_digits": phone(lambda text: text + "00"),
    "phone_with_a_letter": phone(lambda text: text[:-1] + "o"),
    "phone_with_plus_84": phone(lambda text: f"+84 {text[1:4]} {text[4:7]} {text[7:]}"),
    "phone_with_spaces_and_dots": phone(lambda text: f"{text[:4]}.{text[4:7]} {text[7:]}"),
    "email_without_at": setting(email="dv.example.invalid"),
    "email_without_a_dot": setting(email="dv@example"),
    "email_with_a_space": setting(email="dv 1@example.invalid"),
    "email_with_dots_and_plus": setting(email="d.v+doan@mail.example.invalid"),
    "name_in_tcvn3": named(TCVN3),
    "name_in_vni": named(VNI),
    "name_with_other_letters": named(OTHER_LETTERS),
    "name_with_either_tone_placement": named(EITHER_TONE),
    "name_decomposed": named(DECOMPOSED, "NFD"),
    "name_of_a_minority": named(MINORITY),
    "lacks_name": setting(name=""),
    "lacks_number": setting(number=""),
    "lacks_ethnicity": setting(ethnicity=""),
    "lacks_residence": setting(residence=""),
    "lacks_admission_day": setting(admitted=""),
    "admission_day_impossible": setting(admitted="31/06/2020"),
    "lacks_occupation": setting(occupation=""),
    "lacks_phone": setting(phone=""),
    "phone_of_spaces": setting(phone="   "),
    "lacks_three_fields": setting(phone="", residence="", ethnicity=""),
    "lacks_religion": setting(religion=""),
    "lacks_card": setting(card=""),
    "lacks_email": setting(email=""),
    IN_PLACE: setting(ethnicity=""),
    "web_app_not_installed": setting(source="YUM", installed="Không", declared="", registered=""),
    "web_data_not_declared": setting(source="YUM", declared="Không"),
    "web_activity_not_registered": setting(source="YUM", registered="Không"),
    "web_no_step_taken": setting(source="YUM", installed="Không", declared="Không", registered="Không"),
    "web_declaration_blank": setting(source="YUM", declared=""),
    "web_every_step_taken": setting(source="YUM"),
    "app_steps_blank": setting(source="APP", installed="", declared="", registered=""),
    "entered_from_a_file": setting(source="Tệp", installed="Không", declared="Không", registered="Không"),
    "source_blank": setting(source=""),
    "source_of_its_own": setting(source="Nhập tay"),
}


def again(person: Person, first: Person, shared: str, crowd: Crowd) -> None:
    """A second record of the same person: what it shares with the first, and all else of its own."""
    person.man, person.born = first.man, first.born
    if shared.startswith("name_and_birth_date"):
        person.name = first.name.upper()
    elif shared.startswith("name_and_phone"):
        # Another day of birth in the same year, so that number and sex agree with the record.
        person.name, person.phone = first.name, f"+84 {first.phone[1:]}"
        crowd.born_otherwise(person)
    else:
        person.name = ""
        crowd.named(person)
    person.number_again()
    if shared.startswith("old_number"):
        first.number = person.number = f"000{first.serial:06d}"
    elif shared.startswith("number"):
        person.number = first.number
    elif shared.startswith("card"):
        person.card = first.card


def pair(plant: str, one: Person, other: Person, crowd: Crowd) -> None:
    """Two people whom a hasty look takes for one."""
    one.plant = other.plant = plant
    if plant == "same_name_other_birth_date":
        other.name, other.born = one.name, one.born
        crowd.born_otherwise(other)
        other.number_again()
        return
    other.phone, other.residence = one.phone, one.residence
    if plant == "twins":
        other.born = one.born
    other.name = ""
    while same(other.name or one.name) == same(one.name):
        other.name = ""
        crowd.named(other)
    other.number_again()


class Places:
    """The rows that planted members may take: ordinary members of ordinary branches, each once."""

    def __init__(self, draw: random.Random, people: list[Person], may_host: set[str]) -> None:
        self.people = people
        self.order = [at for at, person in enumerate(people) if person.host in may_host and person.title == "Đoàn viên"]
        self.free = set(self.order)
        draw.shuffle(self.order)

    def take(self) -> int:
        at = self.order.pop()
        while at not in self.free:
            at = self.order.pop()
        self.free.discard(at)
        return at

    def two(self, together: bool) -> tuple[int, int]:
        """Two rows in order, of one unit or of two."""
        while True:
            first = self.take()
            unit = self.people[first].host
            if not together:
                second = self.take()
                if self.people[second].host != unit:
                    return min(first, second), max(first, second)
                continue
            beside = (first + 1, first + 2, first - 1, first - 2)
            for second in beside:
                if second in self.free and self.people[second].host == unit:
                    self.free.discard(second)
                    return min(first, second), max(first, second)


def plant(draw: random.Random, crowd: Crowd, people: list[Person], may_host: set[str]) -> None:
    """Everybody's cells, and the planted ones changed."""
    places = Places(draw, people, may_host)
    chosen: list[tuple[Person, int, str]] = []
    for planted in MEMBERS:
        if planted.name in TOGETHER or planted.name.startswith("again_by_"):
            continue
        for turn in range(planted.count):
            if planted.name == IN_PLACE:
                continue
            if planted.name in ELSEWHERE:
                person = Person("", "", len(people), draw.random() < 0.49, "")
                people.append(person)
            else:
                person = people[places.take()]
            person.plant, person.title = planted.name, planted.title
            person.born = person.born if planted.born is None else planted.born
            chosen.append((person, turn, planted.name))
    for person in people:
        complete(draw, crowd, person)
    chosen += [(person, 0, IN_PLACE) for person in people if person.plant == IN_PLACE]
    for person, turn, name in chosen:
        if name in CHANGES:
            CHANGES[name](person, turn)
    for person in [person for person, _, name in chosen if name == "duplicate_key"]:
        repeat_key(person, people, places)
    pairs(crowd, people, places)


def repeat_key(person: Person, people: list[Person], places: Places) -> None:
    """The key of an ordinary member further up; of two rows with one key, the later one repeats it."""
    first = people[places.take()]
    while first.serial > person.serial:
        first = people[places.take()]
    person.key = first.key


def pairs(crowd: Crowd, people: list[Person], places: Places) -> None:
    for planted in MEMBERS:
        if planted.name.startswith("again_by_"):
            elsewhere = planted.name.endswith("_elsewhere")
            for _ in range(planted.count):
                one, other = places.two(together=not elsewhere)
                people[one].plant, people[other].plant = "person_first", planted.name
                again(people[other], people[one], planted.name.removeprefix("again_by_"), crowd)
        elif planted.name in TOGETHER[1:]:
            for turn in range(planted.count // 2):
                one, other = places.two(together=turn % 2 == 0)
                pair(planted.name, people[one], people[other], crowd)
