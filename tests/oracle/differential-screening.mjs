// Rosters of the oracle screened by the Node package, in the forms in which lists come.

const LETTERS = '.und'
const OF_OUTCOMES = { not_met: 'n', needs_decision: 'd', unknown: 'u' }
const DAYS = ['birthDate', 'admittedOn']

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camelKeys = (columns) => Object.fromEntries(Object.entries(columns).map(([name, cells]) => [camel(name), cells]))

/** Columns as a list of objects. */
function rowsOf(columns) {
  const [first] = Object.values(columns)
  return first.map((_, row) => Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[row]])))
}

/** Columns as typed arrays and dictionaries, but those in which nothing tells what they hold. */
function typed(columns) {
  const of = (name, cells) => {
    if (DAYS.includes(name)) return Int32Array.from(cells, (day) => (day === null ? -(2 ** 31) : Date.parse(day) / 86_400_000))
    if (cells.some((cell) => typeof cell === 'boolean')) return Uint8Array.from(cells, (cell) => (cell === null ? 255 : Number(cell)))
    if (!cells.some((cell) => typeof cell === 'string')) return cells
    const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
    return { dictionary, keys: Int32Array.from(cells, (cell) => dictionary.indexOf(cell)) }
  }
  return Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, of(name, cells)]))
}

const FORMS = [(columns) => columns, typed, rowsOf]

function charter(inForceOn, { on, campaigns, set }) {
  const profile = { id: 'readings', title: 'Readings', issuer: 'centre', document: 'a test', from: '2000-01-01' }
  return inForceOn(on, { campaigns, profiles: Object.keys(set).length > 0 ? [JSON.stringify({ profile, set })] : [] })
}

/** The answers of each rule, a letter a row. */
function letters(rules, planes) {
  const of = ({ word, shift }) => Array.from(planes[word], (bits) => LETTERS[Number((bits >> BigInt(shift)) & 3n)])
  return new Map(rules.map((rule) => [rule.rule, of(rule)]))
}

/** Everything that a screening says, as the oracle says it. */
function said(screening, members, count, unanswered) {
  const screened = screening.screen(members)
  const ofMembers = letters(screening.rules, screening.answers(members))
  for (const { rule, row, outcome } of screened.crossRows) {
    if (ofMembers.get(rule)[row] !== '.') throw new Error('a row that only others can tell of has an answer of its own')
    ofMembers.get(rule)[row] = OF_OUTCOMES[outcome]
  }
  const ofUnits = letters(screened.unitRules, screened.units)
  const units = Array.from({ length: count }, (_, row) => row)
  const rules = [...ofMembers.keys(), ...ofUnits.keys()].filter((rule) => !(rule in unanswered))
  const figures = ({ notMet, needsDecision, unknown }) => [notMet, needsDecision, unknown]
  const known = (all) => Object.fromEntries([...all].filter(([rule]) => rules.includes(rule)).map(([rule, of]) => [rule, of.join('')]))
  return {
    members: known(ofMembers),
    units: known(ofUnits),
    totals: Object.fromEntries(rules.map((rule) => [rule, figures(screened.total(rule))])),
    counts: Object.fromEntries(rules.map((rule) => [rule, units.map((row) => figures(screened.count(rule, row)))])),
    sizes: units.map((row) => [screened.membersOf(row), screened.branchesOf(row), screened.membersNotMetOf(row)]),
    members_not_met: screened.membersNotMet,
    not_asked: screened.notAsked.map(({ rule, missing, provision }) => [rule, missing.map(snake), provision]),
  }
}

/** So many rosters, each in one of the forms; then whether the oracle knows every rule there is. `ask` asks the oracle. */
export function* screenings(inForceOn, ask, cases) {
  const seeds = Array.from({ length: cases / 5 }, (_, seed) => seed)
  const [{ unanswered }, ...rosters] = ask([{ call: 'screened_rules' }, ...seeds.map((seed) => ({ call: 'roster', seed }))])
  const rules = new Set()
  let answers = 0
  for (const [seed, roster] of rosters.entries()) {
    const [units, members] = [rowsOf(camelKeys(roster.units)), camelKeys(roster.members)]
    const form = members.unit.length > 0 ? FORMS[seed % FORMS.length] : FORMS[0]
    const got = said(charter(inForceOn, roster).screening(units), form(members), units.length, unanswered)
    for (const [rule, of] of Object.entries({ ...got.members, ...got.units })) {
      rules.add(rule)
      answers += of.length
    }
    yield [{ call: 'screening', seed }, got]
  }
  console.log(`screened: ${rosters.length} rosters, ${rules.size} rules, ${answers} answers`)
  yield [{ call: 'screened_rules' }, { rules: [...rules, ...Object.keys(unanswered)].sort(), unanswered }]
}

/** Two answers without what they agree on, by `canonical` texts. */
export function differing(expected, got, canonical) {
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject(expected) || !isObject(got)) return [expected, got]
  const all = [...new Set([...Object.keys(expected), ...Object.keys(got)])]
  const keys = all.filter((key) => canonical(expected[key] ?? null) !== canonical(got[key] ?? null))
  const pairs = keys.map((key) => [key, ...differing(expected[key] ?? null, got[key] ?? null, canonical)])
  return [1, 2].map((side) => Object.fromEntries(pairs.map((pair) => [pair[0], pair[side]])))
}
