export { originalRowText, toCsv } from './csv';
export { readFile, type ReadOptions } from './read-file';
