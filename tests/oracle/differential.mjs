// The Node package against the oracle, on seeded cases crowded around the boundaries.
//
//     node differential.mjs [path of the package] [cases] [seed]
//
// The oracle is a Python process that is given every question: once for the rosters it deals, once for all answers. Ends with 1 when any answer differs.

import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differing, screenings } from './differential-screening.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const [path = join(here, '../../bindings-node'), cases = '2000', seed = '17'] = process.argv.slice(2)
const { RatingTable, inForceOn } = createRequire(import.meta.url)(resolve(path))
const CASES = Number(cases)

// A small seeded generator (mulberry32): the same cases in every run.
let state = Number(seed)
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const below = (count) => Math.floor(random() * count)
const pick = (list) => list[below(list.length)]
const KNOWN = [null, true, false]

const iso = (time) => new Date(time).toISOString().slice(0, 10)
const later = (day, days) => iso(Date.parse(day) + days * 86_400_000)

/** A day, and a birth whose ages change within days of it; leap days among both. */
function birthAndDay() {
  const day = later('2017-12-13', below(4000))
  const year = Number(day.slice(0, 4)) - pick([1, 15, 16, 30, 31, 35, 36])
  if (random() < 0.1 && year % 4 === 0) return [`${year}-02-29`, day]
  const date = Math.min(Number(day.slice(8)), 28)
  return [later(`${year}-${day.slice(5, 8)}${String(date).padStart(2, '0')}`, below(9) - 3), day]
}

/** The charter with these readings, set by a profile of the centre. */
function charter(set, day = '2024-05-09') {
  const profile = { id: 'readings', title: 'Readings', issuer: 'centre', document: 'a test', from: '2000-01-01' }
  return inForceOn(day, { profiles: [JSON.stringify({ profile, set })] })
}

const answered = (verdict) => ({ outcome: verdict.outcome, reason: verdict.findings[0]?.reason ?? null })
const met = (verdict) => ({ met: verdict.outcome === 'met' })

function* ages() {
  for (const counting of ['year_of_life', 'completed_years', 'calendar_year']) {
    for (const leap_day of ['28_february', '1_march']) {
      const law = charter({ 'calendar.counting': counting, 'calendar.leap_day': leap_day })
      for (let i = 0; i < CASES / 6; i++) {
        const [birth, day] = birthAndDay()
        const verdict = law.check('admission.age', { birthDate: birth, consideredOn: day })
        yield [{ call: 'admission_age', birth, day, counting, leap_day }, answered(verdict)]
        const { firstDay, lastDay } = law.admissionWindow(birth)
        yield [{ call: 'window', birth, counting, leap_day }, { first_day: firstDay, last_day: lastDay }]
      }
    }
  }
}

function* stayingOn() {
  const law = charter({ 'calendar.counting': 'year_of_life' })
  for (let i = 0; i < CASES; i++) {
    const [birth, day] = birthAndDay()
    const [requested, granted, elected, appointed, fulltime] = [1, 2, 3, 4, 5].map(() => pick(KNOWN))
    const decided_by = granted ? pick([null, 'branch', 'base_union']) : null
    const post_ended_on = pick([null, null, later(day, below(5) - 2)])
    const verdict = law.check('maturity.age', {
      birthDate: birth,
      on: day,
      stayRequested: requested,
      stayGranted: granted,
      stayDecidedBy: decided_by,
      electedPost: elected,
      appointedPost: appointed,
      fulltimePost: fulltime,
      postEndedOn: post_ended_on,
    })
    const facts = { requested, granted, decided_by, elected, appointed, fulltime, post_ended_on }
    yield [{ call: 'listed_by_age', birth, day, ...facts }, answered(verdict)]
  }
}

function* monthsAndVotes() {
  for (const month_end of ['last_day', 'day_after']) {
    const law = charter({ 'calendar.month_end': month_end })
    for (let i = 0; i < CASES / 4; i++) {
      const since = later('2016-01-01', below(3000))
      const considered = later(since, 88 + below(6))
      const facts = { guarantorIsMember: true, sharedActivitySince: since, consideredOn: considered }
      yield [{ call: 'guaranteed', since, considered, month_end }, met(law.check('admission.guarantor.member', facts))]
      const [part, whole] = [below(40), below(40)]
      const vote = { path: 'ordinary', votesFor: part, membersPresent: whole }
      yield [{ call: 'carried', votes: part, present: whole }, met(law.check('admission.vote', vote))]
      const attendance = { path: 'ordinary', membersPresent: part, membersSummoned: whole }
      yield [{ call: 'quorate', present: part, summoned: whole }, met(law.check('admission.quorum', attendance))]
    }
  }
}

function* sizes() {
  const excluded = ['armed_forces']
  const law = charter({ 'organization.branch_minimum_excludes': excluded })
  for (let i = 0; i < CASES / 2; i++) {
    const kind = pick(['chi_doan', 'chi_doan_co_so', 'doan_co_so', 'lien_chi_doan', 'huyen', 'other'])
    const sector = pick([null, 'residential', 'school', 'armed_forces'])
    const [members, branches] = [pick([null, 0, 1, 2, 3, 4, 28, 29, 30, 31]), pick([null, 0, 1, 2, 3])]
    const facts = { kind, members, branches, founding: random() < 0.5 }
    const ask = (rule) => law.check(rule, { ...facts, sector }).outcome
    const { founding } = facts
    yield [{ call: 'branch_size', kind, sector, members, founding, excluded }, { outcome: ask('unit.branch.minimum_members') }]
    const base = { branches: ask('unit.base.minimum_branches'), members: ask('unit.base.minimum_members') }
    yield [{ call: 'base_size', kind, members, branches, founding }, base]
  }
}

function* quotas() {
  for (let i = 0; i < CASES / 10; i++) {
    // A target: above 0 and not above the whole.
    const whole = 1 + below(119)
    const share = `${1 + below(whole)}/${whole}`
    const rounding = pick(['half_up', 'half_even', 'half_down', 'up', 'down'])
    const tie = pick(['given_order', 'leave_open'])
    const law = charter({ 'quota.unit_share': share, 'quota.rounding': rounding, 'quota.largest_remainder_tie': tie })
    const bases = Array.from({ length: below(9) }, () => pick([null, below(12), below(10_000)]))
    const rows = bases.map((base, place) => ({ unit: String(place), base }))
    const table = law.quota(rows)
    const got = {
      quotas: table.rows.map((row) => row.quota),
      exact: table.rows.map((row) => row.exact),
      total_base: table.totalBase,
      total_quota: table.totalQuota,
      total_exact: table.totalExact,
      units_without_base: table.unitsWithoutBase,
    }
    yield [{ call: 'quota', bases, share, rounding }, got]
    const total = pick([below(30), below(100_000)])
    const { shares, leftOpen } = law.allocate(total, rows)
    const shared = { amounts: shares.map((unit) => unit.amount), tied: shares.map((unit) => unit.tied), left_open: leftOpen }
    yield [{ call: 'allocate', total, bases, tie }, shared]
  }
}

/** Cases that the oracle deals. */
function* discipline() {
  const seeds = Array.from({ length: Math.floor(CASES / 20) }, () => below(1_000_000))
  const deals = ask(seeds.map((seed) => ({ call: 'discipline', seed })))
  for (const [place, { set, cases }] of deals.entries()) {
    const law = charter(set)
    const camel = (field) => field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
    const outcomes = cases.map(({ rule, facts }) => {
      const given = Object.fromEntries(Object.entries(facts).map(([field, value]) => [camel(field), value]))
      return law.check(rule, given).outcome
    })
    yield [{ call: 'disciplined', seed: seeds[place] }, { outcomes }]
  }
}

/** Lists of ratings; of what is open a level more than the oracle finds is right, and one less is not. */
function* ratingLists() {
  const questions = Array.from({ length: Math.floor(CASES / 100) }, () => ({ call: 'rating_lists', seed: below(1_000_000) }))
  for (const [place, deal] of ask(questions).entries()) {
    const law = charter(deal.set, '2024-11-05')
    const camel = (field) => field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
    const named = (basis) => Object.fromEntries(Object.entries(basis).map(([field, value]) => [camel(field), value]))
    const rows = deal.members.map((row) => ({ ...row, basis: named(row.basis) }))
    const members = law.rateList(new RatingTable(deal.text), rows)
    const branches = law.rateList(RatingTable.shipped('chi_doan_dai_hoc_2019'), deal.branches, members)
    const unions = law.rateList(RatingTable.shipped('doan_co_so_dai_hoc_2019'), deal.unions, branches)
    const answers = {}
    for (const [name, rated] of Object.entries({ members, branches, unions })) {
      answers[name] = rated.rows.map(({ possible, nonePossible }, row) => {
        const told = deal.answers[name][row]
        const [levels, none] = name === 'members' ? told : told.levels
        const covered = levels.every((level) => possible.includes(level)) && (nonePossible || !none)
        const right = covered && !told.exact ? [levels, none] : [possible, nonePossible]
        return name === 'members' ? right : { ...told, levels: right }
      })
    }
    yield [questions[place], { ...deal, answers }]
  }
}

/** One text for one value, whatever the order of its keys. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`)}}`
}

/** The oracle's answers. */
function ask(questions) {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('')
  const python = spawnSync('python3', [join(here, 'oracle.py')], { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (python.error || python.status !== 0) throw python.error ?? new Error(`the oracle stopped: ${python.stderr}`)
  const answers = python.stdout.trim().split('\n').map((line) => JSON.parse(line))
  if (answers.length !== questions.length) throw new Error('the oracle left questions unanswered')
  return answers
}

const asked = [...ages(), ...stayingOn(), ...monthsAndVotes(), ...sizes(), ...quotas(), ...discipline(), ...ratingLists(), ...screenings(inForceOn, ask, CASES)]
const expected = ask(asked.map(([question]) => question))

let differ = 0
asked.forEach(([question, got], place) => {
  if (canonical(got) === canonical(expected[place])) return
  differ += 1
  const [oracle, dieule] = differing(expected[place], got, canonical)
  console.log(`${JSON.stringify(question)}\n    oracle  ${canonical(oracle)}\n    dieule  ${canonical(dieule)}`)
})
console.log(`oracle, from Node: ${asked.length} questions, ${differ} answers differ`)
process.exitCode = differ || !asked.length ? 1 : 0
