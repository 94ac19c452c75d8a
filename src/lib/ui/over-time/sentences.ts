import type { PeriodUnit } from '../../model';

/** What the trends rest on. */
export const JUDGED = 'Each class, judged over all its quarters that are old enough.';

/** Where no share can be drawn there is still how many were created. */
export const createdSentence = (unit: PeriodUnit): string => `How many were created, by ${unit}:`;
