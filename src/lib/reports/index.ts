export { closesMore, trust, type Answer } from './answers';
export { CLAIM_TITLES, VERDICT_WORDS, claimSentence } from './claims/sentences';
export { layGround } from './ground/ground';
export { makeReport, RowsUnaccountedError, type FileFacts, type Made, type ReportInput } from './report';
