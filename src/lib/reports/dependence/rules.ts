/** Whether so much hangs on one partner is asked: every fourth new client. */
export const A_QUARTER = 0.25;

/** With fewer wins than this no share is judged. */
export const FEWEST_WINS = 10;
