export { canonicalText } from './canonical-text';
export { stoppable } from './stoppable';
export * from './types';
export {
	canonicalTable,
	inTransaction,
	loadCanonical,
	loadStatement,
	offered,
	replaceRows,
	RowsLostError,
	type Offered,
	type OfferedTable,
	loadTable,
} from './load';
