/* What words about a rhythm depend on: apart from the estimators, so that a page that only reads stays light. */

/** From this chance of still referring a partner looks active. */
export const LOOKS_ACTIVE = 0.5;
/** From so many repeats a rhythm is known well enough for firm words. */
export const FIRM_REPEATS = 4;
