"""The four rules as an OpenFisca country would hold them: parameters by date, variables by day, formulas on numpy."""

import datetime

import members as m
import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = m.TODAY.isoformat()
# OpenFisca has a default and nothing unknown: a day that nobody has stands for a birth date that is not known.
NO_DAY = datetime.date(1800, 1, 1)
member = build_entity(key="member", plural="members", label="A member", is_person=True)


class Told(Enum):
    """What a list says of yes and no."""

    no = "no"
    yes = "yes"
    unknown = "unknown"


class Sex(Enum):
    male = "male"
    female = "female"
    unknown = "unknown"


class Source(Enum):
    app = "app"
    web = "web"
    file = "file"
    other = "other"
    unknown = "unknown"


def last_birth(period, years):
    """The last birth of those that are past so many years of life."""
    start = period.start
    return np.datetime64(datetime.date(start.year - years, start.month, start.day)) - 1


def age_minimum(members, period, parameters):
    birth = members("birth_date", period)
    old_enough = birth <= last_birth(period, parameters(period).minimum_age - 1)
    return np.where(birth == np.datetime64(NO_DAY), 0b01, np.where(old_enough, 0, 0b10))


def maturity(members, period, parameters):
    limits = parameters(period).maturity
    birth, granted = members("birth_date", period), members("stay_granted", period)
    elected, fulltime = members("elected_post", period), members("fulltime_post", period)
    may_stay = birth > last_birth(period, limits.cap)
    met = (birth > last_birth(period, limits.limit)) | (elected == Told.yes) | (fulltime == Told.yes)
    return np.select(
        [
            birth == np.datetime64(NO_DAY),
            met | (may_stay & (granted == Told.yes)),
            may_stay & (granted == Told.unknown),
            (elected == Told.unknown) | (fulltime == Told.unknown),
        ],
        [0b01, 0, 0b11, 0b01],
        0b10,
    )


def required_fields(members, period):
    nothing = np.datetime64(NO_DAY)
    no_day = (members("birth_date", period) == nothing) | (members("admitted_on", period) == nothing)
    return np.where(no_day | (members("sex", period) == Sex.unknown), 0b10, 0)


def web_to_app(members, period, parameters):
    source = members("entry_source", period)
    steps = [members(step, period) for step in ("app_installed", "app_declared", "app_registered")]
    some_no = (steps[0] == Told.no) | (steps[1] == Told.no) | (steps[2] == Told.no)
    some_unknown = (steps[0] == Told.unknown) | (steps[1] == Told.unknown) | (steps[2] == Told.unknown)
    late = str(period.start) > parameters(period).last_day
    web = source == Source.web
    return np.select(
        [source == Source.unknown, web & some_no, web & some_unknown], [0b01, 0b10 if late else 0b11, 0b01], 0
    )


def mask(members, period):
    return (
        members("age_minimum", period)
        | (members("maturity", period) << 2)
        | (members("required_fields", period) << 4)
        | (members("web_to_app", period) << 6)
    )


FORMULAS = [age_minimum, maturity, required_fields, web_to_app, mask]


def variable(name, **settings):
    described = {"entity": member, "label": name, "definition_period": DateUnit.DAY, **settings}
    return type(name, (Variable,), described)


def system():
    def since(day, value):
        return {"values": {day: {"value": value}}}

    found = TaxBenefitSystem([member])
    limits = {"limit": since("2012-12-12", 30), "cap": since("2012-12-12", 35)}
    found.parameters = ParameterNode(
        "",
        data={
            "minimum_age": since("2012-12-12", 16),
            "maturity": limits,
            "last_day": since("2024-04-01", "2024-05-30"),
        },
    )
    for day in ("birth_date", "admitted_on"):
        lasting = {"definition_period": DateUnit.ETERNITY, "value_type": datetime.date, "default_value": NO_DAY}
        found.add_variable(variable(day, **lasting))
    for name, values in {"sex": Sex, "entry_source": Source, **dict.fromkeys(m.FLAGS, Told)}.items():
        found.add_variable(variable(name, value_type=Enum, possible_values=values, default_value=values.unknown))
    for formula in FORMULAS:
        found.add_variable(variable(formula.__name__, value_type=int, formula=formula))
    return found


def ready(columns):
    """A simulation told of the members, and what works out their mask."""
    rows = len(columns["birth_date"])
    simulation = SimulationBuilder().build_default_simulation(system(), count=rows)
    for day in ("birth_date", "admitted_on"):
        known = columns[day] != m.NO_DAY
        found = np.where(known, columns[day].astype("datetime64[D]"), np.datetime64(NO_DAY))
        simulation.set_input(day, DateUnit.ETERNITY, found)
    for name, values in {"sex": Sex, "entry_source": Source, **dict.fromkeys(m.FLAGS, Told)}.items():
        places = np.where(columns[name] == m.UNKNOWN, len(values) - 1, columns[name])
        simulation.set_input(name, PERIOD, values.encode(places))

    def run():
        # What was worked out before is remembered, so it is taken away; what was told stays.
        for formula in FORMULAS:
            simulation.delete_arrays(formula.__name__, PERIOD)
        return simulation.calculate("mask", PERIOD)

    return run
