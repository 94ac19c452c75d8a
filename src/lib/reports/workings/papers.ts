/** The works that describe the estimators, as a reader would look for them. */
export const PAPERS = {
	wilson:
		'Wilson’s score range of a share: E. B. Wilson (1927), Journal of the American Statistical Association 22; recommended by Brown, Cai and DasGupta (2001), Statistical Science 16.',
	aalenJohansen:
		'Aalen–Johansen estimate of a competing end: O. O. Aalen and S. Johansen (1978), Scandinavian Journal of Statistics 5.',
	marubini:
		'Its variance by the delta method and its range on the complementary log-log scale: E. Marubini and M. G. Valsecchi (1995), Analysing Survival Data from Clinical Trials and Observational Studies.',
	delta: 'Range of a ratio by the delta method on the logarithm.',
	koopman: 'Score range of a ratio of two shares: P. A. R. Koopman (1984), Biometrics 40.',
	hodgesLehmann:
		'Median of all ratios of pairs: J. L. Hodges and E. L. Lehmann (1963), Annals of Mathematical Statistics 34; its range from ranks as in W. J. Conover (1999), Practical Nonparametric Statistics.',
	fleiss:
		'How many more are needed, by the log ratio with 80% power: J. L. Fleiss (1981), Statistical Methods for Rates and Proportions.',
	quantile7: 'Quantiles of type 7: R. J. Hyndman and Y. Fan (1996), The American Statistician 50.',
	trend:
		'Trend of shares: W. G. Cochran (1954), Biometrics 10, and P. Armitage (1955), Biometrics 11; two-sided.',
	trendWithin:
		'Trend of shares within groups that are alike: N. Mantel (1963), Journal of the American Statistical Association 58.',
	landmark:
		'Comparing only from a day on which each one’s group is settled: J. R. Anderson, K. C. Cain and R. D. Gelber (1983), Journal of Clinical Oncology 1.',
	immortal:
		'Why what comes late is spared the early ends: S. Suissa (2008), American Journal of Epidemiology 167.',
	newcombe: 'Difference of two shares: R. G. Newcombe (1998), Statistics in Medicine 17, method 10.',
	efronMorris:
		'Drawing small groups towards their class, empirical Bayes: B. Efron and C. Morris (1975), Journal of the American Statistical Association 70.',
	skellam:
		'Beta-binomial by maximum likelihood, from eight groups on: J. G. Skellam (1948), Journal of the Royal Statistical Society B 10.',
	gammaPoisson:
		'Gamma–Poisson chance of a silence, with one referral event in 60 days as what is known beforehand.',
	batislam:
		'Modified BG/NBD chance of still referring: E. P. Batislam, M. Denizel and A. Filiztekin (2007), International Journal of Research in Marketing 24.',
	binomial: 'Exact two-sided binomial test, by the rule of R’s binom.test.',
	kaplanMeier:
		'Kaplan–Meier share not yet ended: E. L. Kaplan and P. Meier (1958), Journal of the American Statistical Association 53.',
	mantelHaenszel:
		'Mantel–Haenszel ratio within groups: N. Mantel and W. Haenszel (1959), Journal of the National Cancer Institute 22; its range after S. Greenland and J. M. Robins (1985), Biometrics 41.',
	kitagawa:
		'Split of a difference into rates and mix: E. M. Kitagawa (1955), Journal of the American Statistical Association 50.',
	gray: 'Test of two win curves: R. J. Gray (1988), The Annals of Statistics 16.',
	benjaminiHochberg:
		'Comparing many values at once: Y. Benjamini and Y. Hochberg (1995), Journal of the Royal Statistical Society B 57.',
	effective:
		'Effective number of parts, the inverse of the sum of squared shares: E. H. Simpson (1949), Nature 163; M. O. Hill (1973), Ecology 54.',
	goodman:
		'Ranges of several shares of one whole that hold at once, Wilson’s with the chance of missing parted among them: L. A. Goodman (1965), Technometrics 7.',
	holm: 'Comparing several values at once: S. Holm (1979), Scandinavian Journal of Statistics 6.',
	bootstrap: 'Range by resampling: B. Efron (1979), The Annals of Statistics 7, with a fixed seed.',
} as const;
