import dieule from './dist/index.js';

export const {
  AcceptedFinding,
  AdmissionWindow,
  Allocation,
  Charter,
  DieuleError,
  DuesSplit,
  Finding,
  Letter,
  QuotaTable,
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
