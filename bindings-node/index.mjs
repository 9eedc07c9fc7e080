import dieule from './dist/index.js';

export const {
  AcceptedFinding,
  AdmissionWindow,
  Allocation,
  Charter,
  DieuleError,
  Difference,
  DuesSplit,
  Finding,
  Letter,
  QuotaTable,
  Reconciliation,
  Review,
  ReviewFinding,
  Verdict,
  campaigns,
  fieldName,
  inForceOn,
  normalizedName,
  percentage,
  wordFor,
} = dieule;
