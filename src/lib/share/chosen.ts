import {
	MONEY_SHOWN,
	PARTNER_NAMES,
	REPORT_SECTIONS,
	type MoneyShown,
	type Report,
	type ReportSection,
} from '../model';
import { moneyThatCan } from './amounts';
import { brandFrom } from './brand-schema';
import type { Chosen } from './naming';
import { systemRandom } from './random';
import type { ShareOptions } from './types';

/** The one that tells less. */
const lesser = <T>(words: readonly T[], a: T, b: T): T =>
	words[Math.max(words.indexOf(a), words.indexOf(b))] ?? a;

/**
 * What the sender chose, with what was left out filled in. Of what was shared before nothing can be had back: of each
 * choice the one that tells less stands.
 */
export function chosenOf(report: Report, options: ShareOptions): Chosen {
	const before = report.sharing;
	const money: MoneyShown = options.money ?? 'indexed';
	return {
		partners: before === null ? options.partners : lesser(PARTNER_NAMES, options.partners, before.partners),
		firm: options.firm,
		preparedBy: options.preparedBy,
		sections: sectionsOf(options.sections).filter((section) => before?.sections.includes(section) ?? true),
		money: moneyThatCan(report, before === null ? money : lesser(MONEY_SHOWN, money, before.money)),
		expires: options.expires ?? before?.expires ?? null,
		brand: brandFrom(options.brand ?? null),
		random: options.random ?? systemRandom,
	};
}

/** In their order, the answers always among them. */
const sectionsOf = (chosen: readonly ReportSection[] = REPORT_SECTIONS): ReportSection[] =>
	REPORT_SECTIONS.filter((section) => section === 'answers' || chosen.includes(section));
