// The call `map` of the vectors: a list read by a mapping that is shipped or stands in the vector.
import { readFileSync } from 'node:fs';

const SHIPPED = new URL('../../examples/mappings/', import.meta.url);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** The list of a vector, read by the package handed in. */
export function read({ Mapping }, table, { mapping: given, rows, sheet, headings, units }) {
  const mapping = new Mapping(typeof given === 'string' ? readFileSync(new URL(given, SHIPPED), 'utf8') : JSON.stringify(given));
  if (table === 'units') return mapping.units(rows ?? sheet, { headings });
  const listed = units && mapping.units(units.rows, { headings: units.headings });
  if (table === 'scores') return mapping.scores(rows ?? sheet, { headings, units: listed });
  return mapping.members(rows ?? sheet, { headings, units: listed });
}

/** What a vector says about it: of each field apart, so that it need not speak of all. */
export function said(mapped) {
  const { columns, mapping, table, ...report } = mapped.report.toJSON();
  const cells = mapped.columns?.() ?? {};
  const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const said = { ...report, set: Object.keys(cells).map(snake) };
  const entry = ({ unit, criterion, by, points, done, count, whole, on }, place) => [mapped.rows[place], unit, criterion, by, points, done, count, whole, on];
  if (mapped.entries) said.entries = mapped.entries.map(entry);
  for (const { field, read, blank, unreadable, problems, unlisted_rows, ...rest } of columns) {
    for (const [key, value] of Object.entries(rest)) said[`${field}.${key}`] = value;
    said[`${field}.cells`] = cells[camel(field)] ?? null;
    said[`${field}.counts`] = [read, blank, unreadable];
    said[`${field}.problems`] = problems.map(({ column, reason, rows }) => [column, reason, rows]);
    said[`${field}.unlisted`] = unlisted_rows;
  }
  return said;
}
