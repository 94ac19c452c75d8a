import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { PERIOD_UNITS, REPORT_SECTIONS, type ProvenReport, type Report } from '../../../../src/lib/model';
import { redact, type ShareOptions } from '../../../../src/lib/share';
import { readEvidence } from '../../../../src/lib/share/evidence/read';
import { sharedEvidence } from '../../../../src/lib/share/evidence/redact';
import AnswersView from '../../../../src/lib/ui/answers/AnswersView.svelte';
import * as below from '../../../../src/lib/ui/answers/below';
import ClaimProof from '../../../../src/lib/ui/close-rates/ClaimProof.svelte';
import CloseRatesView from '../../../../src/lib/ui/close-rates/CloseRatesView.svelte';
import type { Links } from '../../../../src/lib/ui/links';
import OverTimeView from '../../../../src/lib/ui/over-time/OverTimeView.svelte';
import PartnersView from '../../../../src/lib/ui/partners/PartnersView.svelte';
import SectionEvidence from '../../../../src/lib/ui/reader/SectionEvidence.svelte';
import SourcesView from '../../../../src/lib/ui/sources/SourcesView.svelte';
import { seeded } from '../rich';
import { namingOf } from './firm';

/** What makes a report ready for others. */
export interface Redaction {
	readonly redact: typeof redact;
	readonly sharedEvidence: typeof sharedEvidence;
}

/** As a reader has it when what lies behind it is opened. */
export function opened(
	report: Report,
	options: Partial<ShareOptions>,
	by: Redaction = { redact, sharedEvidence },
): ProvenReport {
	const all = { partners: 'numbers', firm: null, preparedBy: null, random: seeded(3), ...options } as const;
	const evidence = by.sharedEvidence(report, all, namingOf(report, all));
	const read = readEvidence(JSON.parse(JSON.stringify(evidence)), report);
	if (!read.ok) throw new Error(read.problem.message);
	return { ...by.redact(report, all), evidence: read.evidence };
}

const textOf = (html: string): string =>
	html
		.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&[a-z]+;/g, ' ')
		.replace(/\s+/g, ' ');

/** The words of everything that lies behind a shared report. */
export function pagesOf(report: ProvenReport): string {
	const sections = REPORT_SECTIONS.flatMap((section) =>
		(section === 'over-time' ? PERIOD_UNITS : [null]).map((unit) => {
			const periods = unit === null ? null : { unit, onunit: () => undefined };
			return textOf(render(SectionEvidence, { props: { section, report, periods } }).body);
		}),
	);
	const claims = report.claims.map((claim) => textOf(render(ClaimProof, { props: { claim, report } }).body));
	return [...sections, ...claims].join('\n');
}

const NOWHERE: Links = {
	closeRates: null,
	overTime: null,
	sources: null,
	partners: null,
	give: null,
	data: null,
	review: null,
};

/** The words of its screens of figures. */
export function screensOf(report: Report): string {
	const props = { report, links: NOWHERE, heading: 2, below };
	const views = [AnswersView, CloseRatesView, OverTimeView, SourcesView, PartnersView];
	return views.map((view) => textOf(render(view as Component<typeof props>, { props }).body)).join('\n');
}
