// Writes the whole result of every vector as canonical JSON, built from the public objects: dump.mjs PACKAGE VECTORS PROFILES OUT.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [library, vectors, profiles, out] = process.argv.slice(2).map((path) => resolve(path))
const dieule = await import(pathToFileURL(join(library, 'index.mjs')))
const { inForceOn, DieuleError } = dieule
const mapped = await import(pathToFileURL(join(library, 'test/mapped.mjs')))

const { driven: booked } = await import(pathToFileURL(join(library, 'test/cards.mjs')))
const { driven } = await import(pathToFileURL(join(library, 'test/told.mjs')))

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
const camelKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]))
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
}
const canonical = (value) => JSON.stringify(sorted(value.toJSON()))

const lists = ({ units, members }) => ({ units: units.map(camelKeys), members: members.map(camelKeys) })
const reviewed = (charter, input) => charter.review({ ...lists(input), accepted: (input.accepted ?? []).map(camelKeys) })
// A change of a provision is a plain object, whose names are the same in both spellings.
const plain = (value) => JSON.stringify(sorted(value))

function laid({ on, campaigns, profiles: names = [], pins, floor }) {
  return inForceOn(on, {
    campaigns,
    profiles: names.map((file) => readFileSync(join(profiles, file), 'utf8')),
    pins,
    floor: floor && { certainty: floor[0], standing: floor[1] },
  })
}

function result({ call: whole, input = {}, ...one }) {
  const [call, name] = whole.split(/:(.*)/s)
  try {
    const charter = laid(one)
    switch (call) {
      case 'check': return canonical(charter.check(name, camelKeys(input)))
      // A question is a method here: one that does not exist cannot be asked.
      case 'ask': return charter[camel(`check_${name}`)] ? canonical(charter[camel(`check_${name}`)](camelKeys(input))) : 'unknown_name'
      case 'quota': return canonical(charter.quota(input.bases.map(camelKeys)))
      case 'allocate': return canonical(charter.allocate(input.total, input.bases.map(camelKeys)))
      case 'dues_split': return canonical(charter.duesSplit(input.received, input.path))
      case 'functions': return canonical(charter.functionsDone(input.units.map(camelKeys), input.rows.map(camelKeys)))
      case 'movements': {
        const range = { firstDay: input.first_day, lastDay: input.last_day }
        return canonical(charter.movements(input.units.map(camelKeys), input.rows.map(camelKeys), range))
      }
      case 'open_requests': return canonical(charter.openRequests(input.units.map(camelKeys), input.rows.map(camelKeys)))
      case 'measure': {
        const range = { firstDay: input.first_day, lastDay: input.last_day }
        return canonical(charter.measureTargets(input.people.map(camelKeys), input.interactions.map(camelKeys), range))
      }
      case 'schedule': return canonical(charter.scheduleStatus(name, input.units.map(camelKeys), input.rows.map(camelKeys)))
      case 'due_reports': {
        const range = { firstDay: input.first_day, lastDay: input.last_day }
        return canonical(charter.dueReports(name, input.units.map(camelKeys), input.rows.map(camelKeys), range))
      }
      case 'statistics': return canonical(charter.statistics(name, lists(input), { under: input.under }))
      case 'movements_form': {
        const range = { firstDay: input.first_day, lastDay: input.last_day, under: input.under }
        return canonical(charter.movementsForm(input.units.map(camelKeys), input.rows.map(camelKeys), range))
      }
      case 'party_form': {
        const range = { firstDay: input.first_day, lastDay: input.last_day, under: input.under }
        return canonical(charter.partyForm(input.units.map(camelKeys), input.rows.map(camelKeys), range))
      }
      case 'ratings_form': {
        const given = { year: input.year, under: input.under }
        return canonical(charter.ratingsForm(input.units.map(camelKeys), input.rows.map(camelKeys), given))
      }
      case 'check_form': return canonical(charter.checkForm(name, input.units.map(camelKeys), input.rows.map(camelKeys)))
      case 'points': return canonical(charter.points(input.rows.map(camelKeys)))
      case 'activity': return canonical(charter.activity(input.rows.map(camelKeys), { firstDay: input.first_day, lastDay: input.last_day }))
      case 'leaderboards': return canonical(charter.leaderboards(input.rows.map(camelKeys)))
      case 'lesson_results': return canonical(charter.lessonResults(input.rows.map(camelKeys)))
      case 'tally': return canonical(charter.tally(input.rows.map(camelKeys), { invited: input.invited }))
      case 'letters': return charter.letters().map(canonical).join(' ')
      case 'review': return canonical(reviewed(charter, input))
      case 'reconcile': return canonical(charter.reconcile(name, { records: input.records.map(camelKeys), list: input.list.map(camelKeys) }))
      case 'ahead': return canonical(charter.ahead(lists(input), { firstDay: input.first_day, lastDay: input.last_day }))
      case 'review_diff': {
        const before = reviewed(input.earlier.on ? laid(input.earlier) : charter, input.earlier)
        return canonical(reviewed(charter, input).diff(before))
      }
      case 'charter_diff': return charter.diff(laid(input.other)).map(plain).join('')
      case 'changes': return canonical(charter.changes(laid(input.other), lists(input)))
      case 'repairs': {
        const lists = { units: input.units.map(camelKeys), members: input.members.map(camelKeys), accepted: (input.accepted ?? []).map(camelKeys) }
        return canonical(charter.repairs(lists, { targets: input.targets }))
      }
      case 'cards': return canonical(booked(charter, input))
      case 'procedure': return canonical(driven((on) => laid({ ...one, on: on ?? one.on }), input))
      case 'map': return canonical(mapped.read(dieule, name, input).report)
      case 'window': return canonical(charter.admissionWindow(input.birth_date))
      default: return null
    }
  } catch (error) {
    if (error instanceof DieuleError) return error.code
    throw error
  }
}

const lines = []
for (const file of readdirSync(vectors).filter((file) => file.endsWith('.json')).sort()) {
  for (const one of JSON.parse(readFileSync(join(vectors, file), 'utf8')).cases) {
    const text = result(one)
    if (text !== null) lines.push(`${one.name}\t${text}\n`)
  }
}
writeFileSync(out, lines.join(''))
