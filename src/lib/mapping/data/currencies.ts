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
	...[
		'k',
		'tsd',
		'thousand',
		'tausend',
		'mille',
		'mil',
		'mila',
		'duizend',
		'tys',
		'tysiac',
		'tysiace',
		'tysiecy',
	].map((w) => [w, 1e3] as const),
	...[
		'm',
		'mm',
		'mn',
		'mio',
		'mln',
		'million',
		'millions',
		'millionen',
		'miljoen',
		'millon',
		'millones',
		'milione',
		'milioni',
		'milhao',
		'milhoes',
		'milion',
		'miliony',
		'milionow',
	].map((w) => [w, 1e6] as const),
	...[
		'b',
		'bn',
		'mrd',
		'mld',
		'billion',
		'milliarde',
		'milliarden',
		'milliard',
		'milliards',
		'miljard',
		'miliardo',
		'miliardi',
		'miliard',
		'miliardy',
		'miliardow',
	].map((w) => [w, 1e9] as const),
]);

/** Names of currencies as CRMs write them, lower case and without accents → ISO code. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
	(
		'us dollar:USD,u s dollar:USD,united states dollar:USD,american dollar:USD,dollar us:USD,us-dollar:USD,dolar amerykanski:USD,dolar estadounidense:USD,' +
		'euro:EUR,euros:EUR,pound sterling:GBP,british pound:GBP,british pound sterling:GBP,sterling:GBP,uk pound:GBP,pfund sterling:GBP,livre sterling:GBP,libra esterlina:GBP,' +
		'swiss franc:CHF,schweizer franken:CHF,franc suisse:CHF,franco svizzero:CHF,canadian dollar:CAD,australian dollar:AUD,new zealand dollar:NZD,singapore dollar:SGD,hong kong dollar:HKD,' +
		'polish zloty:PLN,zloty:PLN,zloty polski:PLN,brazilian real:BRL,real:BRL,reais:BRL,real brasileiro:BRL,mexican peso:MXN,peso mexicano:MXN,indian rupee:INR,japanese yen:JPY,yen:JPY,' +
		'chinese yuan:CNY,yuan renminbi:CNY,south african rand:ZAR,rand:ZAR,uae dirham:AED,united arab emirates dirham:AED,saudi riyal:SAR,swedish krona:SEK,danish krone:DKK,norwegian krone:NOK,' +
		'czech koruna:CZK,hungarian forint:HUF,romanian leu:RON,turkish lira:TRY,israeli shekel:ILS,israeli new shekel:ILS,nigerian naira:NGN,kenyan shilling:KES,philippine peso:PHP,thai baht:THB'
	)
		.split(',')
		.map((one) => one.split(':') as [string, string]),
);
