/** The questions of the charter, one call each: what it takes, and the record its facts are. */

import type {
  Account,
  AdmissionDecision,
  Appeal,
  Applicant,
  CardFacts,
  CommitteeReport,
  Criterion,
  DataQuality,
  Discipline,
  Document,
  DoneFunction,
  Dues,
  Engagement,
  Honorary,
  Hosted,
  Identity,
  LetterFacts,
  Member,
  MemberFile,
  MemberRating,
  NewMember,
  PartyIntroduction,
  PrintedShare,
  Progress,
  RatingList,
  Remittance,
  Removal,
  Restructuring,
  Reward,
  Right,
  Sanction,
  Survey,
  Training,
  TrainingCounts,
  Transfer,
  Unit,
  UnitRating,
  FIELDS,
} from './records';
import type { Verdict } from './verdict';

/** Facts for a rule asked by name: those of the question it belongs to. */
export type RuleFacts =
  | Applicant
  | AdmissionDecision
  | Member
  | Unit
  | Progress
  | Removal
  | Dues
  | Remittance
  | MemberFile
  | Honorary
  | Identity
  | DataQuality
  | Account
  | NewMember
  | Restructuring
  | Transfer
  | CardFacts
  | Hosted
  | LetterFacts
  | Discipline
  | Sanction
  | Appeal
  | Reward
  | Right
  | DoneFunction
  | Document
  | RatingList
  | Training
  | TrainingCounts
  | PartyIntroduction
  | MemberRating
  | UnitRating
  | Criterion
  | CommitteeReport
  | PrintedShare
  | Engagement
  | Survey;

/** The questions asked by a call of their own. */
export interface Questions {
  /** May this applicant be considered for admission (Điều 1 khoản 2 and 3)? */
  checkAdmission(facts: Applicant): Verdict;

  /** Was this admission decided as the charter asks (Điều 1 khoản 3)? */
  checkAdmissionDecision(facts: AdmissionDecision): Verdict;

  /** Does this member's age still allow ordinary membership (Điều 4 khoản 1 and 2)? */
  checkMaturity(facts: Member): Verdict;

  /** Is this unit of a kind, in a place and of a size that the charter knows (Điều 6, 17 and 22)? */
  checkUnit(facts: Unit): Verdict;

  /** Has this unit reached the targets of the letters that were chosen? */
  checkQuota(facts: Progress): Verdict;

  /** May this member be struck off, and was it decided as the charter asks (Điều 4 khoản 3)? */
  checkRemoval(facts: Removal): Verdict;

  /** Are this member's dues paid as prescribed (Điều 2 khoản 2)? */
  checkDues(facts: Dues): Verdict;

  /** Does this unit pass on its part of the dues, and where does its money come from (Điều 40 and 41)? */
  checkRemittance(facts: Remittance): Verdict;

  /** Has this member card and file as the charter asks, and what when they are lost (Điều 4 khoản 5)? */
  checkRecord(facts: MemberFile): Verdict;

  /** Was this honorary member admitted as the Central Standing Committee asks (Điều 4 khoản 4)? */
  checkHonorary(facts: Honorary): Verdict;

  /** Are the numbers, codes and texts of this record of the right form, and do they agree? */
  checkIdentity(facts: Identity): Verdict;

  /** Are this unit's data as good as the letters that were chosen ask? */
  checkDataQuality(facts: DataQuality): Verdict;

  /** Is this account what the letters that were chosen ask, and may it do what it does? */
  checkAccount(facts: Account): Verdict;

  /** Do resolution, member book and system agree on this new member? */
  checkNewMember(facts: NewMember): Verdict;

  /** Was this founding, division, merger or dissolution decided by the right body, with every member in one unit afterwards (Điều 6)? */
  checkRestructuring(facts: Restructuring): Verdict;

  /** Was this member moved from unit to unit as the guidance asks (Điều 19 khoản 1)? */
  checkTransfer(facts: Transfer): Verdict;

  /** Does this activity elsewhere leave the home unit alone, and does it keep within its limits (Điều 3 khoản 3)? */
  checkHosted(facts: Hosted): Verdict;

  /** Does this letter or plan agree with itself: its days, deadlines, phases and shares? */
  checkLetter(facts: LetterFacts): Verdict;

  /** Was this disciplinary decision on a member, an officer or a leading body taken as the charter asks (Điều 32 to 34)? */
  checkDiscipline(facts: Discipline): Verdict;

  /** Is this discipline over (Điều 35)? */
  checkSanction(facts: Sanction): Verdict;

  /** Is this complaint against discipline in time, to the right body, and obeyed meanwhile (Điều 34 khoản 3)? */
  checkAppeal(facts: Appeal): Verdict;

  /** May this range of codes of cards be handed down, may this code be given (Điều 4 khoản 5 and the practice of the software)? */
  checkCard(facts: CardFacts): Verdict;

  /** Is this reward of a form that was set (Điều 31 khoản 2)? */
  checkReward(facts: Reward): Verdict;

  /** May this unit or member do this on the software, to the unit it concerns? */
  checkRight(facts: Right): Verdict;

  /** Has this unit done this function of the software by the day that the letters chosen set? */
  checkFunction(facts: DoneFunction): Verdict;

  /** Was this directive document posted in time, and has this recipient seen it? */
  checkDocument(facts: Document): Verdict;

  /** Is this branch's list of ratings whole, sent and approved as the software and the guidance ask? */
  checkRatingList(facts: RatingList): Verdict;

  /** Is this member's training programme of a year registered, scored and confirmed as the software asks? */
  checkTraining(facts: Training): Verdict;

  /** Do these counts of the training programme agree with each other? */
  checkTrainingCounts(facts: TrainingCounts): Verdict;

  /** Was this outstanding member chosen, recognised and introduced to the Party as the text and the profiles ask (Điều 19 khoản 1)? */
  checkPartyIntroduction(facts: PartyIntroduction): Verdict;

  /** Is this member rated, by the right unit and on the right time (đánh giá, xếp loại, as the guidance of 2024 is reported)? */
  checkRating(facts: MemberRating): Verdict;

  /** Does a letter have this unit's late data considered in its rating, and does the unit keep a cap on the best level? */
  checkUnitRating(facts: UnitRating): Verdict;

  /** Are these points, sums and classes those that the criteria sets chosen give? */
  checkCriterion(facts: Criterion): Verdict;

  /** Did this committee report to the congress or conference of its level (Điều 12 khoản 1, Điều 15 khoản 1)? */
  checkCommitteeReport(facts: CommitteeReport): Verdict;

  /** Is this share printed as percentages are printed? */
  checkPercent(facts: PrintedShare): Verdict;

  /** Did this account interact, was it given its points, and does it keep within what it has? */
  checkEngagement(facts: Engagement): Verdict;

  /** Was this survey or poll held when the plan says, and did enough people take part? */
  checkSurvey(facts: Survey): Verdict;
}

/** The record that each of them takes. */
const RECORDS: Readonly<Record<keyof Questions, keyof typeof FIELDS>> = {
  checkAdmission: 'admission',
  checkAdmissionDecision: 'admission_decision',
  checkMaturity: 'maturity',
  checkUnit: 'unit',
  checkQuota: 'quota',
  checkRemoval: 'removal',
  checkDues: 'dues',
  checkRemittance: 'remittance',
  checkRecord: 'record',
  checkHonorary: 'honorary',
  checkIdentity: 'identity',
  checkDataQuality: 'data_quality',
  checkAccount: 'account',
  checkNewMember: 'new_member',
  checkRestructuring: 'restructuring',
  checkTransfer: 'transfer',
  checkHosted: 'hosted',
  checkLetter: 'letter',
  checkDiscipline: 'discipline',
  checkSanction: 'sanction',
  checkAppeal: 'appeal',
  checkCard: 'card',
  checkReward: 'reward',
  checkRight: 'right',
  checkFunction: 'function',
  checkDocument: 'document',
  checkRatingList: 'rating_list',
  checkTraining: 'training',
  checkTrainingCounts: 'training_counts',
  checkPartyIntroduction: 'party_introduction',
  checkRating: 'rating',
  checkUnitRating: 'unit_rating',
  checkCriterion: 'criterion',
  checkCommitteeReport: 'committee_report',
  checkPercent: 'percent',
  checkEngagement: 'engagement',
  checkSurvey: 'survey',
};

/**
 * Gives a class its questions, as methods of its own that answer by `ask`.
 * @internal
 */
export function asking<T extends Questions>(type: { prototype: T }, ask: (asked: T, record: keyof typeof FIELDS, facts: unknown) => Verdict): void {
  for (const [name, record] of Object.entries(RECORDS) as [keyof Questions, keyof typeof FIELDS][]) {
    const method = {
      [name](this: T, facts: unknown): Verdict {
        return ask(this, record, facts);
      },
    };
    Object.defineProperty(type.prototype, name, { value: method[name], writable: true, configurable: true });
  }
}
