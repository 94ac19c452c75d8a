/** Days of the last half year, and of the year it is held against. */
export const FLOW_DAYS = 182;
export const YEAR_DAYS = 365;
/** Days of a month, on average. */
export const MONTH_DAYS = 365.25 / 12;
