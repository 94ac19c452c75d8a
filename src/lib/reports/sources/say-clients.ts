import { CLASS_PLURALS } from '../../format/words';
import { CLASSES, type Rate, type Report, type SourceFigures } from '../../model';
import { CHOOSE_COLUMN, isShared } from '../advice';
import type { Answer } from '../answer';
import { begin, counted, number, percent, percentRange } from '../say';
import { wilson } from '../../stats/wilson';
import { nothingCounted, sourcesIn, winsOf } from './from-report';
import { namesOf, type Names } from './names';

/** Business of existing clients brings no new ones. */
const NEW_BUSINESS = CLASSES.filter((id) => id !== 'existing-client');
/** So many that brought equally much stand out no more. */
const TOO_MANY_TO_NAME = 3;
/** Several brought equally much, and no class has two sources. */
const NOT_COMPARED = 'No class has two sources whose closing could be set side by side.';

/** What brings clients? By wins; how well each closes stands in the why, since few cases say little of it. */
export function bringsClients(report: Report): Answer {
	const question = 'What brings clients?';
	const { sentence, emphasis = null, why } = clientsSaid(report);
	return { question, sentence, emphasis, why };
}

interface Said {
	readonly sentence: string;
	readonly emphasis?: string | null;
	readonly why: string;
}

function clientsSaid(report: Report): Said {
	if (report.counted === 0) return nothingCounted(report);
	const total = winsOf(report, NEW_BUSINESS);
	if (total === 0) return noneWon(report);
	const sources = sourcesIn(report).filter(({ class: id }) => id !== 'existing-client');
	const nameless = sources.find(({ class: id, source }) => id === 'unknown' && source === null)?.won ?? 0;
	const named = sources.filter((of) => of.won > 0 && !(of.class === 'unknown' && of.source === null));
	const most = named.reduce((high, { won }) => Math.max(high, won), 0);
	if (most === 0) return allNameless(report, total);
	const leaders = named.filter(({ won }) => won === most);
	const names = namesOf(sourcesIn(report));
	const { sentence, emphasis } = leadersSaid(leaders, names, total);
	const [top = null] = leaders.length === 1 ? leaders : [];
	const namelessFirst = nameless > most;
	const why = whyOf([
		closingSaid(top),
		differencesSaid(report, names, top),
		namelessFirst || nameless === 0 ? null : `${begin(clients(nameless))} came from an unknown source.`,
		existingSaid(report),
	]);
	return {
		sentence: namelessFirst
			? `${number(nameless)} of ${number(total)} clients have no known source; of the others ${soften(sentence)}`
			: sentence,
		emphasis: namelessFirst ? soften(emphasis) : emphasis,
		why: why === '' ? NOT_COMPARED : why,
	};
}

const whyOf = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');
const clients = (n: number): string => counted(n, 'client');
/** A sentence that goes on within another; what is quoted keeps its letters. */
const soften = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function noneWon(report: Report): Said {
	const existing = report.classes['existing-client'].won;
	const open = CLASSES.reduce((sum, id) => sum + report.classes[id].open, 0);
	return {
		sentence: existing > 0 ? 'No new client has been won yet.' : 'Nothing has been won yet.',
		why: whyOf([
			open === 0
				? 'None is still open.'
				: `${begin(counted(open, 'opportunity is', 'opportunities are'))} still open.`,
			existingSaid(report),
		]),
	};
}

const allNameless = (report: Report, total: number): Said => ({
	sentence: `The files do not say what brought the ${total === 1 ? 'one client' : clients(total)}.`,
	why: whyOf([isShared(report) ? 'None of them names a source.' : CHOOSE_COLUMN, existingSaid(report)]),
});

function leadersSaid(
	leaders: readonly SourceFigures[],
	names: Names,
	total: number,
): { readonly sentence: string; readonly emphasis: string } {
	const [first, second] = leaders.map((of) => names.phrase(of));
	const won = leaders[0]?.won ?? 0;
	const ofAll = `${number(won)} of ${number(total)}`;
	if (first === undefined || leaders.length >= TOO_MANY_TO_NAME) {
		const emphasis = 'No source stands out';
		return {
			sentence: `${emphasis}: ${number(leaders.length)} brought ${number(won)} each, of ${clients(total)}.`,
			emphasis,
		};
	}
	if (second !== undefined) {
		const emphasis = `${number(won)} each, of ${number(total)}`;
		return { sentence: `${begin(first)} and ${second} brought the most clients: ${emphasis}.`, emphasis };
	}
	if (total === 1)
		return { sentence: `The only new client so far came from ${first}.`, emphasis: `from ${first}` };
	if (won === total) {
		const emphasis = `all ${clients(total)}`;
		return { sentence: `${begin(first)} brought ${emphasis}.`, emphasis };
	}
	return { sentence: `${begin(first)} brought the most clients: ${ofAll}.`, emphasis: ofAll };
}

const decidedOf = ({ won, lost }: { won: number; lost: number }): number => won + lost;
/** Its own share, not yet drawn anywhere, with Wilson's range: where sources hardly differ the drawn one is far narrower. */
const ownRate = (of: SourceFigures): Rate | null => wilson(of.won, decidedOf(of));

/** How well the one that brought most closes. */
function closingSaid(source: SourceFigures | null): string | null {
	const own = source === null ? null : ownRate(source);
	if (source?.shrunkRate == null || own === null) return null;
	const { won, shrunkRate } = source;
	const decided =
		decidedOf(source) === 1 ? 'the one decided' : `the ${number(decidedOf(source))} decided ones`;
	const [asCounted, drawn] = [percent(own.rate), percent(shrunkRate.rate)];
	const towards = asCounted === drawn ? '' : `, or about ${drawn} drawn towards its class`;
	return `Of ${decided} ${number(won)} ${won === 1 ? 'was' : 'were'} won: ${asCounted} (${percentRange(own)})${towards}.`;
}

/** Which source closes better than its class, where one surely does. `top` is the one just spoken of. */
function differencesSaid(report: Report, names: Names, top: SourceFigures | null): string | null {
	if (report.sources === null) return null;
	const rated = report.sources.filter((of) => of.shrunkRate !== null && decidedOf(of) > 0);
	if (rated.length === 0)
		return 'The files hold no lost opportunity, so it cannot be said how well each source closes.';
	const comparable = CLASSES.map((id) => rated.filter((of) => of.class === id))
		.filter((own) => own.length > 1)
		.flat();
	if (comparable.length === 0) return null;
	const drawn = 'Rates of few cases are drawn towards their class, so 3 of 3 is not first';
	const best = clearlyBest(report, comparable);
	return best === null
		? `${drawn}; differences between sources within a class could be chance.`
		: `${bestSaid(report, best, best === top ? null : names.phrase(best))} ${drawn}.`;
}

/** @param phrase what it is called; null: it was just spoken of */
function bestSaid(report: Report, best: SourceFigures, phrase: string | null): string {
	const own = report.classes[best.class];
	const all = `${percent(own.won / decidedOf(own))} of all decided ${CLASS_PLURALS[best.class]}`;
	const range = ownRate(best);
	if (phrase === null || range === null) return `That is surely above the ${all}.`;
	return `${begin(phrase)} closed best for its kind: ${number(best.won)} of ${number(decidedOf(best))} decided (${percentRange(range)}), against ${all}.`;
}

/**
 * The highest rate among the sources whose whole range lies above the share of their class: drawn towards it, so that
 * few cases do not count for much, and by itself, so that not only the other sources speak for it.
 */
function clearlyBest(report: Report, sources: readonly SourceFigures[]): SourceFigures | null {
	const clear = sources.filter((of) => {
		const own = report.classes[of.class];
		const share = own.won / decidedOf(own);
		return (of.shrunkRate?.low ?? 0) > share && (ownRate(of)?.low ?? 0) > share;
	});
	return clear.reduce<SourceFigures | null>(
		(best, of) => ((of.shrunkRate?.rate ?? 0) > (best?.shrunkRate?.rate ?? 0) ? of : best),
		null,
	);
}

function existingSaid(report: Report): string | null {
	const { won } = report.classes['existing-client'];
	if (won === 0) return null;
	return won === 1
		? 'One win was business of an existing client and is not counted here.'
		: `${number(won)} wins were business of existing clients and are not counted here.`;
}
