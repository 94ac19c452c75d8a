export { originalRowText, toCsv } from './csv';
export { readExpress, type Express } from './express/read-express';
export { printOf } from './express/print';
export { bytesOf, UnreadableError, type ByteSource } from './express/source';
export { doubt, LARGEST, tooLarge } from './gate';
export { readFile, type ReadOptions } from './read-file';
