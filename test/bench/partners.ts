import { BUSY, CALENDAR, FICKLE, LOYAL, SLOW } from '../tools/partners/calendar';
import { firmsOf, type World } from '../tools/partners/firm';
import { calibration, judged, meanCaptured, misfit, type Bin, type Judged } from '../tools/partners/judge';
import { CAPTURED, KNOWN } from '../tools/partners/known';
import { longestSilence } from '../tools/partners/naive';
import { OWN_FORM } from '../tools/partners/own-form';

const SEEDS = [1, 2, 3, 4, 5];
const FIRMS = 80;
const WORLDS = [OWN_FORM, CALENDAR];
const UNLIKE = [LOYAL, FICKLE, BUSY, SLOW];

interface Table {
	readonly title: string;
	readonly rows: readonly (readonly string[])[];
}

type Firms = readonly (readonly Judged[])[];

const ORDERS: readonly { readonly name: string; readonly order: (one: Judged) => number }[] = [
	{ name: 'by stake', order: ({ stake }) => stake },
	{ name: 'by stake, only those gone quiet', order: ({ stake, dormant }) => (dormant ? stake : -1) },
	{ name: 'baseline: by days since the last referral', order: longestSilence },
];

const hundredths = (share: number): string => (100 * share).toFixed(0);
const points = (share: number): string => (100 * share).toFixed(1);
const made = (world: World, seed: number): Firms => firmsOf(world, seed, FIRMS).map(judged);
const seeds = SEEDS.map((seed) => `seed ${seed}`);

/** How the estimators of rhythm do on partners whose truth is known. */
export function tables(): Table[] {
	const worlds = WORLDS.map((world) => ({ world, firms: SEEDS.map((seed) => made(world, seed)) }));
	return [
		...worlds.map(({ world, firms }) => calibrationTable(world, firms)),
		capturedTable(worlds),
		unlikeTable(),
	];
}

const tenth = (i: number): string => `${10 * i}–${10 * i + 10}`;
const inTenth = (bins: readonly Bin[], i: number): Bin | undefined =>
	bins.find(({ said }) => Math.min(9, Math.floor(10 * said)) === i);

function calibrationTable(world: World, firms: readonly Firms[]): Table {
	const bins = firms.map((some) => calibration(some.flat()));
	const row = (i: number) =>
		bins.map((those) => {
			const bin = inTenth(those, i);
			return bin === undefined ? '' : `${hundredths(bin.said)} → ${hundredths(bin.isTrue)}`;
		});
	return {
		title: `Simulated partners, ${world.name}: chance of still being active, said → true, in hundredths`,
		rows: [
			['said', ...seeds, 'the constants’ own table'],
			...KNOWN.map(([said, isTrue], i) => [tenth(i), ...row(i), `${said} → ${isTrue}`]),
			['points off, on average', ...bins.map((those) => points(misfit(those))), points(misfit(ownTable))],
			['partners', ...firms.map((some) => String(some.flat().length)), ''],
		],
	};
}

const ownTable: Bin[] = KNOWN.map(([said, isTrue]) => ({ n: 1, said: said / 100, isTrue: isTrue / 100 }));

function capturedTable(
	worlds: readonly { readonly world: World; readonly firms: readonly Firms[] }[],
): Table {
	return {
		title: `Value lost with the five that an order puts first, of the most that five can hold (mean of ${FIRMS} firms)`,
		rows: [
			['', ...seeds, 'goal'],
			...worlds.flatMap(({ world, firms }) =>
				ORDERS.map(({ name, order }, i) => {
					const shares = firms.map((some) => meanCaptured(some, order));
					const met = shares.every((share) => share >= CAPTURED) ? 'met' : 'missed';
					return [
						`${world.name}, ${name}`,
						...shares.map((share) => share.toFixed(2)),
						i === 0 ? `${CAPTURED} ${met}` : '',
					];
				}),
			),
		],
	};
}

/** Where the figures are weaker: one seed, firms of one kind only. */
function unlikeTable(): Table {
	return {
		title:
			'Firms unlike those the constants stand for: true at what is said, and value by stake and by the baseline',
		rows: [
			['said', ...ownTable.map((_, i) => tenth(i)), 'points off', 'stake', 'baseline'],
			...UNLIKE.map((world) => {
				const firms = made(world, 1);
				const bins = calibration(firms.flat());
				return [
					world.name,
					...ownTable.map((_, i) => hundredths(inTenth(bins, i)?.isTrue ?? NaN)),
					points(misfit(bins)),
					meanCaptured(firms, ({ stake }) => stake).toFixed(2),
					meanCaptured(firms, longestSilence).toFixed(2),
				];
			}),
		],
	};
}
