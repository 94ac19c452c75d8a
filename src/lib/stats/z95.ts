/** The 97.5% quantile of the standard normal: every range of Vouch is a 95% range. */
export const Z95 = 1.959963984540054;
