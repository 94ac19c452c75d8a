export { inMoney, sumBySize } from './amounts';
export { columnsOf, type Columns } from './columns';
export { select, type Selection } from './selection';
export { tallyOf, type Tally } from './tally';
