import { describe, expect, test } from 'vitest';
import { dealNumber, inLanguage, LANGUAGES, type Language } from '../../../sample-data/exports/languages.js';
import { windows1252 } from '../../../sample-data/windows-1252.js';
import type { LeadClass } from '../../../src/lib/model';
import { brief, differences } from './compare';
import { run, type Ran } from './run';
import { FIRM_HISTORY, fold, truth, type Opportunity, type Told } from './truth';

/** What is not yet right, by language and check, and why. Each fails on purpose until it is struck out. */
const UNFINISHED: Readonly<Record<string, string>> = {};

/** To which class each of the firm's labels belongs, whatever the language it is said in. */
const CLASS_OF: Readonly<Record<string, LeadClass>> = {
	'Client Referral': 'referral',
	'External Referral': 'referral',
	'Employee Referral': 'referral',
	Recommendation: 'referral',
	Partner: 'referral',
	'Word of mouth': 'introduction',
	Networking: 'introduction',
	Introduction: 'introduction',
	'Google Ads': 'lead',
	Website: 'lead',
	LinkedIn: 'lead',
	Newsletter: 'lead',
	Facebook: 'lead',
	'Cold Call': 'lead',
	'Trade Show': 'lead',
	Webinar: 'lead',
	Directory: 'lead',
	'Online Store': 'lead',
	'Existing customer': 'existing-client',
};

const ran = new Map<Language, Promise<Ran>>();

function resultOf(language: Language): Promise<Ran> {
	const known = ran.get(language) ?? run({ 'export.csv': inLanguage(FIRM_HISTORY, language) });
	ran.set(language, known);
	return known;
}

/** What is left of a text that went through the bytes of the file: Excel writes a question mark for what has none. */
function carried(language: Language, text: string | null): string | null {
	if (text === null || language.encoding === 'utf-8') return text;
	const bytes = windows1252(text);
	return Array.from(text, (char, i) => (bytes[i] === 0x3f ? '?' : char)).join('');
}

/** Compared in the tables; classes of translated labels have a test of their own. */
function core(language: Language, one: Opportunity): Partial<Told> {
	const told = truth(one);
	return {
		name: carried(language, told.name),
		company: carried(language, told.company),
		outcome: told.outcome,
		created: told.created,
		closed: told.closed,
		amount: told.amount,
		currency: told.amount === null ? null : language.currency,
		source: fold(carried(language, language.words[one.source] ?? told.source)),
		referrer: fold(carried(language, told.referrer)),
		owner: carried(language, told.owner),
	};
}

describe.each(LANGUAGES)('$name', (language) => {
	const check = (name: string, body: () => Promise<void>) => {
		(`${language.name}: ${name}` in UNFINISHED ? test.fails : test)(name, body);
	};

	check('asks nothing', async () => {
		const { questions } = await resultOf(language);
		expect(questions).toEqual([]);
	});

	check('gives the core of the tables', async () => {
		const { rows, report } = await resultOf(language);
		expect(report.rows).toMatchObject({ read: FIRM_HISTORY.length + 2, used: FIRM_HISTORY.length });
		const byId = new Map(rows.map((row) => [row.id, row]));
		const wrong = FIRM_HISTORY.flatMap((one) => {
			const row = byId.get(dealNumber(one.nr));
			if (row === undefined) return [`${one.nr} is missing`];
			const wanted = core(language, one);
			const found = { ...row, source: fold(row.source), referrer: fold(row.referrer) };
			const held = Object.fromEntries(
				Object.keys(wanted).map((field) => [field, found[field as keyof Told]]),
			);
			return differences(held, wanted, String(one.nr));
		});
		expect(brief(wrong)).toEqual([]);
	});

	check('knows the words of its sources', async () => {
		const { report } = await resultOf(language);
		const read = new Map(report.data.sources.map(({ label, meaning }) => [fold(label), meaning]));
		const wrong = Object.entries(CLASS_OF).filter(
			([label, cls]) => read.get(fold(carried(language, language.words[label] ?? label))) !== cls,
		);
		expect(wrong.map(([label]) => language.words[label] ?? label)).toEqual([]);
	});
});
