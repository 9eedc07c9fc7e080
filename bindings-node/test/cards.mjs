// Books of codes as vectors tell them: a book is opened, then event after event is applied, refused or asked about.
import { CardBook } from 'dieule';

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const camelKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));
const snakeKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const span = ({ start, end }) => `${start}-${end}`;

/** An effect in one line, with what else it says. */
function effect({ what, unit, start, end, code, member, givenBy, kind, replaces, decision }) {
  const rest = Object.entries({ given_by: givenBy, kind, replaces, decision }).filter(([, value]) => value !== null);
  return [what, unit, start && span({ start, end }), code, member, ...rest.map((pair) => pair.join('='))].filter(Boolean).join(' ');
}

function refused({ kind, rule, reason, members, codes, finding, version, free }) {
  const { citation, figures, missing } = finding ?? { citation: null, figures: null, missing: [] };
  return { kind, rule, reason, members, codes, citation, figures, missing: missing.map(snake), version, free: free.map(span) };
}

/** What one line of a vector comes to, and the book after it. */
function step(charter, book, line) {
  if (line.counts) return [{ counts: snakeKeys(book.counts(line.counts)) }, book];
  if (line.free) return [{ free: book.free(line.free).map((free) => `${span(free)} (${free.codes})`) }, book];
  if (line.next) return [{ next: book.nextCodes(charter, line.next.unit, line.next.count) }, book];
  if (line.card_of) {
    const card = book.cardOf(line.card_of);
    if (card === null) return [{ card }, book];
    const { code, unit, state, member, since, decision, replaces } = card;
    return [{ card: { code, unit, state, member, since, decision, replaces } }, book];
  }
  if (line.stored) return [{ same: same(CardBook.fromJSON(JSON.stringify(book)), book) && same(book.replay(charter).book, book) }, book];
  const taken = book.apply(charter, line.event);
  if (taken.book === null) return [{ refused: refused(taken.refusal) }, book];
  return [{ effects: taken.effects.map(effect), version: taken.book.version, repeated: taken.repeated }, taken.book];
}

/** The book of a vector after its events; what is refused or cannot be asked changes nothing. */
export function driven(charter, { request, steps }) {
  let book = CardBook.open(camelKeys(request));
  for (const line of steps.filter(({ event }) => event)) {
    try {
      book = step(charter, book, line)[1];
    } catch (error) {
      if (error.code === undefined) throw error;
    }
  }
  return book;
}

/** What each line comes to. */
export function cards(charter, { request, steps }) {
  let book = CardBook.open(camelKeys(request));
  const lines = steps.map((line) => {
    try {
      const [answer, after] = step(charter, book, line);
      book = after;
      return answer;
    } catch (error) {
      if (error.code === undefined) throw error;
      return { error: { code: error.code, field: error.field ? snake(error.field) : null, row: error.row ?? null } };
    }
  });
  return { steps: lines };
}
