# Written by tools/generate from the library's own tables. Do not edit; run `make generate`.
"""Closed sets of codes. Each member is its own text: ``Outcome.MET == "met"``."""

from enum import StrEnum

__all__ = [
    "Outcome",
    "Severity",
    "Certainty",
    "Standing",
    "Language",
    "AcceptedState",
    "Subject",
    "Kind",
    "Level",
    "Sector",
    "Basis",
    "Nationality",
    "Education",
    "Area",
    "Place",
    "Path",
    "Meeting",
    "Issuer",
    "DecidingBody",
    "Decider",
    "Income",
    "Sex",
    "EntrySource",
    "Platform",
    "Membership",
    "View",
    "ArmyUnit",
    "CellFault",
    "ReadAs",
    "Act",
    "ActDecider",
    "WayKind",
    "Actor",
    "Comparison",
    "DeadlineWording",
    "Reconciled",
    "Side",
    "ListSource",
    "Movement",
    "Milestone",
    "TransferRole",
    "Outside",
    "HostedAs",
    "ResidenceKind",
    "Covers",
    "EffectKind",
    "RefusalKind",
    "CardAction",
    "CardEffectKind",
    "CardUse",
    "RuleCost",
    "Disciplined",
    "DisciplineForm",
    "DisciplineMeeting",
    "DisciplineBody",
    "DecidingUnit",
    "ArmyBody",
    "PostRemoved",
    "Appellant",
    "AppealBody",
    "ChangeAdviser",
    "StepKind",
    "PlanEventKind",
    "Holder",
    "Grant",
    "Relation",
    "SoftwareFunction",
    "FunctionState",
    "MovementKind",
    "DisciplinePart",
    "RatingLevel",
    "TrainingSource",
    "TrainingRegistration",
    "TrainingEvaluation",
    "RatingUnit",
    "AwayKind",
    "RatedTime",
    "RatingChannel",
    "RatingFactKind",
    "RatedState",
    "RatedStage",
    "CriterionTopic",
    "SetDetail",
    "RowKind",
    "CriterionForm",
    "NoBase",
    "ScoredBy",
    "ScoreStage",
    "ScoreWhy",
    "ClassState",
    "TieRule",
    "PeriodRule",
    "Binds",
    "ScheduleItemKind",
    "Rhythm",
    "ConsequenceKind",
    "ScheduleState",
    "ReportedTo",
    "FormKind",
    "ColumnKind",
    "CellState",
    "RatedWhat",
    "FormFaultKind",
    "PointKind",
    "PointState",
]


class Outcome(StrEnum):
    """The four answers."""

    MET = "met"
    NEEDS_DECISION = "needs_decision"
    UNKNOWN = "unknown"
    NOT_MET = "not_met"


class Severity(StrEnum):
    """What a rule's answer does to the whole."""

    REQUIREMENT = "requirement"
    GUIDANCE = "guidance"
    HINT = "hint"


class Certainty(StrEnum):
    """How well the text was read."""

    ASSUMED = "assumed"
    REPORTED = "reported"
    QUOTED = "quoted"
    TEXT = "text"


class Standing(StrEnum):
    """Whether it is the law of the day."""

    UNDETERMINED = "undetermined"
    CARRIED_FORWARD = "carried_forward"
    IN_FORCE = "in_force"


class Language(StrEnum):
    """The languages of messages."""

    VI = "vi"
    EN = "en"


class AcceptedState(StrEnum):
    """What became of an acceptance in a review."""

    APPLIED = "applied"
    EXPIRED = "expired"
    UNUSED = "unused"


class Subject(StrEnum):
    """What a finding of a review is about."""

    UNIT = "unit"
    MEMBER = "member"


class Kind(StrEnum):
    """The kind of a unit."""

    CHI_DOAN = "chi_doan"
    CHI_DOAN_CO_SO = "chi_doan_co_so"
    DOAN_CO_SO = "doan_co_so"
    LIEN_CHI_DOAN = "lien_chi_doan"
    DOAN_BO_PHAN = "doan_bo_phan"
    DOAN_GIAO_QUYEN_CAP_TREN_CO_SO = "doan_giao_quyen_cap_tren_co_so"
    DOAN_KHOI = "doan_khoi"
    DOAN_NGANH = "doan_nganh"
    DOAN_XA = "doan_xa"
    HUYEN = "huyen"
    TINH = "tinh"
    TRUNG_UONG = "trung_uong"
    PHAN_DOAN = "phan_doan"
    OTHER = "other"


class Level(StrEnum):
    """A level of the Union."""

    TRUNG_UONG = "trung_uong"
    TINH = "tinh"
    HUYEN = "huyen"
    CO_SO = "co_so"
    OTHER = "other"


class Sector(StrEnum):
    """The sector a unit belongs to."""

    RESIDENTIAL = "residential"
    SCHOOL = "school"
    OFFICE = "office"
    ENTERPRISE = "enterprise"
    ARMED_FORCES = "armed_forces"
    OTHER = "other"


class Basis(StrEnum):
    """What a base organization is formed by."""

    RESIDENCE_AREA = "residence_area"
    TRADE = "trade"
    STUDY = "study"
    WORK = "work"
    LABOUR = "labour"
    RESIDENCE = "residence"
    ARMED_FORCES_BASE = "armed_forces_base"
    OTHER = "other"


class Nationality(StrEnum):
    """Nationality, as far as the charter asks."""

    VIETNAMESE = "vietnamese"
    OTHER = "other"


class Education(StrEnum):
    """Finished schooling, in rising order."""

    NONE = "none"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower_secondary"
    UPPER_SECONDARY = "upper_secondary"


class Area(StrEnum):
    """The kind of area somebody lives in."""

    ORDINARY = "ordinary"
    ETHNIC_MINORITY = "ethnic_minority"
    HIGHLAND = "highland"
    REMOTE = "remote"
    SPECIALLY_DIFFICULT = "specially_difficult"
    MOUNTAIN = "mountain"
    BORDER = "border"
    ISLAND = "island"


class Place(StrEnum):
    """Where an admission is handled."""

    WORKPLACE = "workplace"
    RESIDENCE = "residence"


class Path(StrEnum):
    """The way to admission."""

    ORDINARY = "ordinary"
    SPECIAL = "special"


class Meeting(StrEnum):
    """The body that met on an admission."""

    BRANCH_MEETING = "branch_meeting"
    EXECUTIVE_COMMITTEE = "executive_committee"
    OTHER = "other"


class Issuer(StrEnum):
    """Who issued an admission decision."""

    BRANCH = "branch"
    DIRECT_SUPERIOR = "direct_superior"
    DIRECT_SUPERIOR_COMMITTEE = "direct_superior_committee"
    HIGHER_SUPERIOR = "higher_superior"
    OTHER = "other"


class DecidingBody(StrEnum):
    """The level whose committee approved."""

    BASE_COMMITTEE = "base_committee"
    DISTRICT_COMMITTEE = "district_committee"
    OTHER = "other"


class Decider(StrEnum):
    """Who decided, or held a ceremony."""

    BRANCH = "branch"
    BASE_UNION = "base_union"
    OTHER = "other"


class Income(StrEnum):
    """Where money of the Union comes from."""

    STATE_BUDGET = "state_budget"
    DUES = "dues"
    OTHER_LAWFUL = "other_lawful"
    OTHER = "other"


class Sex(StrEnum):
    """Sex as the numbers encode it."""

    MALE = "male"
    FEMALE = "female"


class EntrySource(StrEnum):
    """Where a record was entered."""

    APP = "app"
    WEB = "web"
    FILE = "file"
    OTHER = "other"


class Platform(StrEnum):
    """What an app runs on."""

    IOS = "ios"
    ANDROID = "android"
    OTHER = "other"


class Membership(StrEnum):
    """What somebody is a member of, as the registration asks."""

    DOAN_VIEN = "doan_vien"
    HOI_VIEN_LHTN = "hoi_vien_lhtn"
    HOI_VIEN_SINH_VIEN = "hoi_vien_sinh_vien"


class View(StrEnum):
    """What is looked at."""

    TOTALS = "totals"
    RECORDS = "records"


class ArmyUnit(StrEnum):
    """A unit of the army, as the guidance tells tiers."""

    REGIMENT = "regiment"
    INDEPENDENT_BATTALION = "independent_battalion"
    OTHER = "other"


class CellFault(StrEnum):
    """Why a cell of a host's list cannot be read."""

    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    YEAR_ONLY = "year_only"
    BEFORE_CALENDAR = "before_calendar"
    NOT_A_NUMBER = "not_a_number"
    NOT_POINTS = "not_points"
    NUMBER_OUT_OF_RANGE = "number_out_of_range"
    UNKNOWN_CODE = "unknown_code"
    AMBIGUOUS_UNIT = "ambiguous_unit"
    SEVERAL_FILLED = "several_filled"
    WRONG_TYPE = "wrong_type"


class ReadAs(StrEnum):
    """How a column of a host's list was read."""

    TEXT = "text"
    DATE = "date"
    COUNT = "count"
    POINTS = "points"
    CODE = "code"
    UNIT = "unit"
    FILLED = "filled"
    ALWAYS = "always"


class Act(StrEnum):
    """An act on organizations."""

    THANH_LAP = "thanh_lap"
    CHIA_TACH = "chia_tach"
    SAP_NHAP = "sap_nhap"
    HOP_NHAT = "hop_nhat"
    GIAI_THE = "giai_the"
    OTHER = "other"


class ActDecider(StrEnum):
    """Who decided on an act."""

    DIRECT_SUPERIOR = "direct_superior"
    OTHER = "other"


class WayKind(StrEnum):
    """A way to mend a fault."""

    COMPLETE_MEMBERS = "complete_members"
    COMPLETE_BRANCHES = "complete_branches"
    MERGE = "merge"
    REFER_MEMBERS = "refer_members"
    DISSOLVE = "dissolve"
    DELETE_UNIT = "delete_unit"
    FOUND_BRANCH = "found_branch"
    BECOME_BASE_BRANCH = "become_base_branch"
    MERGE_BASE = "merge_base"
    SUPPLY_FIELDS = "supply_fields"
    APP_STEPS = "app_steps"
    CEREMONY = "ceremony"
    LEAVE_TO_STAY = "leave_to_stay"
    RECORD_POST = "record_post"
    KEEP_ONE_RECORD = "keep_one_record"
    CORRECT_UNIT = "correct_unit"
    ADD_UNIT = "add_unit"
    GIVE_CODE = "give_code"
    CORRECT_PARENT = "correct_parent"


class Actor(StrEnum):
    """Who takes a way to mend a fault, or decides on it."""

    MEMBER = "member"
    BRANCH = "branch"
    BASE_UNION = "base_union"
    DIRECT_SUPERIOR = "direct_superior"
    SUPERIOR = "superior"
    SYSTEM = "system"


class Comparison(StrEnum):
    """What a demand of a letter asks of what is counted."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    EXACTLY = "exactly"


class DeadlineWording(StrEnum):
    """How a deadline is written."""

    BY = "by"
    BEFORE = "before"
    LATEST_BEFORE = "latest_before"


class Reconciled(StrEnum):
    """What two lists are compared on."""

    NEW_MEMBERS = "new_members"
    BRANCHES = "branches"
    ACTIVE_MEMBERS = "active_members"
    MEMBER_COUNTS = "member_counts"


class Side(StrEnum):
    """On which side a difference lies."""

    MISSING = "missing"
    EXTRA = "extra"
    DIFFERING = "differing"
    REPEATED = "repeated"
    LEFT_OUT = "left_out"


class ListSource(StrEnum):
    """The paper a row about a new member comes from."""

    RESOLUTION = "resolution"
    BOOK = "book"


class Movement(StrEnum):
    """How the number of a unit's members changed."""

    ADMITTED = "admitted"
    ARRIVED = "arrived"
    DEPARTED = "departed"
    STRUCK_OFF = "struck_off"
    EXPELLED = "expelled"
    MATURED = "matured"


class Milestone(StrEnum):
    """What a member reaches on a day."""

    PAST_AGE_LIMIT = "past_age_limit"
    PAST_STAY_CAP = "past_stay_cap"
    RATING_MONTHS = "rating_months"


class TransferRole(StrEnum):
    """A part that a unit has in a transfer."""

    SENDING_BRANCH = "sending_branch"
    SENDING_TIER = "sending_tier"
    SENDING_BASE = "sending_base"
    RECEIVING_BASE = "receiving_base"
    RECEIVING_TIER = "receiving_tier"
    RECEIVING_BRANCH = "receiving_branch"


class Outside(StrEnum):
    """Where somebody goes whom no unit of the system receives."""

    ARMED_FORCES = "armed_forces"
    ABROAD = "abroad"
    OTHER = "other"


class HostedAs(StrEnum):
    """What somebody is elsewhere for."""

    RESIDENCE = "residence"
    TEMPORARY = "temporary"
    AWAY = "away"
    DEFERRAL = "deferral"


class ResidenceKind(StrEnum):
    """The kind of a residence."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"


class Covers(StrEnum):
    """For how many of those in a case a step is taken at once."""

    SOME = "some"
    ONE = "one"
    ALL = "all"


class EffectKind(StrEnum):
    """What a host writes when a step was taken."""

    WRITE_ASSESSMENT = "write_assessment"
    SETTLE_DUES = "settle_dues"
    WRITE_INTRODUCTION = "write_introduction"
    NUMBER_SLIP = "number_slip"
    PASS_ON = "pass_on"
    REGISTER_ARRIVAL = "register_arrival"
    LEAVE_UNIT = "leave_unit"
    ENTER_UNIT = "enter_unit"
    LEAVE_SYSTEM = "leave_system"
    HAND_OVER_FILE = "hand_over_file"
    RECORD_REFUSAL = "record_refusal"
    RECORD_WITHDRAWAL = "record_withdrawal"
    WRITE_MINUTES = "write_minutes"
    SEND_PROPOSAL = "send_proposal"
    SEND_BACK = "send_back"
    RECORD_DECISION = "record_decision"
    ANNOUNCE_DECISION = "announce_decision"
    RECORD_DISCIPLINE = "record_discipline"
    RECORD_NO_DISCIPLINE = "record_no_discipline"
    REGISTER_COMPLAINT = "register_complaint"
    ANSWER_COMPLAINT = "answer_complaint"
    CHANGE_DECISION = "change_decision"
    CANCEL_DECISION = "cancel_decision"
    RECORD_EXPIRY = "record_expiry"
    RECORD_REWARD = "record_reward"
    SEND_LIST = "send_list"
    RECORD_RATING = "record_rating"
    CLOSE_CASE = "close_case"
    RECORD_MOVEMENT = "record_movement"
    WRITE_REPORT = "write_report"
    RECORD_STAY = "record_stay"
    LIST_HOSTED = "list_hosted"
    UNLIST_HOSTED = "unlist_hosted"
    MARK_AWAY = "mark_away"
    CLEAR_AWAY = "clear_away"
    SET_HONORARY = "set_honorary"
    OPEN_FILE = "open_file"
    RECORD_REGISTRATION = "record_registration"
    RECORD_SCORE = "record_score"
    RECORD_TRAINING = "record_training"
    LIST_OUTSTANDING = "list_outstanding"
    INTRODUCE_TO_PARTY = "introduce_to_party"
    RECORD_PARTY_ADMISSION = "record_party_admission"
    RECORD_LESSONS = "record_lessons"
    RECORD_CEREMONY = "record_ceremony"
    END_POST = "end_post"
    END_BODY = "end_body"
    RESTORE_POST = "restore_post"
    RESTORE_BODY = "restore_body"


class RefusalKind(StrEnum):
    """Why an event was refused."""

    RULE = "rule"
    STALE_VERSION = "stale_version"
    EVENT_REUSED = "event_reused"
    UNKNOWN_MEMBER = "unknown_member"
    NOT_OFFERED = "not_offered"
    NOT_THE_ACTOR = "not_the_actor"
    BEFORE_THE_LAST_STEP = "before_the_last_step"
    ONE_BY_ONE = "one_by_one"
    WHOLE_LIST = "whole_list"
    NOT_ON_THE_ROUTE = "not_on_the_route"


class CardAction(StrEnum):
    """What may be done with a book of codes."""

    GRANT_RANGE = "grant_range"
    CHANGE_RANGE = "change_range"
    STAGE = "stage"
    UNSTAGE = "unstage"
    CONFIRM = "confirm"
    REISSUE = "reissue"
    VOID = "void"


class CardEffectKind(StrEnum):
    """What a host writes when codes of cards change."""

    GIVE_RANGE = "give_range"
    CHANGE_RANGE = "change_range"
    STAGE_CODE = "stage_code"
    DROP_CODE = "drop_code"
    VOID_CODE = "void_code"
    WRITE_CODE = "write_code"


class CardUse(StrEnum):
    """What has become of a code."""

    FREE = "free"
    HANDED_DOWN = "handed_down"
    STAGED = "staged"
    ISSUED = "issued"
    VOID = "void"


class RuleCost(StrEnum):
    """What answering a rule over a whole list costs."""

    TABLE = "table"
    TEXT = "text"
    ROWS = "rows"


class Disciplined(StrEnum):
    """Who or what a disciplinary decision is about."""

    MEMBER = "member"
    COMMITTEE_MEMBER = "committee_member"
    CENTRAL_COMMITTEE_MEMBER = "central_committee_member"
    OTHER_OFFICER = "other_officer"
    LEADING_BODY = "leading_body"


class DisciplineForm(StrEnum):
    """A form of discipline."""

    KHIEN_TRACH = "khien_trach"
    CANH_CAO = "canh_cao"
    CACH_CHUC = "cach_chuc"
    KHAI_TRU = "khai_tru"
    GIAI_TAN = "giai_tan"
    OTHER = "other"


class DisciplineMeeting(StrEnum):
    """The meeting that discussed a case of discipline and voted."""

    BRANCH = "branch"
    SAME_COMMITTEE = "same_committee"
    CENTRAL_COMMITTEE = "central_committee"
    SUPERIOR_COMMITTEE = "superior_committee"
    OTHER = "other"


class DisciplineBody(StrEnum):
    """What kind of body decided on discipline."""

    CHI_DOAN = "chi_doan"
    CHI_DOAN_CO_SO = "chi_doan_co_so"
    BRANCH_COMMITTEE = "branch_committee"
    EXECUTIVE_COMMITTEE = "executive_committee"
    STANDING_COMMITTEE = "standing_committee"
    INSPECTION_COMMITTEE = "inspection_committee"
    OTHER = "other"


class DecidingUnit(StrEnum):
    """Where a body that decides stands, seen from whom it decides about."""

    OWN_UNIT = "own_unit"
    DIRECT_SUPERIOR = "direct_superior"
    HIGHER_SUPERIOR = "higher_superior"
    APPOINTING_UNIT = "appointing_unit"
    OTHER = "other"


class ArmyBody(StrEnum):
    """A body of the Union in the army, as the guidance shares out discipline."""

    ARMY_BRANCH_COMMITTEE = "army_branch_committee"
    ARMY_BATTALION = "army_battalion"
    ARMY_REGIMENT = "army_regiment"
    OTHER = "other"


class PostRemoved(StrEnum):
    """The post an officer is removed from."""

    SECRETARY = "secretary"
    COMMITTEE_SEAT = "committee_seat"
    OTHER = "other"


class Appellant(StrEnum):
    """Who complains against a disciplinary decision."""

    PERSON = "person"
    LEADING_BODY = "leading_body"
    OTHER = "other"


class AppealBody(StrEnum):
    """A body of the Union, seen from whoever decided on the discipline."""

    DIRECT_SUPERIOR_COMMITTEE = "direct_superior_committee"
    HIGHER_COMMITTEE = "higher_committee"
    CENTRAL_COMMITTEE = "central_committee"
    SAME_COMMITTEE = "same_committee"
    STANDING_COMMITTEE = "standing_committee"
    INSPECTION_COMMITTEE = "inspection_committee"
    OTHER = "other"


class ChangeAdviser(StrEnum):
    """Who advised a change of a disciplinary decision."""

    INSPECTION_COMMITTEE_OF_THAT_LEVEL = "inspection_committee_of_that_level"
    OTHER = "other"


class StepKind(StrEnum):
    """What a step of a plan for units does."""

    FOUND = "found"
    RENAME = "rename"
    SPLIT = "split"
    MERGE = "merge"
    UNIFY = "unify"
    DISSOLVE = "dissolve"
    RE_PARENT = "re_parent"


class PlanEventKind(StrEnum):
    """What a host writes when it carries a plan out."""

    OPEN_UNIT = "open_unit"
    GIVE_ACCOUNT = "give_account"
    RENAME_UNIT = "rename_unit"
    MOVE_UNIT = "move_unit"
    MOVE_MEMBER = "move_member"
    RECORD_MOVEMENT = "record_movement"
    RE_ROUTE_CASE = "re_route_case"
    MOVE_ACCOUNT = "move_account"
    CLOSE_ACCOUNT = "close_account"
    KEEP_HISTORY = "keep_history"
    CLOSE_UNIT = "close_unit"


class Holder(StrEnum):
    """Who has a right: a column of the matrix."""

    APP_MEMBER = "app_member"
    CHI_DOAN = "chi_doan"
    CHI_DOAN_CO_SO = "chi_doan_co_so"
    DOAN_CO_SO = "doan_co_so"
    HUYEN = "huyen"
    TINH = "tinh"
    TRUNG_UONG = "trung_uong"


class Grant(StrEnum):
    """What a cell of the matrix says."""

    YES = "yes"
    NO = "no"
    DIRECT = "direct"
    AUTO = "auto"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """Where the unit that an action concerns stands, seen from who acts."""

    OWN = "own"
    CHILD = "child"
    BELOW = "below"
    ELSEWHERE = "elsewhere"


class SoftwareFunction(StrEnum):
    """A function of the software, and the posting of documents."""

    KET_NAP = "ket_nap"
    CHUYEN_DI = "chuyen_di"
    CHUYEN_DEN = "chuyen_den"
    TRUONG_THANH = "truong_thanh"
    XOA_TEN = "xoa_ten"
    REN_LUYEN = "ren_luyen"
    DANH_GIA = "danh_gia"
    DANH_DU = "danh_du"
    UU_TU = "uu_tu"
    KHEN_THUONG_KY_LUAT = "khen_thuong_ky_luat"
    LAM_AN_XA = "lam_an_xa"
    NOI_CU_TRU = "noi_cu_tru"
    TAM_THOI = "tam_thoi"
    VAN_BAN = "van_ban"


class FunctionState(StrEnum):
    """Whether a unit has done a function that a letter wants done by a day."""

    IN_TIME = "in_time"
    LATE = "late"
    NOT_DONE = "not_done"
    NOT_DUE = "not_due"
    UNKNOWN = "unknown"


class MovementKind(StrEnum):
    """What happened to a member, as the statistics of movements tell it."""

    ADMITTED = "admitted"
    ARRIVED = "arrived"
    DEPARTED = "departed"
    CARD_ISSUED = "card_issued"
    MATURED = "matured"
    STRUCK_OFF = "struck_off"
    EXPELLED = "expelled"
    MADE_HONORARY = "made_honorary"
    MADE_OUTSTANDING = "made_outstanding"
    REWARDED = "rewarded"
    DISCIPLINED = "disciplined"
    INTRODUCED_TO_PARTY = "introduced_to_party"
    ADMITTED_TO_PARTY = "admitted_to_party"


class DisciplinePart(StrEnum):
    """A part that a unit has in a case of discipline until it is decided."""

    HEARING_UNIT = "hearing_unit"
    VOTING_UNIT = "voting_unit"
    OWN_UNIT = "own_unit"
    DIRECT_SUPERIOR = "direct_superior"
    APPOINTING_UNIT = "appointing_unit"


class RatingLevel(StrEnum):
    """A level of the yearly rating."""

    HTXS = "htxs"
    HTT = "htt"
    HT = "ht"
    KHT = "kht"
    XUAT_SAC = "xuat_sac"
    KHA = "kha"
    TRUNG_BINH = "trung_binh"
    YEU_KEM = "yeu_kem"
    NOT_RATED = "not_rated"
    OTHER = "other"


class TrainingSource(StrEnum):
    """How a member was registered for the programme of a year."""

    APP = "app"
    YUM = "yum"
    OTHER = "other"


class TrainingRegistration(StrEnum):
    """Whether a member is registered for the programme of a year."""

    CHUA_DANG_KY = "chua_dang_ky"
    DA_DANG_KY = "da_dang_ky"


class TrainingEvaluation(StrEnum):
    """Whether a member's programme of a year was evaluated."""

    CHUA_DANH_GIA = "chua_danh_gia"
    DA_DANH_GIA = "da_danh_gia"


class RatingUnit(StrEnum):
    """Who rates a member."""

    BRANCH = "branch"
    FORMER_BRANCH = "former_branch"
    OTHER = "other"


class AwayKind(StrEnum):
    """What a member was away for."""

    MATERNITY = "maternity"
    STUDY = "study"
    WORK = "work"
    SICK = "sick"
    OTHER = "other"


class RatedTime(StrEnum):
    """The time a rating is about."""

    WHOLE_YEAR = "whole_year"
    ACTIVE_TIME = "active_time"


class RatingChannel(StrEnum):
    """Where a rating is done."""

    SOFTWARE = "software"
    PAPER = "paper"
    OTHER = "other"


class RatingFactKind(StrEnum):
    """What a table's fact takes."""

    FLAG = "flag"
    COUNT = "count"
    NUMBER = "number"
    CODE = "code"


class RatedState(StrEnum):
    """What a table says of a subject."""

    LEVEL = "level"
    NO_LEVEL = "no_level"
    UNKNOWN = "unknown"


class RatedStage(StrEnum):
    """A step on the way to a rating."""

    LEVEL = "level"
    OPEN_LEVEL = "open_level"
    UNASSIGNED = "unassigned"
    OTHERWISE = "otherwise"
    NO_LEVEL = "no_level"
    NO_BAND = "no_band"
    CEILING = "ceiling"
    VETO = "veto"


class CriterionTopic(StrEnum):
    """What is asked about a criterion or set."""

    ALL_OR_NOTHING = "all_or_nothing"
    PARTIAL = "partial"
    PER_EVENT = "per_event"
    PENALTY = "penalty"
    PLUS_MINUS = "plus_minus"
    TIERS = "tiers"
    JOINT_CAP = "joint_cap"
    DIFFERENCE = "difference"
    EXCELLENT_SHARE = "excellent_share"
    APP_PHASES = "app_phases"
    APP_POINTS = "app_points"
    SOFTWARE_WORK = "software_work"
    STRUCTURE = "structure"
    TOTAL = "total"
    CLASS = "class"
    COUNCIL = "council"
    CONDUCT = "conduct"
    FIVE_GOOD = "five_good"
    STUDY = "study"
    MEMBERS_RATED = "members_rated"
    OFFICER_DATA = "officer_data"
    RECOGNISED = "recognised"


class SetDetail(StrEnum):
    """How much of a criteria set is known."""

    CRITERIA = "criteria"
    GROUPS = "groups"
    OUTLINE = "outline"


class RowKind(StrEnum):
    """What a row of a criteria set is."""

    GROUP = "group"
    CONTENT = "content"
    CRITERION = "criterion"
    JOINT_CAP = "joint_cap"
    CLASS = "class"
    CEILING = "ceiling"


class CriterionForm(StrEnum):
    """How a criterion gives points."""

    ALL_OR_NOTHING = "all_or_nothing"
    PARTIAL = "partial"
    PER_EVENT = "per_event"
    PENALTY = "penalty"
    PLUS_MINUS = "plus_minus"
    TIERS = "tiers"
    PROPORTIONAL = "proportional"


class NoBase(StrEnum):
    """What all of nothing gives."""

    UNDETERMINED = "undetermined"
    FULL = "full"
    NOTHING = "nothing"


class ScoredBy(StrEnum):
    """Whose points they are."""

    SELF = "self"
    GRADED = "graded"


class ScoreStage(StrEnum):
    """A step on the way to a total."""

    CRITERION = "criterion"
    CONTENT = "content"
    JOINT_CAP = "joint_cap"
    GROUP = "group"
    JOINT_GROUPS = "joint_groups"
    BASE = "base"
    BONUS = "bonus"
    TOTAL = "total"


class ScoreWhy(StrEnum):
    """Why a step of a score came to what it came to."""

    ENTERED = "entered"
    DONE = "done"
    NOT_DONE = "not_done"
    REACHED = "reached"
    NOT_REACHED = "not_reached"
    COUNTED = "counted"
    TIER = "tier"
    NO_TIER = "no_tier"
    NO_BASE = "no_base"
    NO_BASE_OPEN = "no_base_open"
    SHARE_OF_GOAL = "share_of_goal"
    LATE = "late"
    MISSING = "missing"
    ADDED = "added"
    CUT = "cut"
    FLOOR = "floor"


class ClassState(StrEnum):
    """Whether a unit has a class."""

    SETTLED = "settled"
    OPEN = "open"
    NONE_FITS = "none_fits"
    NO_CLASSES = "no_classes"


class TieRule(StrEnum):
    """How the ranks after a tie go on."""

    SHARED = "shared"
    DENSE = "dense"


class PeriodRule(StrEnum):
    """How periods become one."""

    SUM = "sum"
    AVERAGE = "average"
    LAST = "last"


class Binds(StrEnum):
    """Which units a plan binds, before its kinds are looked at."""

    NAMED = "named"
    DIRECT = "direct"
    ALL = "all"


class ScheduleItemKind(StrEnum):
    """What an item of a plan is."""

    PHASE = "phase"
    TASK = "task"
    PEOPLE = "people"


class Rhythm(StrEnum):
    """How often a report is owed."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class ConsequenceKind(StrEnum):
    """What a plan says follows from being done in time, or from not being so."""

    REMINDED = "reminded"
    HELD_TO_ACCOUNT = "held_to_account"
    RATING = "rating"
    SCORED = "scored"


class ScheduleState(StrEnum):
    """Where a unit stands with an item or a report of a plan on a day."""

    NOT_BOUND = "not_bound"
    NOT_DUE = "not_due"
    DUE = "due"
    IN_TIME = "in_time"
    EARLY = "early"
    LATE = "late"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"


class ReportedTo(StrEnum):
    """To whom a committee reported."""

    CONGRESS = "congress"
    CONFERENCE = "conference"
    OTHER = "other"


class FormKind(StrEnum):
    """A statistics form."""

    ORGANIZATIONS = "organizations"
    MEMBERS = "members"
    MISSING_INFORMATION = "missing_information"
    BASES_LACKING_BRANCHES = "bases_lacking_branches"
    BRANCHES_LACKING_MEMBERS = "branches_lacking_members"
    MEMBER_WORK = "member_work"
    PARTY_DEVELOPMENT = "party_development"
    RATINGS = "ratings"
    SUBORDINATE_UNITS = "subordinate_units"
    OFFICERS = "officers"
    OFFICER_TRAINING = "officer_training"
    OFFICER_COURSES = "officer_courses"
    OFFICER_ROTATION = "officer_rotation"
    ENTERPRISES = "enterprises"
    MOVEMENTS = "movements"


class ColumnKind(StrEnum):
    """What a column of a form holds."""

    COUNT = "count"
    SHARE = "share"


class CellState(StrEnum):
    """What is known of a cell of a form."""

    COUNTED = "counted"
    BLANK = "blank"
    UNKNOWN = "unknown"


class RatedWhat(StrEnum):
    """Who or what was rated."""

    MEMBER = "member"
    BRANCH = "branch"
    BASE_ORGANIZATION = "base_organization"


class FormFaultKind(StrEnum):
    """What is wrong in a form that was typed in."""

    SUM_DIFFERS = "sum_differs"
    PARTS_EXCEED = "parts_exceed"
    CHILDREN_DIFFER = "children_differ"
    REPEATED = "repeated"
    NO_UNIT = "no_unit"
    NO_COLUMN = "no_column"
    NO_COUNT = "no_count"


class PointKind(StrEnum):
    """What points are given for, and what takes them."""

    CHECK_IN = "check_in"
    DAILY_TASK = "daily_task"
    INTERACTION = "interaction"
    STEPS = "steps"
    WHEEL = "wheel"
    EXCHANGE = "exchange"


class PointState(StrEnum):
    """What became of an event of a ledger."""

    COUNTED = "counted"
    CAPPED = "capped"
    REPEATED = "repeated"
    REFUSED = "refused"
    UNKNOWN = "unknown"
