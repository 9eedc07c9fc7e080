// The four rules as somebody writes them in JavaScript for one list and one day, over typed arrays and over objects.
import { NO_DAY, UNKNOWN } from './members.mjs';

const day = (text) => Date.parse(text) / 86_400_000;
const LAST_BIRTH_OF_16 = day('2009-05-08');
const LAST_BIRTH_PAST_30 = day('1994-05-08');
const LAST_BIRTH_PAST_35 = day('1989-05-08');
const WEB = 1;

/** A byte for each member. */
export function ofArrays(columns) {
  const { birth_date, admitted_on, sex, entry_source, stay_granted, elected_post, fulltime_post } = columns;
  const { app_installed, app_declared, app_registered } = columns;
  const found = new Uint8Array(birth_date.length);
  for (let row = 0; row < found.length; row += 1) {
    const birth = birth_date[row];
    let byte = 0;
    if (birth > LAST_BIRTH_OF_16) byte = 0b10;
    else if (birth > LAST_BIRTH_PAST_30);
    else if (birth === NO_DAY) byte = 0b10_01_01;
    else {
      const elected = elected_post[row];
      const fulltime = fulltime_post[row];
      const granted = birth > LAST_BIRTH_PAST_35 ? stay_granted[row] : 0;
      if (elected === 1 || fulltime === 1 || granted === 1);
      else if (granted === UNKNOWN) byte = 0b11_00;
      else byte = elected === UNKNOWN || fulltime === UNKNOWN ? 0b01_00 : 0b10_00;
    }
    if (admitted_on[row] === NO_DAY || sex[row] === UNKNOWN) byte |= 0b10_00_00;
    const source = entry_source[row];
    if (source === WEB) {
      const installed = app_installed[row];
      const declared = app_declared[row];
      const registered = app_registered[row];
      if (installed === 0 || declared === 0 || registered === 0) byte |= 0b11_00_00_00;
      else if (installed === UNKNOWN || declared === UNKNOWN || registered === UNKNOWN) byte |= 0b01_00_00_00;
    } else if (source === UNKNOWN) byte |= 0b01_00_00_00;
    found[row] = byte;
  }
  return found;
}

/** The byte of one member, an object. */
export function ofRecord(record) {
  const birth = record.birth_date;
  let byte = 0;
  if (birth === null) byte = 0b10_01_01;
  else if (birth > LAST_BIRTH_OF_16) byte = 0b10;
  else if (birth <= LAST_BIRTH_PAST_30) {
    const granted = birth > LAST_BIRTH_PAST_35 ? record.stay_granted : false;
    if (record.elected_post || record.fulltime_post || granted);
    else if (granted === null) byte = 0b11_00;
    else byte = record.elected_post === null || record.fulltime_post === null ? 0b01_00 : 0b10_00;
  }
  if (record.admitted_on === null || record.sex === null) byte |= 0b10_00_00;
  if (record.entry_source === 'web') {
    const { app_installed, app_declared, app_registered } = record;
    if (app_installed === false || app_declared === false || app_registered === false) byte |= 0b11_00_00_00;
    else if (app_installed === null || app_declared === null || app_registered === null) byte |= 0b01_00_00_00;
  } else if (record.entry_source === null) byte |= 0b01_00_00_00;
  return byte;
}
