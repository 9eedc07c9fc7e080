"""The planted members: how many of each fault and near miss, and what each review says of them."""

from planted import DECIDE, NOT_MET, UNKNOWN, Planted

YOUNG = {"record.age_minimum": NOT_MET}
STAY = {"maturity.age": DECIDE}
OVER = {"maturity.age": NOT_MET}
NO_POST_TOLD = {"maturity.age": UNKNOWN}
POSTS = ("elected_post", "fulltime_post")
NO_BIRTH = {"record.age_minimum": UNKNOWN, "maturity.age": UNKNOWN}
BORN = ("birth_date",)
# What the province's profile requires is asked for in the review that it is laid over.
BLANK = {"identity.required_fields": NOT_MET}

AGES = [
    # Sixteen: from the day after the 15th birthday in spring, from the 16th birthday in autumn.
    Planted("one_day_too_young_in_spring", 8, YOUNG, autumn={}, born="09/05/2009"),
    Planted("first_day_in_spring", 8, plan=YOUNG, born="08/05/2009"),
    Planted("one_day_too_young_in_autumn", 5, YOUNG, born="23/11/2010"),
    Planted("first_day_in_autumn", 5, YOUNG, autumn={}, born="22/11/2010"),
    Planted("born_on_29_february_2008", 6, born="29/02/2008"),
    Planted("born_on_29_february_2000", 6, born="29/02/2000"),
    # Past thirty: the day after the 30th birthday in spring, from the 31st in autumn.
    Planted("thirtieth_birthday_in_spring", 9, autumn=STAY, born="09/05/1994"),
    Planted("day_after_the_thirtieth_birthday", 9, STAY, plan={}, born="08/05/1994"),
    Planted("day_before_the_31st_birthday_in_autumn", 7, born="23/11/1995"),
    Planted("31st_birthday_in_autumn", 7, autumn=STAY, born="22/11/1995"),
    Planted("past_30", 60, STAY, born="20/07/1991"),
    Planted("past_30_title_blank", 12, STAY, born="15/06/1991", title=""),
    Planted("past_30_secretary", 10, born="02/09/1990", title="Bí thư chi đoàn"),
    Planted("past_30_deputy", 6, born="12/03/1991", title="Phó Bí thư Đoàn cơ sở"),
    Planted("past_30_committee", 6, born="30/12/1990", title="UV BCH Đoàn cơ sở"),
    Planted("past_30_full_time", 4, born="19/08/1990", title="Cán bộ Đoàn chuyên trách"),
    # Past thirty-five: nobody stays but with a post.
    Planted("thirty_fifth_birthday_in_spring", 4, STAY, autumn=OVER, born="09/05/1989"),
    Planted("day_after_the_35th_birthday", 6, OVER, plan=STAY, born="08/05/1989"),
    Planted("day_before_the_36th_birthday_in_autumn", 4, STAY, born="23/11/1990"),
    Planted("36th_birthday_in_autumn", 4, STAY, autumn=OVER, born="22/11/1990"),
    Planted("past_35", 20, OVER, born="14/02/1986"),
    Planted("past_35_secretary", 8, born="03/02/1985", title="Bí thư Huyện đoàn"),
    Planted("past_35_committee", 4, born="17/10/1986", title="Ủy viên Ban Chấp hành Đoàn cơ sở"),
    Planted("past_35_full_time", 4, born="01/01/1984", title="Cán bộ Đoàn chuyên trách"),
    Planted("past_35_title_blank", 9, NO_POST_TOLD, missing=POSTS, born="26/03/1986", title=""),
    # A post in the Party says nothing about a post in the Union.
    Planted("past_35_party_title", 3, NO_POST_TOLD, missing=POSTS, born="11/11/1987", title="Bí thư chi bộ"),
    Planted("title_blank", 40, born="16/04/2003", title=""),
    # Birth dates that cannot be read count as missing.
    Planted("birth_date_blank", 18, NO_BIRTH, letter=NO_BIRTH | BLANK, missing=BORN, born=""),
    Planted("birth_year_only", 11, NO_BIRTH, letter=NO_BIRTH | BLANK, missing=BORN, born="2001"),
    Planted("birth_date_impossible", 4, NO_BIRTH, letter=NO_BIRTH | BLANK, missing=BORN, born="30/02/2001"),
    Planted("two_birth_dates", 3, NO_BIRTH, letter=NO_BIRTH | BLANK, missing=BORN, born="05/07/2001|07/05/2001"),
]

PLACES = [
    Planted("unit_not_in_the_list", 15, {"record.unit": NOT_MET}, born="20/10/2002"),
    Planted("unit_blank", 4, {"record.unit": UNKNOWN}, missing=("unit",), born="08/03/2004"),
    Planted("duplicate_key", 10, {"record.key": NOT_MET}, born="19/05/2003"),
    Planted("key_blank", 12, born="22/12/2001"),
]


def because(rule: str, reason: str, outcome: str = NOT_MET) -> dict[str, str]:
    return {rule: f"{outcome}:{reason}"}


IDENTITY = [
    # Nine digits or twelve; the fourth to sixth tell sex and year of birth.
    Planted("number_of_11_digits", 7, because("identity.number", "leading_zero_lost")),
    Planted("number_of_10_digits", 5, because("identity.number", "wrong_length")),
    Planted("number_with_a_letter", 4, because("identity.number", "not_digits")),
    Planted("number_of_9_digits", 8),
    Planted("sex_digit_differs", 6, {"identity.number.sex": NOT_MET}),
    Planted("birth_year_digits_differ", 6, because("identity.number.birth_year", "birth_year_differs")),
    Planted(
        *("first_of_january_placeholder", 5, because("identity.number.birth_year", "placeholder_birth_date")),
        born="01/01/2003",
    ),
    Planted("born_on_the_first_of_january", 5, born="01/01/2000"),
    Planted("born_on_the_last_day_of_1999", 5, born="31/12/1999"),
    # The card: twelve digits, the fourth to sixth as in the personal number.
    Planted("card_of_11_digits", 4, because("identity.card", "leading_zero_lost")),
    Planted("card_of_10_digits", 4, because("identity.card", "wrong_length")),
    Planted("card_digits_differ", 5, {"identity.card.digits": NOT_MET}),
    Planted("card_beside_a_number_of_9_digits", 4),
    # Phones have ten digits, however they are written.
    Planted("phone_lost_its_zero", 6, because("identity.phone", "leading_zero_lost")),
    Planted("phone_of_12_digits", 3, because("identity.phone", "wrong_length")),
    Planted("phone_with_a_letter", 2, because("identity.phone", "not_digits")),
    Planted("phone_with_plus_84", 5),
    Planted("phone_with_spaces_and_dots", 5),
    Planted("email_without_at", 3, {"identity.email": NOT_MET}),
    Planted("email_without_a_dot", 3, {"identity.email": NOT_MET}),
    Planted("email_with_a_space", 2, {"identity.email": NOT_MET}),
    Planted("email_with_dots_and_plus", 3),
    # Names in the encodings before Unicode, and names that only look unusual.
    Planted("name_in_tcvn3", 5, because("identity.encoding", "text_in_tcvn3")),
    Planted("name_in_vni", 5, because("identity.encoding", "text_in_vni")),
    Planted("name_with_other_letters", 2, because("identity.encoding", "letters_of_other_languages", DECIDE)),
    Planted("name_with_either_tone_placement", 4),
    Planted("name_decomposed", 4),
    Planted("name_of_a_minority", 5),
]

REQUIRED = [
    Planted("lacks_name", 2, letter=BLANK),
    Planted("lacks_number", 4, letter=BLANK),
    Planted("lacks_ethnicity", 4, letter=BLANK),
    Planted("lacks_residence", 3, letter=BLANK),
    Planted("lacks_admission_day", 4, letter=BLANK),
    Planted("admission_day_impossible", 2, letter=BLANK),
    Planted("lacks_occupation", 3, letter=BLANK),
    Planted("lacks_phone", 3, letter=BLANK),
    Planted("phone_of_spaces", 2, letter=BLANK),
    Planted("lacks_three_fields", 3, letter=BLANK),
    # What the profile does not require may be blank.
    Planted("lacks_religion", 4),
    Planted("lacks_card", 4),
    Planted("lacks_email", 4),
    # Those who make up the shares around half: 21, 20 and 19 of 40, in two units each.
    Planted("lacks_ethnicity_in_a_unit_of_forty", 120, letter=BLANK),
]


def again(reason: str, place: str) -> dict[str, str]:
    return {"record.same_person": f"{DECIDE}:{reason}:{place}"}


PEOPLE = [
    # A second record of one person is a candidate; the first one is not named.
    Planted("person_first", 25),
    Planted("again_by_number", 4, again("same_id_number", "same_unit")),
    Planted("again_by_number_elsewhere", 4, again("same_id_number", "other_unit")),
    Planted("again_by_old_number_elsewhere", 2, again("same_id_number", "other_unit")),
    Planted("again_by_card", 3, again("same_card_number", "same_unit")),
    Planted("again_by_card_elsewhere", 2, again("same_card_number", "other_unit")),
    Planted("again_by_name_and_birth_date", 3, again("same_name_and_birth_date", "same_unit")),
    Planted("again_by_name_and_birth_date_elsewhere", 3, again("same_name_and_birth_date", "other_unit")),
    Planted("again_by_name_and_phone", 2, again("same_name_and_phone", "same_unit")),
    Planted("again_by_name_and_phone_elsewhere", 2, again("same_name_and_phone", "other_unit")),
    # Two people, whatever they share.
    Planted("same_name_other_birth_date", 8),
    Planted("siblings_with_one_phone", 8),
    Planted("twins", 6),
]

NOT_YET = {"account.web_to_app": DECIDE}
STEP_UNTOLD = {"account.web_to_app": UNKNOWN}

SOURCES = [
    # Members entered on the web install the app, declare their data, register there: the last day is still to come.
    Planted("web_app_not_installed", 5, letter=NOT_YET),
    Planted("web_data_not_declared", 5, letter=NOT_YET),
    Planted("web_activity_not_registered", 5, letter=NOT_YET),
    Planted("web_no_step_taken", 6, letter=NOT_YET),
    Planted("web_declaration_blank", 3, letter=STEP_UNTOLD, missing=("app_declared",)),
    Planted("web_every_step_taken", 6),
    Planted("app_steps_blank", 5),
    Planted("entered_from_a_file", 4),
    Planted("source_blank", 3, letter=STEP_UNTOLD, missing=("entry_source",)),
    Planted("source_of_its_own", 2, {"identity.source": DECIDE}),
]

MEMBERS = AGES + PLACES + IDENTITY + REQUIRED + PEOPLE + SOURCES
