export * from './types';
export { canonicalTable, inTransaction, loadCanonical, loadStatement, RowsLostError } from './load';
