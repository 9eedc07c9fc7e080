// Generated lists of units and members with every kind of fault, and the same list in every form that a screening takes.
import { Bool, DateDay, Dictionary, Int32, Table, Uint32, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';

/** Numbers from a seed. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const FLAGS = ['appInstalled', 'appDeclared', 'appRegistered', 'stayGranted', 'electedPost', 'appointedPost', 'fulltimePost'];
const DAYS = ['birthDate', 'admittedOn', 'joinedUnitOn'];
export const EMPTY_DAY = -(2 ** 31);

/** Units in a tree of three steps, with a code that stands there twice and a parent that does not exist. */
export function generatedUnits(count) {
  const units = [{ code: 'T', kind: 'tinh', name: 'Tỉnh', dissolved: false }];
  for (let at = 1; at < count; at += 1) {
    const base = at % 4 === 1;
    const parent = base ? 'T' : `u${at - ((at - 1) % 4)}`;
    units.push({ code: `u${at}`, parent: at === 7 ? 'nowhere' : parent, kind: base ? 'doan_co_so' : 'chi_doan', name: `Đơn vị ${at}`, dissolved: at % 3 ? null : false });
  }
  units.push({ code: 'u2', parent: 'T', kind: 'chi_doan', name: null, dissolved: true });
  return units;
}

/** Members of these units: every field is filled somewhere and not known somewhere else. */
export function generatedMembers(count, units, seed = 7) {
  const roll = dice(seed);
  const some = (of) => (roll(5) ? of[roll(of.length)] : null);
  return Array.from({ length: count }, (_, row) => {
    const member = {
      key: roll(9) ? `m${row}` : `m${roll(row + 1)}`,
      unit: roll(12) ? units[roll(units.length)].code : [null, 'elsewhere'][roll(2)],
      birthDate: some(['2010-01-01', '2008-05-09', '2008-05-10', '1994-05-09', '1989-01-01', '2000-02-29']),
      fullName: some(['Nguyễn Văn A', 'NGUYỄN VĂN A', 'Trần Thị B', 'Ngun Vn', '', 'Đỗ 😀']),
      idNumber: some(['001203000015', '052308012345', '123456789', '12345', '12345678901a', ' ']),
      birthProvince: some(['001', '052', '999']),
      phone: some(['0912345678', '+84912345678', '12']),
      email: some(['a@b.vn', 'khong']),
      cardNumber: some([`1${row}`, '123456789012']),
      ethnicity: some(['Kinh']),
      religion: some(['Không']),
      residence: some(['Xã']),
      occupation: some(['Học sinh']),
      comment: some(['Tốt', 'Khá']),
      sex: some(['male', 'female']),
      admittedOn: some(['2023-03-26', '2026-01-01']),
      joinedUnitOn: some(['2024-01-01', '1969-12-31']),
      entrySource: some(['app', 'web', 'file', 'other']),
      score: some([80, 75, 0]),
    };
    for (const flag of FLAGS) member[flag] = some([true, false, false]);
    return member;
  });
}

/** Objects as an object of arrays. */
export function columnsOf(rows) {
  const keys = [...new Set(rows.flatMap(Object.keys))];
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])]));
}

const number = (day) => (day === null ? EMPTY_DAY : Date.parse(day) / 86_400_000);

function dictionary(texts) {
  const all = [...new Set(texts.filter((text) => text !== null))];
  return { dictionary: all, keys: Int32Array.from(texts, (text) => (text === null ? -1 : all.indexOf(text))) };
}

/** Members as typed arrays and dictionaries. */
export function typedOf(members) {
  const typed = {};
  for (const [name, column] of Object.entries(columnsOf(members))) {
    if (DAYS.includes(name)) typed[name] = Int32Array.from(column, number);
    else if (FLAGS.includes(name)) typed[name] = Uint8Array.from(column, (flag) => (flag === null ? 255 : Number(flag)));
    else if (name === 'score') typed[name] = Int32Array.from(column, (score) => score ?? -1);
    else typed[name] = dictionary(column);
  }
  return typed;
}

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Members as a table of Arrow of some batches, with columns named as here or as in the library. */
export function arrowOf(members, { batches = 1, library = false } = {}) {
  const vectors = {};
  for (const [name, column] of Object.entries(columnsOf(members))) {
    const type = DAYS.includes(name) ? new DateDay() : FLAGS.includes(name) ? new Bool() : name === 'score' ? new Uint32() : null;
    const repeated = ['unit', 'sex', 'comment'].includes(name) ? new Dictionary(new Utf8(), new Int32()) : new Utf8();
    const cells = DAYS.includes(name) ? column.map((day) => (day === null ? null : new Date(day))) : column;
    vectors[library ? snake(name) : name] = vectorFromArray(cells, type ?? repeated);
  }
  const table = new Table(vectors);
  const size = Math.ceil(members.length / batches);
  return Array.from({ length: batches }, (_, at) => table.slice(at * size, (at + 1) * size)).reduce((all, more) => all.concat(more));
}

/** The same list in every form that a screening takes. */
export function everyForm(members) {
  return {
    objects: members,
    'objects without what is not known': members.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))),
    'undefined and NaN': members.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell], at) => [name, cell ?? [undefined, Number.NaN][at % 2]]))),
    arrays: columnsOf(members),
    'typed arrays': typedOf(members),
    'typed arrays that begin inside their memory': Object.fromEntries(Object.entries(typedOf(members)).map(([name, column]) => [name, inside(column)])),
    'shared memory': Object.fromEntries(Object.entries(typedOf(members)).map(([name, column]) => [name, shared(column)])),
    'some of each': { ...columnsOf(members), birthDate: typedOf(members).birthDate, unit: typedOf(members).unit, admittedOn: dictionary(members.map((row) => row.admittedOn)) },
    'counts without a sign': { ...typedOf(members), score: Uint32Array.from(members, (row) => row.score ?? 2 ** 32 - 1) },
    'an Arrow stream': tableToIPC(arrowOf(members), 'stream'),
    'an Arrow file': tableToIPC(arrowOf(members), 'file'),
    'an Arrow stream of batches': tableToIPC(arrowOf(members, { batches: 3, library: true }), 'stream'),
    'an Arrow file of batches': Buffer.from(tableToIPC(arrowOf(members, { batches: 4 }), 'file')),
  };
}

function again(column, of) {
  return ArrayBuffer.isView(column) ? of(column) : { dictionary: column.dictionary, keys: of(column.keys) };
}

/** A view that begins behind its memory's beginning. */
const inside = (column) => again(column, (array) => {
  const longer = new array.constructor(array.length + 3);
  longer.set(array, 3);
  return longer.subarray(3);
});

const shared = (column) => again(column, (array) => {
  const copy = new array.constructor(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
});
