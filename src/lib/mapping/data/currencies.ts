/** Signs that stand for one currency, longest first; `$`, `kr` and `¥` are many currencies' and stay as they are. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, meaning: string])[] = [
	['US$', 'USD'], ['AU$', 'AUD'], ['CA$', 'CAD'], ['NZ$', 'NZD'], ['HK$', 'HKD'], ['MX$', 'MXN'],
	['R$', 'BRL'], ['A$', 'AUD'], ['C$', 'CAD'], ['S$', 'SGD'], ['€', 'EUR'], ['£', 'GBP'], ['zł', 'PLN'],
	['₹', 'INR'], ['Rs.', 'Rs'], ['Rs', 'Rs'], ['₽', 'RUB'], ['₺', 'TRY'], ['₪', 'ILS'], ['₩', 'KRW'], ['₴', 'UAH'],
	['₦', 'NGN'], ['₱', 'PHP'], ['฿', 'THB'], ['₫', 'VND'], ['Kč', 'CZK'], ['SFr.', 'CHF'], ['Fr.', 'CHF'],
	['¥', '¥'], ['￥', '¥'], ['kr.', 'kr'], ['kr', 'kr'], ['$', '$'],
]; // prettier-ignore

/** ISO 4217 codes in circulation. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
	(
		'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
		'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
		'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD ' +
		'MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB ' +
		'RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD ' +
		'UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
	).split(' '),
);

/** Words behind a number that multiply it. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
	...['k', 'tsd', 'thousand', 'mil', 'tys'].map((w) => [w, 1e3] as const),
	...['m', 'mm', 'mn', 'mio', 'mln', 'million', 'millions', 'millionen'].map((w) => [w, 1e6] as const),
	...['b', 'bn', 'mrd', 'mld', 'billion'].map((w) => [w, 1e9] as const),
]);
