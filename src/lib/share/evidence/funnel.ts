import type { Funnel, LeadClass, Stage, StageOfClass } from '../../model';
import { areFew, isFew } from './few';
import { maybeRate } from './round';
import type { Told } from './told';

/**
 * Where opportunities stand and are lost. A group is those whose last stage it is, over all classes or of one: every
 * stage must have none, or five and more, or the part is left out, as how many came so far would give a stage away that
 * is left out alone. Classes stand where each of their stages is large enough, and so is what is left of every stage
 * without them. Where classes are folded the part is left out.
 */
export function funnelThat(of: Funnel, told: Told): Funnel | null {
	const labels = of.stages.map(({ label }) => told.value(label));
	const placed = of.stages.reduce((sum, { open, lost }) => sum + open + lost, 0);
	const rest = of.openPlaced + of.lostPlaced - placed;
	if (told.folds || labels.includes(null) || of.stages.some(isSmall) || isFew(rest)) return null;
	const shown = classesOf(of);
	return {
		stages: of.stages.map((stage, i) => ({
			label: labels[i] ?? '',
			open: stage.open,
			lost: stage.lost,
			openDays: stage.open < 5 ? null : stage.openDays,
			classes: stage.classes.filter((one) => shown.includes(one.class)).map(stageOfClass),
		})),
		order: of.order,
		because: of.because,
		lost: of.lost,
		lostPlaced: of.lostPlaced,
		won: of.won,
		open: of.open,
		openPlaced: of.openPlaced,
		classes: of.classes
			.filter((one) => shown.includes(one.class))
			.map((one) => ({
				class: one.class,
				decided: one.decided,
				won: one.won,
				wonShare: maybeRate(one.wonShare),
				lostUnplaced: one.lostUnplaced,
			})),
	};
}

const sizeOf = ({ open, lost }: Pick<StageOfClass, 'open' | 'lost'>): number => open + lost;
const isSmall = (of: Stage): boolean => isFew(sizeOf(of));

/** The classes that may stand, the smallest taken out until what they leave of each stage may stand, too. */
function classesOf({ stages, classes }: Funnel): LeadClass[] {
	const cell = (stage: Stage, id: LeadClass): number => {
		const one = stage.classes.find((of) => of.class === id);
		return one === undefined ? 0 : sizeOf(one);
	};
	const ids = [...new Set([...classes, ...stages.flatMap((stage) => stage.classes)].map((one) => one.class))];
	const inAll = (id: LeadClass): number => stages.reduce((sum, stage) => sum + cell(stage, id), 0);
	let shown = ids
		.filter((id) => !areFew(...stages.map((stage) => cell(stage, id))))
		.sort((a, b) => inAll(b) - inAll(a));
	const rests = (): boolean =>
		stages.some((stage) => isFew(sizeOf(stage) - shown.reduce((sum, id) => sum + cell(stage, id), 0)));
	while (shown.length > 0 && rests()) shown = shown.slice(0, -1);
	return ids.filter((id) => shown.includes(id));
}

const stageOfClass = (of: StageOfClass): StageOfClass => ({
	class: of.class,
	open: of.open,
	lost: of.lost,
	reached: of.reached,
	share: maybeRate(of.share),
	wentOn: maybeRate(of.wentOn),
});
