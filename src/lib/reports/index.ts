export type { Answer } from './answer';
export { closesMore, trust } from './answers';
export { CLAIM_TITLES, VERDICT_WORDS, claimSentence } from './claims/sentences';
export { evidenceOf, type Beside, type Ground, type Proven } from './evidence';
export { factsOf, type Facts } from './facts';
export { columnsFrom } from './columns';
export { choicesFrom } from './ground/choices';
export { beyondOpportunities } from './ground/beyond';
export { IN_USE, layGround, narrow } from './ground/ground';
export { layOpportunities } from './ground/lay';
export type { Opportunities } from './ground/opportunities';
export { tableOfOpportunities } from './ground/table';
export { sentBy } from './partner-page/sent';
export { listRows } from './rows/rows';
export type { Unnamed } from './partners/partners';
export { recordsOf, withNotebook } from './records';
export { remembered } from './remembered';
export { surveyAgainFrom, surveyFrom } from './survey';
export {
	makeReport,
	RowsUnaccountedError,
	type FileFacts,
	type Made,
	type People,
	type ReportInput,
} from './report';
