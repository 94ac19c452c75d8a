export * from './claim';
export * from './date';
export * from './filters';
export * from './money';
export * from './number';
export * from './percent';
export * from './table-roles';
export * from './words';
