/** The only door to chart.js: reached by a dynamic import alone, once there is something to draw. */
import {
	Chart,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	type ChartConfiguration,
	type ChartDataset,
	type Plugin,
} from 'chart.js';
import { percent } from '../format';
import type { CurveFigure, CurveSeries } from './curve-figure';
import { LOOKS } from './looks';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);

/** A picture on a canvas. */
export interface Picture {
	show(figure: CurveFigure): void;
	end(): void;
}

interface Point {
	readonly x: number;
	readonly y: number;
}
type Dataset = ChartDataset<'line', Point[]>;

/** Below this width the labels at the line ends carry the figure only. */
const NARROW = 480;
/** Between the picture and the labels. */
const LABEL_GAP = 10;
/** Each series is three datasets: its line, the upper and the lower edge of its band. */
const DATASETS = 3;

/** Draws the curves, and draws them anew when the colours, the paper or the width change. */
export function draw(canvas: HTMLCanvasElement, figure: CurveFigure): Picture {
	let shown = figure;
	const chart = new Chart(
		canvas,
		configuration(canvas, () => shown),
	);
	const redraw = () => {
		chart.data.datasets = datasets(shown, tokens(canvas));
		chart.resize();
		chart.update('none');
	};
	const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => window.matchMedia(query));
	for (const query of media) query.addEventListener('change', redraw);
	window.addEventListener('beforeprint', redraw);
	window.addEventListener('afterprint', redraw);
	void document.fonts.ready.then(redraw);
	let ended = false;
	return {
		show(next) {
			shown = next;
			if (!ended) redraw();
		},
		end() {
			ended = true;
			for (const query of media) query.removeEventListener('change', redraw);
			window.removeEventListener('beforeprint', redraw);
			window.removeEventListener('afterprint', redraw);
			chart.destroy();
		},
	};
}

type Token = (name: string) => string;

interface Font {
	readonly family: string;
	readonly size: number;
}

function tokens(canvas: HTMLCanvasElement): Token {
	const style = getComputedStyle(canvas);
	return (name) => style.getPropertyValue(name).trim();
}

function configuration(
	canvas: HTMLCanvasElement,
	figure: () => CurveFigure,
): ChartConfiguration<'line', Point[]> {
	const token = tokens(canvas); // live: reads what is in force when called
	const font = () => ({ family: getComputedStyle(canvas).fontFamily, size: 12 });
	return {
		type: 'line',
		data: { datasets: datasets(figure(), token) },
		options: {
			animation: false,
			events: [],
			parsing: false,
			normalized: true,
			responsive: true,
			maintainAspectRatio: false,
			// Twice as fine as the screen needs at most: paper is finer than a screen.
			devicePixelRatio: Math.max(2, window.devicePixelRatio),
			layout: { padding: () => ({ top: 8, right: roomForLabels(canvas, figure(), font()) }) },
			scales: {
				x: {
					type: 'linear',
					bounds: 'data',
					min: 0,
					afterDataLimits: (axis) => {
						axis.max = figure().lastDay;
					},
					afterBuildTicks: (axis) => {
						axis.ticks = figure().dayMarks.map((value) => ({ value }));
					},
					border: { display: false },
					grid: { display: false },
					ticks: {
						autoSkip: false,
						maxRotation: 0,
						color: () => token('--ink-3'),
						font,
						callback: (value) => (value === figure().lastDay ? `${value} days` : `${value}`),
					},
				},
				y: {
					type: 'linear',
					bounds: 'data',
					min: 0,
					afterDataLimits: (axis) => {
						axis.max = figure().top;
					},
					afterBuildTicks: (axis) => {
						axis.ticks = figure().shareMarks.map((value) => ({ value }));
					},
					border: { display: false },
					grid: {
						color: ({ tick }) => token(tick.value === 0 ? '--line' : '--line-2'),
						tickLength: 0,
					},
					ticks: {
						autoSkip: false,
						padding: 8,
						color: () => token('--ink-3'),
						font,
						callback: (value) => percent(Number(value)),
					},
				},
			},
			plugins: { filler: { drawTime: 'beforeDatasetsDraw' } },
		},
		plugins: [horizonLine(figure, token), marks(figure, token), endLabels(figure, token, font)],
	};
}

function datasets(figure: CurveFigure, token: Token): Dataset[] {
	return figure.series.flatMap((series) => {
		const look = LOOKS[series.lead];
		const edge: Partial<Dataset> = { stepped: 'before', borderWidth: 0, pointRadius: 0 };
		return [
			{
				...edge,
				data: series.points.map((p) => ({ x: p.day, y: p.rate })),
				borderColor: token(look.colour),
				borderWidth: series.banded ? 2.5 : 1.75,
				borderDash: [...look.dash],
				borderJoinStyle: 'round',
				order: look.dash.length === 0 ? 1 : 0, // dashes above a solid line let both be seen
			},
			{
				...edge,
				data: series.points.map((p) => ({ x: p.day, y: p.high })),
				backgroundColor: token(look.soft),
				fill: series.banded ? '+1' : false,
			},
			{ ...edge, data: series.points.map((p) => ({ x: p.day, y: p.low })), fill: false },
		];
	});
}

/** What the longest label at a line's end needs. */
function roomForLabels(canvas: HTMLCanvasElement, { series }: CurveFigure, font: Font): number {
	const context = canvas.getContext('2d');
	if (context === null) return 0;
	const narrow = isNarrow(canvas);
	const width = (text: string, weight: number) => {
		context.font = `${weight} ${font.size}px ${font.family}`;
		return context.measureText(text).width;
	};
	context.save();
	const longest = Math.max(
		...series.map((s) => Math.max(width(s.name, 600), width(narrow ? s.shortNote : s.note, 400))),
	);
	context.restore();
	return LABEL_GAP + Math.ceil(longest) + 2;
}

function isNarrow(canvas: HTMLCanvasElement): boolean {
	return (canvas.parentElement?.clientWidth ?? 0) < NARROW;
}

/** The day at which the classes are compared. */
function horizonLine(figure: () => CurveFigure, token: Token): Plugin<'line'> {
	return {
		id: 'horizon',
		beforeDatasetsDraw({ ctx, chartArea, scales }) {
			const { horizon, lastDay } = figure();
			if (horizon === null || horizon === lastDay) return;
			const x = scales.x!.getPixelForValue(horizon);
			ctx.save();
			ctx.strokeStyle = token('--line-strong');
			ctx.setLineDash([2, 4]);
			ctx.beginPath();
			ctx.moveTo(x, chartArea.top);
			ctx.lineTo(x, chartArea.bottom);
			ctx.stroke();
			ctx.restore();
		},
	};
}

/** A dot on each line where it meets the horizon: the figure that the sentence speaks of. */
function marks(figure: () => CurveFigure, token: Token): Plugin<'line'> {
	return {
		id: 'marks',
		afterDatasetsDraw({ ctx, scales }) {
			const { horizon, series } = figure();
			if (horizon === null) return;
			ctx.save();
			ctx.lineWidth = 2;
			ctx.strokeStyle = token('--card');
			for (const { atHorizon, banded, lead } of series) {
				if (atHorizon === null || !banded) continue;
				ctx.fillStyle = token(LOOKS[lead].colour);
				ctx.beginPath();
				ctx.arc(
					scales.x!.getPixelForValue(horizon),
					scales.y!.getPixelForValue(atHorizon),
					5,
					0,
					2 * Math.PI,
				);
				ctx.fill();
				ctx.stroke();
			}
			ctx.restore();
		},
	};
}

const LABEL_HEIGHT = 34;

/** The class's name and figure at the end of its line: no legend to look up. */
function endLabels(figure: () => CurveFigure, token: Token, font: () => Font): Plugin<'line'> {
	return {
		id: 'end-labels',
		afterDatasetsDraw(chart) {
			const { ctx, chartArea } = chart;
			const { series } = figure();
			const narrow = isNarrow(chart.canvas);
			const { family, size } = font();
			const ends = series.map((s, i) => ({ series: s, y: lineEnd(chart, i) }));
			ctx.save();
			ctx.textAlign = 'left';
			ctx.textBaseline = 'middle';
			for (const { series: s, y } of spread(ends, chartArea.top, chartArea.bottom)) {
				const x = chartArea.right + LABEL_GAP;
				ctx.font = `600 ${size}px ${family}`;
				ctx.fillStyle = token(LOOKS[s.lead].ink);
				ctx.fillText(s.name, x, y - 8);
				ctx.font = `400 ${size}px ${family}`;
				ctx.fillStyle = token('--ink-2');
				ctx.fillText(narrow ? s.shortNote : s.note, x, y + 8);
			}
			ctx.restore();
		},
	};
}

function lineEnd(chart: Chart<'line'>, index: number): number {
	return chart.getDatasetMeta(index * DATASETS).data.at(-1)?.y ?? 0;
}

/** Moves labels apart, as little as their height asks, and keeps them within the picture. */
function spread<T extends { series: CurveSeries; y: number }>(labels: T[], top: number, bottom: number): T[] {
	const sorted = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
	let least = top + LABEL_HEIGHT / 2;
	for (const label of sorted) {
		label.y = Math.max(label.y, least);
		least = label.y + LABEL_HEIGHT;
	}
	let most = bottom - LABEL_HEIGHT / 2;
	for (const label of sorted.reverse()) {
		label.y = Math.min(label.y, most);
		most = label.y - LABEL_HEIGHT;
	}
	return sorted;
}
