export { stoppable } from './stoppable';
export * from './types';
export { canonicalTable, inTransaction, loadCanonical, loadStatement, RowsLostError } from './load';
