/** What leaves the page on the owner's wish: words to send, drafts, the calendar, files. Pure; nothing is sent here. */
export { calendar, callDay, weekOf } from './calendar';
export { callCsv } from './call-csv';
export { mailDraft, openDraft } from './mailto';
export type { MailDraft } from './mailto';
export { partnersCsv } from './partners-csv';
export { statementHtml } from './statement-html';
export { statementWords } from './statement-words';
export type { StatementWords } from './statement-words';
export { touchesCsv } from './touches-csv';
export type { CalendarEntry, CalendarKind, CallLine, PartnerLine, TouchLine, Words } from './types';
export { checkWords, LONGEST_BODY, LONGEST_SUBJECT } from './words/check';
export { fill } from './words/fill';
export type { Filled, Values } from './words/fill';
export { firstName } from './words/first-name';
export {
	BLANK_MEANINGS,
	BLANKS,
	BLANKS_OF,
	isWordsKind,
	outcomeKind,
	WORDS_KINDS,
	WORDS_NAMES,
} from './words/kinds';
export type { Blank, WordsKind } from './words/kinds';
export { templateOf } from './words/templates';
export { introductionValues, leaveValues, partnerValues } from './words/values';
export type { Meeting, Sender, Side } from './words/values';
