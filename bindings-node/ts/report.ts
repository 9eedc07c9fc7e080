/** The report of a review, and its parts as files. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Review as NativeReview, ReportPart } from './binding';
import { sound } from './errors';
import { options } from './pack';
import type { Language } from './records';

/** How a report is made. */
export interface ReportOptions {
  /** The language of everything but names and codes: Vietnamese where none is named. */
  language?: Language | null | undefined;
  /** The title at its head; without one it is named after the top of the tree. */
  title?: string | null | undefined;
  /** Whether members' keys are shown. Without them members appear by the row of the list alone. */
  keys?: boolean | null | undefined;
  /** The number the first row of a list is shown with: 1, or 2 to count as a spreadsheet with one line of headings does. */
  firstRow?: number | null | undefined;
}

type Given = Parameters<NativeReview['report']>;

function read(given: ReportOptions | null | undefined): Given {
  const { language, title, keys, firstRow } = options('report', given, ['language', 'title', 'keys', 'firstRow']);
  return [language, title, keys, firstRow];
}

/** @internal */
export const page = (review: NativeReview, given?: ReportOptions | null): string => sound(review.report(...read(given)));

/** @internal */
export const parts = (review: NativeReview, given?: ReportOptions | null): ReportPart[] => sound(review.split(...read(given)));

/** @internal */
export function writeParts(folder: string, split: readonly ReportPart[]): string[] {
  mkdirSync(folder, { recursive: true });
  return split.flatMap(({ fileName, html, csv }) =>
    Object.entries({ html, csv }).map(([ending, text]) => {
      const path = join(folder, `${fileName}.${ending}`);
      writeFileSync(path, text);
      return path;
    }),
  );
}
