export { inMoney, sumBySize } from './amounts';
export { CAME_AS_LEAD, columnsFrom, type Columns } from './columns';
export { endOf, FATES, FATES_OF_ALL, NO_DAYS, wonBy } from './places';
export { eachRow, firstFrom, select, type Selection } from './selection';
export { tallyOf, type Tally } from './tally';
