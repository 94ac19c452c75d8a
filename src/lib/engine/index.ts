export { stoppable } from './stoppable';
export * from './types';
export {
	canonicalTable,
	inTransaction,
	loadCanonical,
	loadStatement,
	replaceRows,
	RowsLostError,
} from './load';
