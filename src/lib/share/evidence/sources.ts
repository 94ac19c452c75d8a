import type { AgainstCold, ColdCalling, Concentration, Likely, OpenClass, OpenPipeline } from '../../model';
import { maybe } from '../figures';
import { FEWEST } from '../gather';
import { maybeMillionths, millionths } from '../rounded';
import { rateOf } from './round';
import { sourceLabel } from './source-label';
import type { Told } from './told';

/**
 * How far new clients hang on few sources: shares of wins, which follow from the table of sources but for those put
 * together there, of which they tell wins and no number of opportunities. It stands where the first source does, and
 * where no class is folded, as the number of new clients would tell existing ones from the others.
 */
export function concentrationThat(of: Concentration, told: Told): Concentration | null {
	const { top } = of;
	const name = sourceLabel(top.source, top.class, told);
	if (told.folds || !name.told) return null;
	return {
		wins: of.wins,
		nameless: of.nameless,
		sources: of.sources,
		top: {
			source: name.label,
			class: top.class,
			won: top.won,
			share: rateOf(top.share),
			valueWon: told.naming.money(top.valueWon),
			shareOfMoney: told.money === 'hidden' ? null : maybeMillionths(top.shareOfMoney),
		},
		first: of.first,
		topThree: millionths(of.topThree),
		effective: Math.round(of.effective * 10) / 10,
	};
}

/** Sources against cold calling: it stands where each of them does in the table of sources, whose figures it repeats. */
export function coldCallingThat(of: ColdCalling, told: Told): ColdCalling | null {
	const labels = of.labels.map((label) => sourceLabel(label, 'lead', told));
	const names = of.against.map((one) => sourceLabel(one.source, one.class, told));
	if (of.against.some((one) => told.isHidden(one.class))) return null;
	if (![...labels, ...names].every((one) => one.told)) return null;
	return {
		labels: labels.map(({ label }) => label ?? ''),
		won: of.won,
		decided: of.decided,
		against: of.against.map((one, i) => against(one, names[i]?.label ?? null)),
		tooFew: of.tooFew,
	};
}

const against = (of: AgainstCold, source: string | null): AgainstCold => ({
	source,
	class: of.class,
	won: of.won,
	decided: of.decided,
	ratio: maybeMillionths(of.ratio),
	low: millionths(of.low),
	high: maybeMillionths(of.high),
	chance: millionths(of.chance),
	stands: of.stands,
});

/**
 * What is open, and the wins to expect: how many of each class are open is told anyway. A mean of fewer than five
 * amounts is somebody's own; without it no money to expect is told, nor that of all, from which it could be taken.
 */
export function pipelineThat(of: OpenPipeline, told: Told): OpenPipeline | null {
	const classes = of.classes.filter((one) => !told.isHidden(one.class));
	const untold = of.classes.some((one) => told.isHidden(one.class) || !isMean(one));
	if (classes.length === 0) return null;
	return {
		classes: classes.map((one) => openClass(one, told)),
		open: of.open,
		judged: of.judged,
		beyond: of.beyond,
		wins: likely(of.wins),
		value: untold ? null : inMoney(of.value, told),
	};
}

const isMean = ({ mean }: OpenClass): boolean => mean === null || mean.of >= FEWEST;

function openClass(of: OpenClass, told: Told): OpenClass {
	const mean = isMean(of) ? of.mean : null;
	const amount = told.naming.money(mean?.amount ?? null);
	return {
		class: of.class,
		open: of.open,
		noDays: of.noDays,
		beyond: of.beyond,
		wins: likely(of.wins),
		value: isMean(of) ? inMoney(of.value, told) : null,
		mean: mean === null || amount === null ? null : { amount, of: mean.of },
		because: maybe(of.because),
	};
}

const likely = (of: Likely | null): Likely | null =>
	of === null ? null : { expected: millionths(of.expected), low: of.low, high: of.high };

function inMoney(of: Likely | null, { naming: { money } }: Told): Likely | null {
	const [expected, low, high] = [of?.expected, of?.low, of?.high].map((one) => money(one ?? null));
	return expected == null || low == null || high == null ? null : { expected, low, high };
}
