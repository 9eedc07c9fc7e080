import dieule from './dist/index.js';

export const {
  AdmissionWindow,
  Allocation,
  Charter,
  DieuleError,
  Finding,
  QuotaTable,
  Review,
  ReviewFinding,
  Verdict,
  campaigns,
  fieldName,
  inForceOn,
  percentage,
} = dieule;
