// A year of quarters from a workbook: scored, ranked in clusters, merged, held against an answer worked out elsewhere.
//
//     node emulation.mjs [FOLDER]      reads what generate.py wrote there; writes FOLDER/thi-dua-node.html
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { CriteriaSet } from 'dieule';

const folder = process.argv[2] ?? 'out/emulation';
const QUARTERS = ['Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'];
const FIELDS = ['unit', 'criterion', 'by', 'done', 'count', 'whole', 'points', 'on'];
const WORDS = { 'Tự chấm': 'self', 'Thẩm định': 'graded', có: true, không: false };

const sheets = new Map((await readExcelFile(join(folder, 'nam-2026.xlsx'))).map(({ sheet, data }) => [sheet, data.slice(1)]));
const criteria = new CriteriaSet(readFileSync(new URL('criteria.toml', import.meta.url), 'utf8'));

/** A row of a sheet as an entry: its words become codes, its days ISO days. */
function entry(row) {
  const cell = (field, value) => (['by', 'done'].includes(field) && value !== null ? WORDS[value] : value instanceof Date ? value.toISOString().slice(0, 10) : value);
  return Object.fromEntries(FIELDS.map((field, place) => [field, cell(field, row[place] ?? null)]));
}

const span = ({ points, lower, upper }) => points ?? `${lower}..${upper}`;
const classOf = ({ scoreClass, bestClass, worstClass }) => scoreClass ?? `${bestClass ?? '-'}..${worstClass ?? '-'}`;

/** The ranking, a unit a line. */
function lines(label, ranking, scored) {
  const of = new Map(scored.units.map((unit) => [unit.unit, unit]));
  return ranking.units.map(({ unit, cluster, rank, bestRank, worstRank, tied }) => {
    const place = rank === null ? `${bestRank}-${worstRank}` : `${rank}${tied ? '=' : ''}`;
    return [label, cluster ?? '-', place, unit, span(of.get(unit).graded), classOf(of.get(unit))].join(' | ');
  });
}

const listed = sheets.get('Đơn vị');
const units = listed.map(([unit, , cluster]) => ({ unit, cluster }));
const periods = [];
const told = [];
for (const quarter of QUARTERS) {
  const scoring = criteria.score(units, sheets.get(quarter).map(entry));
  const ranked = lines(quarter, scoring.rank('shared'), scoring);
  console.log(ranked.join('\n'));
  for (const { unit, steps } of scoring.units) {
    const changed = steps.filter(({ by, before, after }) => by === 'graded' && (before.lower !== after.lower || before.upper !== after.upper));
    changed.forEach((step) => console.log(`      ${unit}: ${step.message()}`));
  }
  told.push(...ranked);
  periods.push(scoring);
}

const year = lines('Năm', criteria.rankPeriods(periods, 'average', 'shared'), criteria.mergePeriods(periods, 'average'));
console.log(year.join('\n'));
told.push(...year);

const names = Object.fromEntries(listed.map(([unit, name]) => [unit, name]));
criteria.writeReport(join(folder, 'thi-dua-node.html'), periods, 'shared', { merge: 'average', labels: QUARTERS, names });

assert.deepEqual(told, readFileSync(join(folder, 'expected.txt'), 'utf8').trimEnd().split('\n'));
console.log(`emulation (Node): ${told.length} lines as expected`);
