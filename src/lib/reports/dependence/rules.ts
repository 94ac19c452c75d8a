/** Whether so much hangs on one partner is asked: every fourth new client. */
export const A_QUARTER = 0.25;

/** With fewer wins than this no share is judged. */
export const FEWEST_WINS = 10;

/** From this part of all won referrals on, those that name nobody are many: a verdict must hold wherever they belong. */
export const MANY_NAMELESS = 0.1;
