// What the types promise, and what they refuse: checked by tsc, never run.
import {
  type AheadEvent,
  type Actor,
  type Applicant,
  type Citation,
  type Comparison,
  type DeadlineWording,
  type Demand,
  DieuleError,
  type Difference,
  type DiffCounts,
  type DuesLevel,
  type DuesSplit,
  type ErrorCode,
  type Finding,
  type IsoDate,
  type Kind,
  type Letter,
  type LetterStep,
  type ListSource,
  type MemberArrays,
  type MemberColumns,
  type Obstacle,
  type Outcome,
  type ProvisionChange,
  type Receipt,
  type Reconciliation,
  type Repair,
  type Repairs,
  type ReportPart,
  Review,
  type ReviewFinding,
  type RowFindings,
  Screened,
  type ScreenedCount,
  type UnitRow,
  type UnitSummary,
  Verdict,
  type WayKind,
  fieldName,
  inForceOn,
  normalizedName,
  percentage,
  wordFor,
} from 'dieule';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function is<A, B>(_same: Same<A, B>): void {}

const charter = inForceOn('2024-05-09', { campaigns: ['SEED4'], pins: { DL13: '2026-07-01' }, floor: { certainty: 'text', standing: 'in_force' } });
const verdict = charter.checkAdmission({ birthDate: '2009-05-09', nationality: 'vietnamese', education: null, decidedOn: undefined });
is<typeof verdict, Verdict>(true);
is<typeof verdict.outcome, Outcome>(true);
is<typeof verdict.findings, readonly Finding[]>(true);
is<typeof verdict.receipt, Receipt>(true);
const [finding] = verdict.findings;
is<typeof finding, Finding | undefined>(true);
if (finding) {
  is<typeof finding.figures, Record<string, number | string>>(true);
  is<typeof finding.citation, Citation | null>(true);
  is<ReturnType<typeof finding.message>, string>(true);
  // @ts-expect-error a finding is not changed
  finding.rule = 'x';
}

const units: UnitRow[] = [{ code: 'A', kind: 'chi_doan', parent: null }];
const members: MemberColumns = { unit: ['A', null], birthDate: ['2000-01-01', undefined] };
const review = charter.review({ units, members }, { onProgress: (done, total) => is<typeof done, typeof total>(true) });
const later = charter.reviewAsync({ units, members });
is<typeof later, Promise<Review>>(true);
is<typeof review.worstFirst, readonly UnitSummary[]>(true);
is<UnitSummary['counts'], Record<string, [notMet: number, needsDecision: number, unknown: number]>>(true);
is<ReturnType<typeof review.below>, UnitSummary[]>(true);
is<ReturnType<typeof review.report>, string>(true);
is<ReturnType<typeof review.split>, ReportPart[]>(true);
review.report({ language: 'en', title: null, keys: true, firstRow: 2 });
is<ReturnType<typeof percentage>, string | null>(true);
is<ReturnType<typeof charter.admissionWindow>['firstDay'], IsoDate | null>(true);
is<ReturnType<typeof charter.quota>['rows'][number]['quota'], number | null>(true);
fieldName('birthDate', 'en');
is<ReturnType<typeof wordFor>, string>(true);
is<Parameters<typeof normalizedName>, [text: string]>(true);
const split = charter.duesSplit(81_000, ['chi_doan', 'doan_co_so'] as const);
is<typeof split, DuesSplit>(true);
is<typeof split.levels, readonly Readonly<DuesLevel>[]>(true);
is<DuesLevel['kind'], Kind>(true);
is<ReturnType<typeof charter.checkRemittance>, Verdict>(true);
charter.checkRemoval({ inactiveMonths: '2024-01 2024-03', on: null });
charter.check('remittance.split', { kind: 'chi_doan', income: 'dues' });

const compared = charter.reconcile('new_members', {
  records: [{ key: 'a', fullName: 'A', birthDate: '2007-01-02', admittedOn: null }],
  list: { key: ['a'], source: ['resolution'], birthDate: [undefined] },
});
is<typeof compared, Reconciliation>(true);
is<typeof compared.outcome, Outcome | null>(true);
for (const difference of compared) {
  is<typeof difference, Difference>(true);
  is<typeof difference.source, ListSource | null>(true);
}
const comparedLater = charter.reconcileAsync('branches', { records: [], list: [] });
is<typeof comparedLater, Promise<Reconciliation>>(true);
const ahead = charter.ahead({ units, members }, { firstDay: '2024-05-09', lastDay: '2024-12-31' });
is<typeof ahead.events, readonly AheadEvent[]>(true);
is<(typeof ahead.undecided)[number]['candidates'][number]['on'], string | null>(true);
const diff = review.diff(review);
is<typeof diff.new, readonly ReviewFinding[]>(true);
is<(typeof diff.units)[number]['before'], DiffCounts | null>(true);
const changes = charter.changes(charter, { units, members });
is<(typeof changes.changes)[number]['before'], Outcome>(true);
is<ReturnType<typeof charter.diff>, ProvisionChange[]>(true);

try {
  charter.check('admission.age', {} satisfies Applicant);
} catch (error) {
  if (error instanceof DieuleError) {
    is<typeof error.code, ErrorCode>(true);
    is<typeof error.row, number | null>(true);
    // @ts-expect-error no such code
    if (error.code === 'no_such_code') throw error;
  }
}

// @ts-expect-error no such fact
charter.checkAdmission({ birth_date: '2009-05-09' });
// @ts-expect-error no such kind of unit
charter.duesSplit(1, ['chi-doan']);
// @ts-expect-error the cascade is not changed
split.passedBeyond = 0;
// @ts-expect-error no such source of money
charter.checkRemittance({ income: 'gift' });
// @ts-expect-error no such code
charter.checkAdmission({ nationality: 'viet' });
// @ts-expect-error a Date moves with the time zone
charter.checkAdmission({ birthDate: new Date() });
// @ts-expect-error a day is needed
inForceOn();
// @ts-expect-error no such option
inForceOn('2024-05-09', { profile: '' });
// @ts-expect-error both lists are needed
charter.review({ units });
// @ts-expect-error both days are needed
charter.ahead({ units, members }, { firstDay: '2024-05-09' });
// @ts-expect-error a review is compared with a review
review.diff(charter);
// @ts-expect-error no such language
review.report({ language: 'fr' });
// @ts-expect-error no such option
review.split({ key: true });
// @ts-expect-error no such language
verdict.explain('fr');
// @ts-expect-error verdicts come from questions and from fromJSON
new Verdict();
// @ts-expect-error an outcome is compared, not a verdict
if (verdict === 'met') throw new Error();
// @ts-expect-error no such outcome
review.count('maybe');
// @ts-expect-error no such comparison
charter.reconcile('members', { records: [], list: [] });
// @ts-expect-error no such paper
charter.reconcile('new_members', { records: [], list: [{ source: 'minutes' }] });
// @ts-expect-error no such side
compared.count('both');

const [letter] = charter.letters();
if (letter) {
  is<typeof letter, Letter>(true);
  is<typeof letter.issued, IsoDate | null>(true);
  is<typeof letter.demands, readonly Readonly<Demand>[]>(true);
  is<typeof letter.findings, readonly Finding[]>(true);
  is<Demand['comparison'], Comparison | null>(true);
  is<LetterStep['wording'], DeadlineWording>(true);
}
charter.checkLetter({ begins: '2023-10-08', deadlineWording: 'latest_before' });
// @ts-expect-error: no such wording
charter.checkLetter({ deadlineWording: 'soon' });

const repairs = charter.repairs({ units, members: [] }, { targets: 3 });
is<typeof repairs, Repairs>(true);
is<typeof repairs.repairs, readonly Repair[]>(true);
const [way] = repairs.repairs.flatMap((repair) => repair.ways);
if (way) {
  is<typeof way.what, WayKind>(true);
  is<typeof way.who, Actor | null>(true);
  is<typeof way.blockedBy, Obstacle | null>(true);
}
// @ts-expect-error: no such option
charter.repairs({ units, members: [] }, { target: 3 });

const typed: MemberArrays = {
  unit: { dictionary: ['A'], keys: Int32Array.of(0, -1) },
  birthDate: Int32Array.of(10_000, -(2 ** 31)),
  electedPost: Uint8Array.of(0, 255),
  sex: { dictionary: ['male'], keys: Int32Array.of(0, 0) },
  score: Uint32Array.of(1, 2),
  key: ['a', null],
};
const screening = charter.screening(units, { rules: ['maturity.age'] });
is<ReturnType<typeof screening.answers>, BigUint64Array[]>(true);
is<ReturnType<typeof screening.findings>, RowFindings>(true);
is<ReturnType<typeof screening.explain>, Finding[]>(true);
is<(typeof screening.rules)[number]['cost'], 'table' | 'text' | 'rows'>(true);
for (const given of [members, typed, [{ unit: 'A' }], new Uint8Array(8), Buffer.alloc(8)]) screening.screen(given);
const screenedLater = screening.screenAsync(typed, { progress: (done, total) => is<typeof done, typeof total>(true), signal: new AbortController().signal });
is<typeof screenedLater, Promise<Screened>>(true);
const part = screening.part();
part.add(typed, { firstRow: 10 });
is<ReturnType<typeof part.toBytes>, Buffer>(true);
is<ReturnType<Screened['count']>, ScreenedCount>(true);
part.finish().count('maturity.age', 0);
// @ts-expect-error days are numbers of 32 bits, or texts
screening.screen({ unit: ['A'], birthDate: Float64Array.of(1) });
// @ts-expect-error flags are bytes
screening.screen({ unit: ['A'], electedPost: Int32Array.of(1) });
// @ts-expect-error no such column
screening.screen({ unit: ['A'], brithDate: Int32Array.of(1) });
// @ts-expect-error: no such option
charter.screening(units, { rule: [] });
